import { type ConsentUse, consentUses, publishedId } from '@clinical-content/rules'

import { isRecord, record, text, texts } from '../shared/read.ts'

/** A page on which a story stands, or from which a link leads to it. */
export interface StoryPlace {
  /** Published. */
  readonly id: string
  readonly type: string
  readonly title: string
  /** `told`: the story itself stands there; `linked`: a link leads to it. */
  readonly how: 'told' | 'linked'
  readonly isPublished: boolean
}

/**
 * Every stored version of a page that refers to a story, by `$id`: published, draft or in a release.
 * Asked for in the perspective `raw`. The private record of a consent is no place.
 */
export const storyPlacesQuery = `*[references($id) && _type != "consentRecord" && !(_id in path("_.**"))] | order(title asc) {
  _id, _type, "title": coalesce(title, name.family, name),
  "tells": $id in body[_type == "caseStudyEmbed"].caseStudies[]._ref
}`

/** The answer to {@link storyPlacesQuery}, each page once; those that readers see first. */
export function readPlaces(found: unknown): StoryPlace[] {
  const places = new Map<string, StoryPlace>()
  for (const row of Array.isArray(found) ? found.filter(isRecord) : []) {
    const stored = text(row, '_id')
    if (!stored) continue
    const id = publishedId(stored)
    const before = places.get(id)
    places.set(id, {
      id,
      type: text(row, '_type') ?? '',
      title: before?.title ?? text(row, 'title') ?? '',
      how: before?.how === 'told' || row['tells'] === true ? 'told' : 'linked',
      isPublished: before?.isPublished === true || stored === id,
    })
  }
  return [...places.values()].toSorted((a, b) => Number(b.isPublished) - Number(a.isPublished))
}

/**
 * For which uses somebody has to look beyond the Studio: those that the consent was for. A consent
 * that names none may have been used for any.
 */
export function usesToEnd(caseStudy: unknown): readonly ConsentUse[] {
  const agreed = texts(record(caseStudy, 'consent'), 'scope')
  const known = consentUses.filter((use) => agreed.includes(use))
  return known.length > 0 ? known : consentUses
}
