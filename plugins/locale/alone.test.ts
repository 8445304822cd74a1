import type { PluginOptions } from 'sanity'
import { structureTool } from 'sanity/structure'
import { expect, test } from 'vitest'

import * as published from '../index.ts'
import { workspaceWith } from '../testing/workspace.ts'
import { namespace } from './namespace.ts'
import { strings } from './strings.ts'
import { words } from './words.ts'

/** Those that say something. Which words they may say is a matter of types: see `useWords`. */
const plugins = {
  attention: published.attention,
  bodyBlocks: published.bodyBlocks,
  clinicalContent: published.clinicalContent,
  consent: published.consent,
  needsReview: published.needsReview,
  origin: published.origin,
  paste: published.paste,
  publishing: published.publishing,
  registration: published.registration,
  review: published.review,
  structure: published.structure,
} satisfies Record<string, () => PluginOptions>

/** Those that have nothing to say, and what is no plugin. */
const silent = ['clinicalStructure', 'duplicate']

test('every export is one or the other', () => {
  expect(Object.keys(published).toSorted()).toEqual([...Object.keys(plugins), ...silent].toSorted())
})

test.each(Object.entries(plugins))('%s() alone brings every word', async (_name, plugin) => {
  const { i18n } = await workspaceWith([structureTool(), plugin()])
  await i18n.loadNamespaces([namespace])
  const said = Object.keys(strings).map((key) => [key, i18n.t(`${namespace}:${key}`)])
  expect(Object.fromEntries(said)).toEqual(strings)
})

test('all of them together bring them once', () => {
  const once = words.bundles([])
  expect(words.bundles(words.bundles(once))).toEqual(once)
})

test("a clinic's own words have the last say, wherever they are listed", async () => {
  const own = {
    locale: 'en-US',
    namespace,
    resources: { 'review.action.label': 'Sign off…' },
  }
  const ownWords = { name: 'own-words', i18n: { bundles: [own] } }
  for (const listed of [
    [ownWords, published.review()],
    [published.review(), ownWords],
  ]) {
    const { i18n } = await workspaceWith(listed)
    await i18n.loadNamespaces([namespace])
    expect(i18n.t(`${namespace}:review.action.label`)).toBe('Sign off…')
    expect(i18n.t(`${namespace}:review.dialog.cancel`)).toBe('Cancel')
  }
})
