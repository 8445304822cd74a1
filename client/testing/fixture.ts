import type { Body } from '../body/toBody.ts'

/** One behaviour of the renderers: what goes in and what each of them makes of it. */
export interface Fixture {
  readonly input: Body
  readonly html: string
  readonly text: string
  readonly markdown: string
}
