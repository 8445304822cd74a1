import { readFileSync } from 'node:fs'

import { isRecord } from '../mutations/parse.ts'
import type { LakeOptions } from '../options.ts'
import { UsageError } from './usage.ts'

const keys = ['publicFilter', 'roles', 'auditReads', 'eraseAlso', 'expiry'] as const
type AccessOptions = Pick<LakeOptions, (typeof keys)[number]>

/**
 * Who reads what, from a JSON file: the same options as `createLake` has.
 *
 * @throws UsageError when it cannot be read, or holds something else
 */
export function readAccessFile(file: string | undefined): AccessOptions {
  if (file === undefined) return {}
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`--access ${file}: ${why}`, { cause })
  }
  if (!isRecord(value)) throw new UsageError(`--access ${file}: it must hold an object`)
  const unknown = Object.keys(value).filter((key) => !keys.some((known) => known === key))
  if (unknown.length > 0) {
    throw new UsageError(`--access ${file}: "${unknown[0]}" is none of ${keys.join(', ')}`)
  }
  const texts = [value['publicFilter'], value['auditReads'], value['eraseAlso']]
  if (texts.some((text) => text !== undefined && typeof text !== 'string')) {
    throw new UsageError(`--access ${file}: a filter must be a text of GROQ`)
  }
  const { roles = {}, expiry = [] } = value
  const rules = Array.isArray(expiry) ? expiry : [undefined]
  const areRules = rules.every((rule: unknown) => isRecord(rule) && rule['action'] === 'unpublish')
  if (!isRecord(roles) || !Object.values(roles).every(isRecord) || !areRules) {
    throw new UsageError(
      `--access ${file}: "roles" must be {name: {read, write}}, "expiry" [{filter, action: "unpublish"}]`,
    )
  }
  // Checked above; what the filters say is checked when the lake is opened.
  return value as AccessOptions
}
