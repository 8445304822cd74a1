import type { DeleteAction } from '@sanity/client'
import { resolveEditInfo } from '@sanity/client/csm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

/** As `crossDatasetReference` stores it. */
const cross = (_dataset: string, _ref: string, more = {}) => ({
  _type: 'crossDatasetReference',
  _dataset,
  _ref,
  ...more,
})

let lake: TestLake
let token: string
beforeAll(async () => {
  const dataDir = temporaryFolder()
  token = makeToken(dataDir, 'administrator')
  lake = await startTestLake({ dataDir, anonymous: 'public', datasets: ['clinic', 'people'] })
  await lake.client({ token }).datasets.create('hidden', { aclMode: 'private' })
  const people = clientOf('people')
  await people.create({ _id: 'ward', _type: 'place', name: 'Ward two' })
  await people.create({ _id: 'berit', _type: 'author', name: 'Berit', place: { _ref: 'ward' } })
  await people.create({ _id: 'drafts.berit', _type: 'author', name: 'Berit, PT' })
  // The same id here is another document.
  await clientOf('clinic').create({ _id: 'berit', _type: 'room', name: 'The room called Berit' })
  await clientOf('hidden').create({ _id: 'secret', _type: 'author', name: 'Secret' })
  await clientOf('clinic')
    .transaction()
    .create({ _id: 'knee', _type: 'guide', author: cross('people', 'berit') })
    .create({ _id: 'hip', _type: 'guide', author: cross('hidden', 'secret', { _weak: true }) })
    .commit()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

const clientOf = (dataset: string) => lake.client({ dataset, token, perspective: 'raw' })
const authors = '*[_type == "guide"] | order(_id) {_id, "name": author->name}'

describe('a reference to another dataset', () => {
  test('is followed there, and on from there', async () => {
    expect(await clientOf('clinic').fetch(authors)).toEqual([
      { _id: 'hip', name: 'Secret' },
      { _id: 'knee', name: 'Berit' },
    ])
    expect(await clientOf('clinic').fetch('*[_id == "knee"][0].author->place->name')).toBe(
      'Ward two',
    )
  })

  test('is looked through by a filter', async () => {
    const by = (name: string) =>
      clientOf('clinic').fetch('*[_type == "guide" && author->name == $name]._id', { name })
    expect(await by('Berit')).toEqual(['knee'])
    expect(await by('The room called Berit')).toEqual([])
    expect(await clientOf('clinic').fetch('count(*[author->place->name match "ward"])')).toBe(1)
  })

  test('is found by its id, whatever dataset that is of; a change there is not announced here', async () => {
    expect(await clientOf('clinic').fetch('*[references("berit")]._id')).toEqual(['knee'])
    const heard: unknown[] = []
    const welcomed = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const subscription = clientOf('clinic')
      .live.events()
      .subscribe((event) => {
        if (event.type === 'welcome') return welcomed.resolve()
        heard.push(event)
        told.resolve()
      })
    await welcomed.promise
    await clientOf('people').patch('ward').set({ beds: 4 }).commit()
    const { _id } = await clientOf('clinic').create({ _type: 'unrelated' })
    await told.promise
    subscription.unsubscribe()
    expect(heard).toHaveLength(1)
    await clientOf('clinic').delete(_id)
  })

  test('tells where its values are edited: in the other dataset', async () => {
    const { result, resultSourceMap } = await clientOf('clinic').fetch(
      '*[_id == "knee"][0]{_id, "name": author->name, "room": *[_id == "berit"][0].name}',
      {},
      { filterResponse: false, resultSourceMap: true },
    )
    const edited = (at: string) =>
      resolveEditInfo({
        resultPath: [at],
        resultSourceMap: resultSourceMap!,
        studioUrl: 'http://127.0.0.1:4202',
      })
    expect(result).toMatchObject({ name: 'Berit', room: 'The room called Berit' })
    expect(edited('name')).toMatchObject({ id: 'berit', type: 'author', dataset: 'people' })
    expect(edited('room')).toMatchObject({ id: 'berit', type: 'room' })
    expect(edited('room')).not.toHaveProperty('dataset', 'people')
  })

  test('in the perspective of the query', async () => {
    const drafts = clientOf('clinic').withConfig({ perspective: 'drafts' })
    expect(await drafts.fetch('*[_id == "knee"][0].author->name')).toBe('Berit, PT')
  })

  test('not to what the one who asks may not see', async () => {
    expect(await lake.client({ dataset: 'clinic' }).fetch(authors)).toEqual([
      { _id: 'hip', name: null },
      { _id: 'knee', name: 'Berit' },
    ])
  })

  test('must lead somewhere, unless it is weak or the writer takes it on himself', async () => {
    const stub = { _type: 'guide', author: cross('people', 'nobody') }
    const refused = clientOf('clinic').create(stub)
    await expect(refused).rejects.toMatchObject({ statusCode: 409 })
    await expect(refused).rejects.toThrow('"nobody" in the dataset "people"')
    const elsewhere = { _type: 'guide', author: cross('nowhere', 'berit') }
    await expect(clientOf('clinic').create(elsewhere)).rejects.toMatchObject({ statusCode: 409 })
    const anyway = { skipCrossDatasetReferenceValidation: true }
    const stored = await clientOf('clinic').create({ _id: 'loose', ...stub }, anyway)
    expect(await clientOf('clinic').fetch('*[_id == "loose"][0].author->')).toBeNull()
    await clientOf('clinic').delete(stored._id)
  })

  test('keeps what it leads to, by mutations and by actions', async () => {
    const refused = clientOf('people').delete('berit')
    await expect(refused).rejects.toMatchObject({ statusCode: 409 })
    await expect(refused).rejects.toThrow('"knee"')
    const remove: DeleteAction = {
      actionType: 'sanity.action.document.delete',
      publishedId: 'berit',
      includeDrafts: [],
    }
    await expect(clientOf('people').action(remove)).rejects.toThrow('"knee"')
    // In its own dataset the id belongs to another document, which nothing refers to.
    const { transactionId } = await clientOf('clinic').delete('berit')
    expect(transactionId).toEqual(expect.any(String))
    const dryRun = { skipCrossDatasetReferenceValidation: true, dryRun: true }
    await clientOf('people').action(remove, dryRun)
  })

  test('is told to who asks before deleting, as the Studio does', async () => {
    const answer = await clientOf('people').request<unknown>({
      url: '/data/references/people/documents/berit/to?excludeInternalReferences=true',
    })
    expect(answer).toEqual({
      totalCount: 1,
      references: [
        { projectId: 'local', datasetName: 'clinic', documentId: 'knee', paths: ['author'] },
      ],
    })
  })
})
