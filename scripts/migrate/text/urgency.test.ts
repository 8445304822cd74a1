import { describe, expect, test } from 'vitest'
import { alarms, isHelpHeading, statedLevel } from './urgency.ts'

describe('how urgent the words say it is', () => {
  test.each([
    'When to call 999',
    'Call 999 now if',
    'Go to A&E if',
    'Go straight to A & E',
    'Immediate action required: call 999',
    'This can be a medical emergency.',
    'If they are not breathing, call 999.',
    'If you can not wake them call 999',
    'Do not wait: call 999.',
    'Do not drive to hospital yourself. Ask someone to drive you or call an ambulance.',
    'Never ignore chest pain, dial 112.',
    'You do not need to wait, call 999',
    'Life-threatening bleeding',
  ])('emergency: %s', (text) => expect(statedLevel(text)).toBe('emergency'))

  test.each([
    'Red flags',
    'Red-flag symptoms',
    'Seek urgent help if',
    'Get help from NHS 111 if',
    'Call 111',
    'Ask for an urgent appointment',
    'See a doctor at once',
    'Get medical advice straight away if',
    'Same-day appointment',
    'If it is not an emergency, call 111.',
    'Contact your GP immediately if',
    'Have it seen without delay',
    'Get medical help now',
  ])('urgent: %s', (text) => expect(statedLevel(text)).toBe('urgent'))

  test.each([
    'See your GP if it lasts for more than six weeks',
    'Speak to a pharmacist',
    'You do not need to call 999: see your GP.',
    'Make a routine appointment with your doctor',
  ])('not urgent: %s', (text) => expect(statedLevel(text)).toBe('non-urgent'))

  test.each([
    'There are no red flags in this story',
    'You do not need to call 999',
    'You don’t usually need to go to A&E',
    'This is not an emergency',
    'It isn’t urgent',
    'It is rarely an emergency',
    'without any warning signs',
    'There is no need to go to hospital or call an ambulance',
    'Non-urgent advice',
    'Do not call 999 for a repeat prescription',
    'Pain comes on immediately after a run',
    'needing to pee urgently',
    'A trial of 112 patients',
    'The knee now bends',
    'See how she runs today',
  ])('nothing: %s', (text) => expect(statedLevel(text)).toBeUndefined())
})

describe('a paragraph that alarms is a card wherever it stands', () => {
  test.each([
    'Call 111 if it spreads.',
    'If your toes turn blue, go to A&E.',
    'Go straight to your nearest emergency department.',
    'You should be taken by car to the nearest hospital.',
    'See a doctor at once if the leg is hot.',
    'Contact your GP urgently if you lose weight.',
    'This is a medical emergency.',
    'These are red flags.',
    'If they are not breathing, call 999.',
  ])('%s', (text) => expect(alarms(text)).toBe(true))

  test.each([
    'There are no red flags in most back pain.',
    'You do not need to call 999 for a sprain.',
    'He was seen in the emergency department.',
    'Go to the gym twice a week.',
    'Doctors are always busy, so be patient.',
    'Stand up straight away from the wall.',
    'It is not an emergency.',
  ])('but not: %s', (text) => expect(alarms(text)).toBe(false))
})

describe('headings over what says when to get help', () => {
  test.each([
    'When to call 999',
    'Red flags',
    'Seek urgent help if',
    'Get help from NHS 111 if:',
    'When should you see a doctor?',
    'Warning signs',
    'Go to A&E if',
    'Urgent advice',
  ])('%s', (text) => expect(isHelpHeading(text)).toBe(true))

  test.each([
    'When you do not need to see a doctor',
    'No red flags',
    'What it is not: an explanation',
    'When to start running again',
    'What happens at the hospital',
  ])('but not: %s', (text) => expect(isHelpHeading(text)).toBe(false))
})
