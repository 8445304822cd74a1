import { LakeError } from '../errors.ts'

/**
 * What a column holds as JSON, which only the store itself writes.
 *
 * @throws LakeError `damaged`
 */
export function parseStored(json: unknown, what: string): unknown {
  try {
    return JSON.parse(String(json))
  } catch (cause) {
    throw new LakeError(
      'damaged',
      `The data file is damaged: ${what} cannot be read. Stop the lake and look at it (npm run lake -- check).`,
      { cause },
    )
  }
}
