import type { SchemaTypeDefinition } from 'sanity'

import { messages } from '../locale/german/schema/messages.ts'
import { schemaNamespace } from '../locale/namespace.ts'

/** What a schema definition may have that this file looks at; everything else is left as it is. */
type Definition = Readonly<Record<string, unknown>>

/**
 * The schema with what Sanity can translate only where it is defined: the names of orderings, and
 * what validation says. Titles and descriptions are translated where
 * they are shown.
 */
export function translatable(types: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  // What comes out has every property of what went in, with the same type.
  return types.map((type) => translatedDefinition({ ...type }) as unknown as SchemaTypeDefinition)
}

function translatedDefinition(definition: Definition): Definition {
  const { validation, orderings, fields, of } = definition
  return {
    ...definition,
    ...(typeof validation === 'function' ? { validation: withMessages(validation) } : {}),
    ...mapped('orderings', orderings, (ordering) => ({
      ...ordering,
      i18n: { title: { key: ordering['title'], ns: schemaNamespace } },
    })),
    ...mapped('fields', fields, translatedDefinition),
    ...mapped('of', of, translatedDefinition),
  }
}

function mapped(name: string, list: unknown, map: (item: Definition) => Definition): Definition {
  if (!Array.isArray(list)) return {}
  return { [name]: list.map((item: unknown) => (isDefinition(item) ? map(item) : item)) }
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The rules as they are, with each message in every language that has it. Sanity reads from the
 * number of parameters whether a validation can be prepared beforehand: it stays what it was.
 */
function withMessages(validation: Function) {
  const rulesFrom = (given: unknown[]): unknown => {
    const rules: unknown = Reflect.apply(validation, undefined, given)
    return Array.isArray(rules) ? rules.map(translatedRule) : translatedRule(rules)
  }
  return validation.length >= 2
    ? (rule: unknown, context: unknown) => rulesFrom([rule, context])
    : (rule: unknown) => rulesFrom([rule])
}

function translatedRule(rule: unknown): unknown {
  if (!isRule(rule) || typeof rule._message !== 'string') return rule
  const german = messages[rule._message]
  if (german === undefined) return rule
  const copy = rule.clone()
  copy._message = { 'en-US': rule._message, 'de-DE': german }
  return copy
}

interface RuleWithMessage {
  /** Text, or a text a locale (`LocalizedValidationMessages` of `@sanity/types`). */
  _message: unknown
  clone(): RuleWithMessage
}

function isRule(rule: unknown): rule is RuleWithMessage {
  return isDefinition(rule) && '_message' in rule && typeof rule['clone'] === 'function'
}
