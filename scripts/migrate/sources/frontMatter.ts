import { parse } from 'yaml'
import type { SourcePosition } from '../types.ts'
import { noFields, readFields, type StatedFields } from './fields.ts'

/** YAML this long is no front matter; it also bounds what the parser is given. */
const maximumLength = 100_000

/**
 * Takes the YAML between `---` lines from the head of a file.
 *
 * @returns the fields it states, what follows it, and the line (from 1) at which that begins
 */
export function splitFrontMatter(
  content: string,
  position: SourcePosition,
): { stated: StatedFields; rest: string; firstLine: number } {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(content)
  if (!match?.[1]) return { stated: noFields(), rest: content, firstLine: 1 }
  const stated = parseYamlFields(match[1], { ...position, line: 1 })
  const firstLine = match[0].split('\n').length
  return { stated, rest: content.slice(match[0].length), firstLine }
}

/** Reads YAML into stated fields. YAML that cannot be read is a note, not an error: the post still counts. */
export function parseYamlFields(yaml: string, position: SourcePosition): StatedFields {
  if (yaml.length > maximumLength) {
    return faulty(position, `it is longer than ${maximumLength} characters`)
  }
  try {
    return readFields(parse(yaml, { maxAliasCount: 20 }), position)
  } catch (error) {
    return faulty(
      position,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown',
    )
  }
}

function faulty(position: SourcePosition, why: string): StatedFields {
  return {
    ...noFields(),
    notes: [{ position, message: `The fields stated here cannot be read as YAML: ${why}` }],
  }
}
