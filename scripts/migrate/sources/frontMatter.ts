import { parse as parseToml } from 'smol-toml'
import { parse } from 'yaml'
import type { SourcePosition } from '../types.ts'
import { noFields, readFields, type StatedFields } from './fields.ts'

/** A head this long is no front matter; it also bounds what the parsers are given. */
const maximumLength = 100_000

interface Split {
  readonly stated: StatedFields
  readonly rest: string
  readonly firstLine: number
}

/**
 * Takes the front matter from the head of a file: YAML between `---` lines, TOML between `+++`, or a JSON
 * object.
 *
 * @returns the fields it states, what follows it, and the line (from 1) at which that begins
 */
export function splitFrontMatter(content: string, position: SourcePosition): Split {
  const at = { ...position, line: 1 }
  const yaml = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(content)
  if (yaml?.[1]) return split(content, yaml[0], parseYamlFields(yaml[1], at))
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(content)
  if (toml?.[1]) {
    const read = readAs('TOML', toml[1], (text) => withoutDates(parseToml(text)), at)
    return split(content, toml[0], read)
  }
  const json = /^\{[ \t]*\n\s*"[\s\S]*?\n\}[ \t]*(?:\n|$)/.exec(content)?.[0]
  if (json === undefined) return { stated: noFields(), rest: content, firstLine: 1 }
  return split(
    content,
    json,
    readAs('JSON', json, (text) => JSON.parse(text) as unknown, at),
  )
}

function split(content: string, head: string, stated: StatedFields): Split {
  return { stated, rest: content.slice(head.length), firstLine: head.split('\n').length }
}

/** Reads YAML into stated fields. YAML that cannot be read is a note, not an error: the post still counts. */
export function parseYamlFields(yaml: string, position: SourcePosition): StatedFields {
  return readAs('YAML', yaml, (text) => parse(text, { maxAliasCount: 20 }) as unknown, position)
}

function readAs(
  language: string,
  text: string,
  read: (text: string) => unknown,
  position: SourcePosition,
): StatedFields {
  const faulty = (why: string): StatedFields => {
    const message = `The fields stated here cannot be read as ${language}: ${why}`
    return { ...noFields(), notes: [{ position, message }] }
  }
  if (text.length > maximumLength) return faulty(`it is longer than ${maximumLength} characters`)
  try {
    return readFields(read(text), position)
  } catch (error) {
    return faulty(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown')
  }
}

/** TOML has dates of its own; here they are read from text, as everywhere. */
function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item: unknown) => withoutDates(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withoutDates(field)]))
}
