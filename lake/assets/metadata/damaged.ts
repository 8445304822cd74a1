import { plainError } from '../../errors.ts'

/** @returns HttpError 400 */
export function damaged(format: string, at: number): Error {
  return plainError(
    400,
    `The ${format} is damaged at byte ${at}: save it again in a picture editor and upload that.`,
  )
}
