/** Where a document lies: its published id, and the layer over it ('' published, 'drafts', 'versions.<release>'). */
export interface DocumentPlace {
  readonly baseId: string
  readonly layer: string
}

const DRAFT = /^drafts\.(.+)$/s
const VERSION = /^(versions\.[^.]+)\.(.+)$/s

export function placeOf(id: string): DocumentPlace {
  const draft = DRAFT.exec(id)
  if (draft?.[1] !== undefined) return { baseId: draft[1], layer: 'drafts' }
  const version = VERSION.exec(id)
  if (version?.[1] !== undefined && version[2] !== undefined) {
    return { baseId: version[2], layer: version[1] }
  }
  return { baseId: id, layer: '' }
}

export function idOf(place: DocumentPlace): string {
  return place.layer === '' ? place.baseId : `${place.layer}.${place.baseId}`
}
