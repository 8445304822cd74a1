import { type Regulator, type RegulatorKey, regulatorKeys, regulatorRow } from './regulators.ts'

/** Where a text names a regulator. */
export interface RegulatorMention {
  readonly regulator: RegulatorKey
  readonly start: number
  readonly end: number
}

/** The regulators a text names, by any of their names or by a title that is theirs alone, in order. */
export function regulatorsNamed(text: string): RegulatorMention[] {
  return patterns()
    .flatMap(([regulator, pattern]) =>
      [...text.matchAll(pattern)].map(({ index, 0: name }) => ({
        regulator,
        start: index,
        end: index + name.length,
      })),
    )
    .toSorted((one, other) => one.start - other.start)
}

/** The names of a regulator as the source of a regular expression, to be matched whatever the capitals. */
export function namePattern(row: Regulator): string {
  return [row.fullName, row.name, ...row.spellings]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => (name.includes(' ') ? spelledOut(name) : abbreviated(name)))
    .join('|')
}

let found: (readonly [RegulatorKey, RegExp])[] | undefined

function patterns(): readonly (readonly [RegulatorKey, RegExp])[] {
  found ??= regulatorKeys.map((key) => {
    const row = regulatorRow(key)
    const titles = row.titles.map((title) => `registered\\s+${title}`)
    const names = [namePattern(row), ...titles].join('|')
    return [key, new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?!\\p{L})`, 'giu')]
  })
  return found
}

function spelledOut(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      word === 'and' ? '(?:and|&|\\+)' : escaped(word).replace(/^Council$/, 'Counci?l'),
    )
    .join('\\s+')
}

/** `HCPC` is also `H.C.P.C.`. */
function abbreviated(name: string): string {
  return [...name].map(escaped).join('\\.?')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
