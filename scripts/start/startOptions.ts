import type { Reach } from './reach.ts'

export interface StartOptions extends Reach {
  port: number
  /** The folder the content is kept in; made when missing. */
  dataDir: string
  /** Begin without the example clinic. */
  empty: boolean
  /** Origins beside its own whose pages may use the lake: a Studio or a frontend in development. */
  allowedOrigins: string[]
}
