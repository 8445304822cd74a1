import { careCardHeadings } from '@clinical-content/rules'
import { defaultCallToActionLabels } from '../links/callToAction.ts'

/** Every word the renderers add of their own, so that a site in another language can replace it. */
export const defaultLabels = {
  /** BCP 47; how dates are written. */
  locale: 'en-GB',
  careCard: {
    'non-urgent': 'Non-urgent advice',
    urgent: 'Urgent advice',
    emergency: 'Immediate action required',
  },
  /** Of a card without a heading of its own; the Studio shows the same. */
  careCardHeading: careCardHeadings,
  important: 'Important',
  do: 'Do',
  dont: "Don't",
  doItem: 'Do: ',
  dontItem: "Don't: ",
  recovery: 'Recovery time',
  duration: 'Usually',
  exercise: {
    sets: 'Sets',
    repetitions: 'Repetitions',
    hold: 'Hold',
    frequency: 'How often',
    stopIf: 'Stop if',
  },
  /** On the button of an invitation that does not say it itself. */
  callToAction: defaultCallToActionLabels,
  credit: 'Picture: ',
  video: 'Watch the video: ',
  transcript: 'Transcript',
  embed: 'Open: ',
  gallery: 'Pictures',
  newTab: '(opens in a new tab)',
  source: 'Source',
  checked: 'Checked',
  table: 'Table',
  caseStudy: {
    stories: 'Patient stories',
    problem: 'The problem',
    history: 'Background',
    assessment: 'What we found',
    treatment: 'What we did',
    outcome: 'How it went',
    perspective: 'In their own words',
    measure: 'Measure',
    before: 'Before',
    after: 'After',
    age: 'aged',
  },
}

export type Labels = typeof defaultLabels

/** `2026-03-04` → `4 March 2026`; what is not a day is returned as it stands. */
export function longDate(date: string, { locale }: Labels): string {
  const day = new Date(date.length === 10 ? `${date}T00:00:00Z` : date)
  if (Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
