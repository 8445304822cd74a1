import { expect, test } from 'vitest'

import { calendarFile } from './calendarFile.ts'

const entry = {
  id: 'knee',
  day: '2026-11-02',
  title: 'Review: Sore knees',
  url: 'https://studio.example/intent/edit/id=knee;type=article/',
}

test('a day that falls due is an entry of that whole day', () => {
  expect(calendarFile([entry], '2026-10-01T09:30:00.000Z')).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Clinical Content//Needs attention//EN',
      'BEGIN:VEVENT',
      'UID:knee@clinical-content',
      'DTSTAMP:20261001T093000Z',
      'DTSTART;VALUE=DATE:20261102',
      'SUMMARY:Review: Sore knees',
      'URL:https://studio.example/intent/edit/id=knee;type=article/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('signs of the format are escaped, and no line is longer than 75 octets', () => {
  const title = `Knees; hips, backs\\ ${'é👩‍⚕️ '.repeat(20)}\nEND:VEVENT`
  const file = calendarFile([{ ...entry, title }], '2026-10-01T09:30:00Z')
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\uFFFD')
  }
  expect(file.replaceAll('\r', '').match(/^END:VEVENT$/gm)).toHaveLength(1)
  const unfolded = file.replaceAll('\r\n ', '')
  expect(unfolded).toContain(String.raw`SUMMARY:Knees\; hips\, backs\\ é👩‍⚕️`)
  expect(unfolded).toContain(String.raw`\nEND:VEVENT`)
})

test('without entries it is a calendar still', () => {
  expect(calendarFile([], '2026-10-01T09:30:00Z')).toContain('END:VCALENDAR')
})
