import { schemaTypes } from '@clinical-content/schemas'
import { createSchema, defineLocale, type SchemaType } from 'sanity'
import { describe, expect, test } from 'vitest'

import { clinicalContent } from '../clinicalContent.ts'
import { translatable } from '../schemaWords/index.ts'
import { workspaceWith } from '../testing/workspace.ts'
import { german, germanStudioStrings } from './german/index.ts'
import { germanSchema } from './german/schema/index.ts'
import { messages } from './german/schema/messages.ts'
import { namespace, schemaNamespace } from './namespace.ts'
import { strings } from './strings.ts'
import { studioStrings } from './studioStrings.ts'

describe('German has', () => {
  test('every word of the plugins, and no other', () => {
    expect(apart(Object.keys(strings), Object.keys(german))).toEqual(nothing)
    expect(Object.keys(germanStudioStrings)).toEqual(Object.keys(studioStrings))
  })

  test.each(Object.entries(german))('%s with the same values in it', (key, words) => {
    expect(valuesIn(words)).toEqual(valuesIn(Reflect.get(strings, key)))
  })

  test('every title, description and choice of the schema, and no other', () => {
    const texts = schemaTypes.flatMap((type) => textsOf(type))
    expect(apart(texts, Object.keys(germanSchema))).toEqual(nothing)
  })

  test('everything the schema says of a field that is not right yet, and nothing else', () => {
    const said = messagesOf(createSchema({ name: 'plain', types: schemaTypes }))
    expect(apart(said, Object.keys(messages))).toEqual(nothing)
  })
})

describe('a Studio in German', async () => {
  const locale = defineLocale({
    id: 'de-DE',
    title: 'Deutsch',
    weekInfo: { firstDay: 1, weekend: [6, 7] },
  })
  const { i18n } = await workspaceWith([clinicalContent()], { i18n: { locales: [locale] } })
  await i18n.loadNamespaces([namespace, schemaNamespace])

  test('says the words of the plugins', () => {
    expect(i18n.t(`${namespace}:review.action.label`)).toBe('Als geprüft vermerken …')
    expect(i18n.t(`${namespace}:attention.overdue.reason`, { date: '2. November 2026' })).toBe(
      'Überfällig seit 2. November 2026',
    )
  })

  test('says those of the schema, points and colons included', () => {
    const asSentence = { ns: schemaNamespace, keySeparator: false, nsSeparator: false } as const
    expect(i18n.t('In each set: 10, or “8 to 12”.', asSentence)).toBe(
      'In jedem Satz: 10, oder „8 bis 12“.',
    )
  })

  test('and English its own, before anybody has asked for the namespace', async () => {
    const { i18n: english } = await workspaceWith([clinicalContent()])
    const ordering = { key: 'Given, newest first', ns: schemaNamespace }
    const title = (where: typeof english) => where.t(ordering.key, { ns: ordering.ns })
    expect([title(english), title(i18n)]).toEqual([ordering.key, 'Gegeben, neueste zuerst'])
  })

  test('has every message in both languages', () => {
    const schema = createSchema({ name: 'translated', types: translatable(schemaTypes) })
    expect(schema._validation?.flatMap(({ problems }) => problems) ?? []).toEqual([])
    const said = messagesOf(schema)
    expect(said).toContainEqual({
      'en-US': 'Please name the exercise.',
      'de-DE': 'Bitte benennen Sie die Übung.',
    })
    expect(said.filter((message) => typeof message === 'string')).toEqual([])
  })
})

/** What German still lacks, and what nobody says any more (`plugins/locale/german/schema/`). */
function apart(wanted: readonly unknown[], there: readonly unknown[]) {
  return {
    missing: [...new Set(wanted.filter((text) => !there.includes(text)))],
    leftOver: there.filter((text) => !wanted.includes(text)),
  }
}

const nothing = { missing: [], leftOver: [] }

/** The `{{values}}` a text is filled with. */
function valuesIn(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()
}

const parts = ['fields', 'of', 'groups', 'fieldsets', 'options', 'list', 'styles', 'lists']
const more = ['marks', 'decorators', 'annotations', 'orderings', 'insertMenu']

/** Whatever a definition calls `title` or `description`, however deep. */
function textsOf(definition: unknown): string[] {
  if (Array.isArray(definition)) return definition.flatMap((item) => textsOf(item))
  if (typeof definition !== 'object' || definition === null) return []
  const own = ['title', 'description'].map((name): unknown => Reflect.get(definition, name))
  return [
    ...own.filter((text) => typeof text === 'string'),
    ...[...parts, ...more].flatMap((name) => textsOf(Reflect.get(definition, name))),
  ]
}

/** The message of each rule of a compiled schema, once. */
function messagesOf(schema: ReturnType<typeof createSchema>): unknown[] {
  const seen = new Set<unknown>()
  const found = new Map<string, unknown>()
  const visit = (type: SchemaType | undefined) => {
    if (!type || seen.has(type)) return
    seen.add(type)
    for (const rule of [type.validation ?? []].flat()) {
      const message: unknown = typeof rule === 'object' ? Reflect.get(rule, '_message') : undefined
      if (message !== undefined) found.set(JSON.stringify(message), message)
    }
    if ('fields' in type) for (const field of type.fields) visit(field.type)
    if ('of' in type) for (const member of type.of) visit(member)
    visit(type.type)
  }
  for (const name of schema.getTypeNames()) visit(schema.get(name))
  return [...found.values()]
}
