import { readdirSync } from 'node:fs'
import type { Body } from '../body/toBody.ts'

/** One behaviour of the renderers: what goes in and what each of them makes of it. */
export interface Fixture {
  readonly input: Body
  readonly html: string
  readonly text: string
  readonly markdown: string
  /** What is reported, in the order it stands in the body; nothing when left out. */
  readonly problems?: readonly string[]
}

const client = new URL('../', import.meta.url)

/** Every fixture of the client, by its path: `blocks/careCard/fixtures/001-urgent.ts`. */
export const fixtures: readonly (readonly [path: string, fixture: Fixture])[] = await Promise.all(
  fixturePaths().map(async (path) => {
    const module = (await import(new URL(path, client).href)) as { fixture: Fixture }
    return [path, module.fixture] as const
  }),
)

function fixturePaths(): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?!node_modules|dist).*\bfixtures\/\d{3}-[^/]+\.ts$/.test(path))
    .sort()
}
