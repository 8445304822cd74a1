import { unstorable } from '../model/storable.ts'
import type { LakeDocument } from '../model/types.ts'

/** https://www.sanity.io/docs/content-lake/technical-limits, where plans differ those of the largest. */
const limits = { bytes: 32_000_000, attributes: 8000, levels: 20 } as const

/**
 * Why the hosted service would not hold a document, in a sentence for whoever sent it; undefined when
 * it would. What is stored here can then move there.
 */
export function limitProblem(document: LakeDocument): string | undefined {
  // Also what a patch has made of parts that could be stored.
  const problem = unstorable(document)
  if (problem !== undefined) return `it cannot be stored: ${problem}`
  const measured: Measured = { attributes: new Set(), levels: 0, characters: 0 }
  measure(document, '', 0, measured)
  if (measured.levels > limits.levels) {
    return `its attributes are nested ${measured.levels} levels deep: at most ${limits.levels} are stored`
  }
  if (measured.attributes.size > limits.attributes) {
    return `it has ${measured.attributes.size} different attributes: at most ${limits.attributes} are stored. Lists of objects instead of objects with many names have fewer`
  }
  // Counting bytes costs more than counting characters; a quarter of the limit cannot be above it.
  if (measured.characters < limits.bytes / 4) return undefined
  const bytes = Buffer.byteLength(JSON.stringify(document))
  return bytes > limits.bytes
    ? `it is ${bytes} bytes long as JSON: at most ${limits.bytes} are stored`
    : undefined
}

interface Measured {
  /** A path and a type of value each; the elements of a list share a path. */
  readonly attributes: Set<string>
  /** Attributes within attributes; a list is no level of its own. */
  levels: number
  characters: number
}

function measure(value: unknown, path: string, level: number, measured: Measured): void {
  if (path !== '') measured.attributes.add(`${path} ${kindOf(value)}`)
  if (level > measured.levels) measured.levels = level
  if (Array.isArray(value)) {
    for (const element of value) measure(element, `${path}[]`, level, measured)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      measured.characters += key.length
      measure(inner, `${path}.${key}`, level + 1, measured)
    }
  } else {
    measured.characters += typeof value === 'string' ? value.length : 8
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float'
  return value === null ? 'null' : typeof value
}
