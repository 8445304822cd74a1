import { describe, expect, test } from 'vitest'
import { regulatorKeys, regulatorRow } from '@clinical-content/rules'
import { readDate } from '../text/dates.ts'
import { readAuthor, readAuthors } from './author.ts'
import { readDose } from './dose.ts'
import { isDuration, readDuration } from './duration.ts'
import { headingLevels } from './headingLevels.ts'
import { readPerson } from './person.ts'

const position = { file: 'post.txt' }

describe('a duration has numbers only where the words give them', () => {
  test.each([
    ['a few days to a week', { max: 1, unit: 'weeks' }],
    ['one to several weeks', { min: 1, unit: 'weeks' }],
    ['weeks to months', {}],
    ['2-4 weeks', { min: 2, max: 4, unit: 'weeks' }],
    ['two to nine months', { min: 2, max: 9, unit: 'months' }],
    ['about 12 weeks', { min: 12, max: 12, unit: 'weeks' }],
    ['six months to a year', { min: 6, max: 12, unit: 'months' }],
    ['6 weeks to 3 months', {}],
    ['10 days to 2 weeks', { min: 10, max: 14, unit: 'days' }],
    ['up to 6 weeks', { max: 6, unit: 'weeks' }],
    ['up to a year, sometimes longer', {}],
    ['three months or more', { min: 3, unit: 'months' }],
    ['more than three weeks', { min: 3, unit: 'weeks' }],
    ['at least 48 hours', { min: 48, unit: 'hours' }],
    ['a week or two', { min: 1, max: 2, unit: 'weeks' }],
    ['a few weeks', {}],
    ['many months', {}],
  ])('%s', (text, numbers) => {
    expect(isDuration(text)).toBe(true)
    expect(readDuration(text)).toEqual({ _type: 'recoveryDuration', text, ...numbers })
  })

  test.each([
    'slouching for weeks on end can strain your back',
    'hurry',
    'rest',
    '30 seconds',
    'Mondays',
  ])('"%s" is no duration', (text) => expect(isDuration(text)).toBe(false))
})

describe('a date is read as far as the words go', () => {
  test.each([
    ['2024-03-03', '2024-03-03T00:00:00.000Z', 'day'],
    ['2024-03-03T10:00:00+01:00', '2024-03-03T09:00:00.000Z', 'moment'],
    ['2024-03-10 09:00:00 +0200', '2024-03-10T07:00:00.000Z', 'moment'],
    ['2024-03-10 09:00:00', '2024-03-10T09:00:00.000Z', 'moment'],
    ['2024/03/10', '2024-03-10T00:00:00.000Z', 'day'],
    ['Mon, 04 Mar 2024 09:00:00 +0000', '2024-03-04T09:00:00.000Z', 'moment'],
    ['04 Mar 2024 09:00 GMT', '2024-03-04T09:00:00.000Z', 'moment'],
    ['Thursday, 14 December 2017', '2017-12-14T00:00:00.000Z', 'day'],
    ['Thu 14 Dec 2017', '2017-12-14T00:00:00.000Z', 'day'],
    ['2024/13/10', undefined, 'none'],
    ['3 March 2024', '2024-03-03T00:00:00.000Z', 'day'],
    ['March 3rd, 2024', '2024-03-03T00:00:00.000Z', 'day'],
    ['Tuesday 5 Nov 2024', '2024-11-05T00:00:00.000Z', 'day'],
    ['September 2023', '2023-09-01T00:00:00.000Z', 'month'],
    ['2024', '2024-01-01T00:00:00.000Z', 'year'],
    ['25/12/2023', '2023-12-25T00:00:00.000Z', 'day'],
    ['04/05/2024', undefined, 'none'],
    ['31 February 2024', undefined, 'none'],
    ['next spring', undefined, 'none'],
  ])('%s', (text, value, precision) => {
    expect(readDate(text)).toMatchObject({ text, precision, ...(value ? { value } : {}) })
    expect(readDate(text).value).toBe(value)
  })
})

describe('a byline', () => {
  test.each(
    regulatorKeys.flatMap((key) => {
      const { fullName, name, spellings, example } = regulatorRow(key)
      return [fullName, name, ...spellings].map((council) => [council, key, example] as const)
    }),
  )('names the %s as %s, with its number %s', (council, regulator, number) => {
    const text = `Ada Quill (Member of the Chartered Society of Physiotherapy and the ${council}: Number ${number} - Check here)`
    expect(readAuthor(text, position)).toMatchObject({
      name: { given: 'Ada', family: 'Quill' },
      registrations: [{ regulator, number }],
      memberships: [{ body: 'csp' }],
    })
  })

  test.each(
    regulatorKeys.flatMap((key) => regulatorRow(key).titles.map((title) => [title, key] as const)),
  )('of a registered %s names the %s, whose title it is', (title, key) => {
    const { example } = regulatorRow(key)
    expect(readAuthor(`Ada Quill (Registered ${title} - ${example})`, position)).toMatchObject({
      registrations: [{ regulator: key, number: example }],
    })
  })

  test.each([
    'Health & Care Professions Council',
    'health  and care professionals councl',
    'H.C.P.C.',
  ])('capitals, blanks, "and" and dots make no difference: %s', (council) => {
    expect(readAuthor(`Ada Quill (${council} PH000123)`, position)).toMatchObject({
      profession: 'Physiotherapist',
      registrations: [{ regulator: 'hcpc', number: 'PH000123' }],
    })
  })

  test.each([
    [
      'Dr Ada Quill MSc MCSP',
      { name: { honorific: 'Dr', given: 'Ada', family: 'Quill' }, memberships: [{ body: 'csp' }] },
    ],
    [
      'Ada Quill, Senior Osteopath (GOsC 01234)',
      { profession: 'Senior Osteopath', registrations: [{ regulator: 'gosc', number: '01234' }] },
    ],
    ['Ada Quill (NMC PIN 12A3456E)', { registrations: [{ regulator: 'nmc', number: '12A3456E' }] }],
    [
      'Ada Quill - HCPC registered, PH 000123; CSP 054321',
      { registrations: [{ number: 'PH000123' }], memberships: [{ body: 'csp', number: '054321' }] },
    ],
    [
      'Ada Quill MSc HCPC PH000123',
      { name: { family: 'Quill', postNominals: 'MSc' }, registrations: [{ number: 'PH000123' }] },
    ],
    [
      'Ada Quill (Member of the Royal College of Podiatry)',
      { memberships: [{ body: 'Royal College of Podiatry' }] },
    ],
    ['Ada Quill (HCPC registered)', { registrations: [] }],
  ])('%s', (text, author) => {
    expect(readAuthor(text, position)).toMatchObject(author)
  })

  test('of two people gives two authors; a surname with "and" in it stays one', () => {
    const names = readAuthors({ text: 'Ada Quill and Ben Rook', position }).map(
      ({ name }) => name.family,
    )
    expect(names).toEqual(['Quill', 'Rook'])
  })

  test.each(['Monday morning', 'the time you read this', 'admin', '', 'Team'])(
    '"%s" names nobody',
    (text) => {
      expect(readAuthor(text, position)?.name.given ?? '').toBe('')
    },
  )
})

describe('a story introduces its person', () => {
  test.each([
    [
      'Ada, a 42-year-old bricklayer, had a sore back.',
      { alias: 'Ada', age: '42', ageBand: '40-49', occupation: 'bricklayer' },
    ],
    [
      'Ada is a 38-year-old sound engineer who sits a lot.',
      { alias: 'Ada', ageBand: '30-39', occupation: 'sound engineer' },
    ],
    [
      'Meet Ada, a 70 year old retired teacher from Ely.',
      { alias: 'Ada', ageBand: '70-79', occupation: 'retired teacher' },
    ],
    ['Ada (29), a nurse, fell.', { alias: 'Ada', ageBand: '18-29', occupation: 'nurse' }],
    ['Ada, 81, could not sleep.', { alias: 'Ada', ageBand: '80-plus' }],
    ['A 17-year-old footballer came to us.', { ageBand: '0-17', occupation: 'footballer' }],
    ['Our patient, Ada, a 42-year-old woman, fell.', { alias: 'Ada', ageBand: '40-49' }],
    [
      'Ada is a forty-two-year-old baker.',
      { alias: 'Ada', age: '42', ageBand: '40-49', occupation: 'baker' },
    ],
    [
      'A man aged 42 years, who works as a roofer, hurt his back.',
      { age: '42', ageBand: '40-49', occupation: 'roofer' },
    ],
    ['A man aged 42 years, police officer', { ageBand: '40-49', occupation: 'police officer' }],
    ['A woman in her forties came to us with a stiff neck.', { ageBand: '40-49' }],
    ['A runner in his late 20s limped in and was seen at once.', { ageBand: '18-29' }],
    ['A 30-year-old who was hit by a van came to the clinic.', { age: '30' }],
    ['One of our patients is 71 years old and swims.', { age: '71' }],
    ['A patient came to us with a sore heel.', {}],
    ['Ada (42) found it hard to climb stairs.', { alias: 'Ada', age: '42' }],
  ])('%s', (text, person) => {
    expect(readPerson(text)).toMatchObject(person)
  })

  test.each([
    'Most people over 40 have some stiffness.',
    'Backs, 42 of them, were studied.',
    'In a 12-year study of walkers, nobody fell.',
    'A 4-year-old child with a fever can have 7.5 ml every six hours.',
    'A 4-year-old who was given too much should be seen at once.',
    'A 70-year-old man has a higher risk than a woman.',
    'A woman aged 50 or over is invited for screening.',
    'A woman aged 50 should be offered a scan.',
    'A man aged 65 to 74 was counted twice.',
    'Doherty (16) found that rest helped.',
    'Doherty (16) also reported less pain.',
    'Smith, 12, showed the same.',
    'Paracetamol (15) was better than nothing.',
    'Imagine Sam, a 42-year-old baker, with a sore back.',
    'The patient should lie on one side.',
  ])('"%s" introduces nobody', (text) => expect(readPerson(text)).toBeUndefined())
})

describe('the dose of an exercise', () => {
  test('is read where every part of it is understood', () => {
    expect(readDose('3 sets of 12, every other day. Stop if it hurts.')).toEqual({
      dose: { _type: 'exerciseDose', sets: '3', repetitions: '12', frequency: 'every other day' },
      stopIf: 'it hurts.',
      rest: '',
    })
  })

  test('is left alone where a part is not', () => {
    const text = 'Do 2 sets of 8, with a rest between them, every other day.'
    expect(readDose(text)).toEqual({ rest: text })
  })
})

const heading = (text: string, opens: 'heading' | 'text' | 'list' = 'text', blankBefore = 1) => ({
  text,
  blankBefore,
  opensHeading: opens === 'heading',
  opensList: opens === 'list',
})
const styles = (...headings: Parameters<typeof headingLevels>[0]) =>
  headingLevels(headings).map(({ style }) => style)

describe('levels of headings that have no marks', () => {
  test('without any nesting all are sections', () => {
    expect(styles(heading('What it is'), heading('What helps'), heading('Final thoughts'))).toEqual(
      ['h2', 'h2', 'h2'],
    )
  })

  test('a heading directly under another is a part of it, and so are those that follow', () => {
    expect(
      styles(
        heading('About sprains', 'heading'),
        heading('What is a sprain?'),
        heading('Why they happen'),
        heading('Treating one', 'heading'),
        heading('At first', 'list'),
      ),
    ).toEqual(['h2', 'h3', 'h3', 'h2', 'h3'])
  })

  test('sections every health page has end the one before', () => {
    expect(
      styles(
        heading('About sprains', 'heading'),
        heading('What is a sprain?'),
        heading('Sprain or fracture?'),
        heading('When to see a doctor'),
        heading('Preventing another sprain'),
        heading('Real-life example: back on the pitch'),
        heading('Final thoughts: be patient'),
      ),
    ).toEqual(['h2', 'h3', 'h2', 'h3', 'h2', 'h2', 'h2'])
  })

  test('what the writer did to the lines speaks first', () => {
    expect(styles(heading('One', 'text', 2), heading('Two'), heading('Three', 'text', 2))).toEqual([
      'h2',
      'h3',
      'h2',
    ])
    expect(styles(heading('ABOUT SPRAINS'), heading('What is one?'), heading('TREATMENT'))).toEqual(
      ['h2', 'h3', 'h2'],
    )
  })

  test('steps are parts of the heading before them', () => {
    expect(
      styles(
        heading('How to do it'),
        heading('Step 1: sit'),
        heading('Step 2: stand'),
        heading('Final thoughts'),
      ),
    ).toEqual(['h2', 'h3', 'h3', 'h2'])
  })

  test('a heading that names a number has as many parts', () => {
    expect(
      styles(
        heading('Two exercises', 'heading'),
        heading('Towel stretch', 'list'),
        heading('Wall stretch', 'list'),
        heading('Something else'),
      ),
    ).toEqual(['h2', 'h3', 'h3', 'h2'])
  })
})
