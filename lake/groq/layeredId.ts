/** An id taken apart: the published id, and the layer over it ('' published, 'drafts', 'versions.<release>'). */
export interface LayeredId {
  readonly baseId: string
  readonly layer: string
}

const draftPattern = /^drafts\.(.+)$/s
const versionPattern = /^(versions\.[^.]+)\.(.+)$/s

export function layeredId(id: string): LayeredId {
  const draft = draftPattern.exec(id)
  if (draft?.[1] !== undefined) return { baseId: draft[1], layer: 'drafts' }
  const version = versionPattern.exec(id)
  if (version?.[1] !== undefined && version[2] !== undefined) {
    return { baseId: version[2], layer: version[1] }
  }
  return { baseId: id, layer: '' }
}

export function idOf({ baseId, layer }: LayeredId): string {
  return layer === '' ? baseId : `${layer}.${baseId}`
}
