import { safeUrl, telephoneUrl } from '../safeUrl.ts'

interface CallToActionLike {
  readonly text?: string | null | undefined
  readonly label?: string | null | undefined
  readonly url?: string | null | undefined
  readonly telephone?: string | null | undefined
  readonly purpose?: 'book' | 'call' | 'read' | 'contact' | null | undefined
}

/** An invitation that leads somewhere. */
export interface CallToAction {
  readonly text: string | null
  readonly label: string
  /** Safe to link to: `https:`, `mailto:`, `tel:` or a path. */
  readonly href: string
  readonly purpose: 'book' | 'call' | 'read' | 'contact' | null
}

export const defaultCallToActionLabels = {
  book: 'Book an appointment',
  call: 'Call us',
  read: 'Read more',
  contact: 'Contact us',
}

/**
 * The article's invitation, with the clinic's booking link filling in what it lacks: a migrated
 * "book via the button below" keeps its words and gets the clinic's address.
 *
 * @returns null when there is no safe address to go to
 */
export function toCallToAction(
  own: CallToActionLike | null | undefined,
  bookingLink: CallToActionLike | null | undefined,
  labels = defaultCallToActionLabels,
): CallToAction | null {
  const ownHref = hrefOf(own)
  const source = ownHref === undefined ? bookingLink : own
  const href = ownHref ?? hrefOf(bookingLink)
  if (href === undefined) return null
  const purpose = own?.purpose ?? source?.purpose ?? null
  const label =
    own?.label || source?.label || labels[purpose ?? (href.startsWith('tel:') ? 'call' : 'book')]
  return { text: own?.text || source?.text || null, label, href, purpose }
}

function hrefOf(callToAction: CallToActionLike | null | undefined): string | undefined {
  return safeUrl(callToAction?.url) ?? telephoneUrl(callToAction?.telephone)
}
