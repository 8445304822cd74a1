import type { NewDocument } from '@clinical-content/schemas/types'

/** What the documents of the clinic are made with. */
export interface Context {
  /** Today, YYYY-MM-DD: reviews and consents are dated from it, so that they make sense on any day. */
  today: string
  /** The asset id of a picture in `pictures/`, given by its file name. */
  picture: (file: string) => string
}

/** A whole document of the clinic, as it is handed to the Content Lake. */
export type ClinicDocument = NewDocument

/** The ids that documents refer to each other by. None holds a name of a person. */
export const ids = {
  physiotherapist: 'author-hcpc-ph000001',
  podiatrist: 'author-hcpc-ch000002',
  dietitian: 'author-hcpc-dt000003',
  generalPractitioner: 'author-gmc-0000004',
} as const

/** The date so many days after `today` (before it, when negative), as YYYY-MM-DD. */
export function dayFrom(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Plain paragraphs as Portable Text. */
export function paragraphs(...texts: string[]) {
  return texts.map((text, index) => ({
    _type: 'block' as const,
    _key: `p${index}`,
    style: 'normal' as const,
    markDefs: [],
    children: [{ _type: 'span' as const, _key: `p${index}s`, text, marks: [] }],
  }))
}

export function reference(id: string) {
  return { _type: 'reference' as const, _ref: id }
}

/** A reference that does not stop its target from being deleted. */
export function weakReference(id: string) {
  return { _type: 'reference' as const, _ref: id, _weak: true as const }
}

/** References in an array, which each need a key. */
export function references(...targets: string[]) {
  return targets.map((id) => ({ ...reference(id), _key: id }))
}

/** Members of an array of objects: each gets its type and a key. */
export function members<Type extends string, Item extends object>(
  type: Type,
  items: readonly Item[],
): (Item & { _type: Type; _key: string })[] {
  return items.map((item, index) => ({ _type: type, _key: `${type}${index}`, ...item }))
}

export function slug(current: string) {
  return { _type: 'slug' as const, current }
}

export function image(asset: string, alt: string) {
  return { _type: 'image' as const, asset: reference(asset), alt }
}
