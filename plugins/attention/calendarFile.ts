/** A day on which something falls due. */
export interface CalendarEntry {
  /** Of the page: the same page keeps its entry when the file is brought in again. */
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly title: string
  /** Where the page can be opened. */
  readonly url: string
}

/**
 * Days as an iCalendar file (RFC 5545), for the calendar of whoever has to find an hour.
 *
 * @param now - an instant, ISO 8601
 */
export function calendarFile(entries: readonly CalendarEntry[], now: string): string {
  const stamp = now.replaceAll(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Clinical Content//Needs attention//EN',
    ...entries.flatMap(({ id, day, title, url }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}@clinical-content`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)
}

const longestLine = 75

/** A line of at most 75 octets, and what is over on the next behind a space; no letter is cut in two. */
function folded(line: string): string {
  const lines = ['']
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > longestLine) {
      lines.push('')
      octets = 1
    }
    lines[lines.length - 1] += letter
    octets += size
  }
  return lines.join('\r\n ')
}
