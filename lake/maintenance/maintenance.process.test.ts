import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'

import { openStore, openStoreAndSql } from '../store/index.ts'
import { runLake } from '../testing/process.ts'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'

const folders: string[] = []
function folder(): string {
  const made = temporaryFolder()
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

/** A lake with a picture and a document that shows it. */
async function filledLake(dataDir: string) {
  const lake = await startTestLake({ dataDir })
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const image = await lake.client().assets.upload('image', png)
  await lake.client().create({
    _id: 'a',
    _type: 'article',
    title: 'First',
    picture: { asset: { _ref: image._id } },
  })
  return lake
}

function documentsIn(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  // The import is a transaction of its own, and so a revision.
  return lines.map((line) => ({ ...JSON.parse(line), _rev: null }) as unknown)
}

test('a backup of a running lake is restored with its documents, history and pictures', async () => {
  const [data, backup, restored] = [folder(), join(folder(), 'monday'), join(folder(), 'again')]
  await using lake = await filledLake(data)
  expect(await runLake(['backup', backup, '--data', data])).toMatchObject({ code: 0 })
  await lake.client().patch('a').set({ title: 'After the backup' }).commit()

  expect(await runLake(['restore', backup, '--data', restored])).toMatchObject({ code: 0 })
  expect(await runLake(['check', '--data', restored])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('all is well'),
  })
  await using again = await startTestLake({ dataDir: restored })
  const document = await again.client().getDocument('a')
  expect(document).toMatchObject({ title: 'First' })
  const image = await again.client().getDocument(document!['picture'].asset._ref)
  expect((await fetch(image!['url'])).headers.get('content-type')).toBe('image/png')
  const past = await again.json(
    `/v1/data/history/production/documents/a?revision=${document!._rev}`,
  )
  expect(past.body).toMatchObject({ documents: [{ title: 'First' }] })
})

test('a backup that is not as it was written is not restored', async () => {
  const [data, backup, restored] = [folder(), join(folder(), 'b'), join(folder(), 'r')]
  await (await filledLake(data))[Symbol.asyncDispose]()
  await runLake(['backup', backup, '--data', data])
  const picture = readdirSync(backup, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.png'),
  )
  appendFileSync(join(backup, picture!), 'x')
  expect(await runLake(['restore', backup, '--data', restored])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is not as it was backed up'),
  })
  expect(() => readdirSync(restored)).toThrow('ENOENT')
})

test('nothing is restored over a lake that is there', async () => {
  const [data, backup] = [folder(), join(folder(), 'b')]
  await (await filledLake(data))[Symbol.asyncDispose]()
  await runLake(['backup', backup, '--data', data])
  expect(await runLake(['restore', backup, '--data', data])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is not empty'),
  })
})

test('a check names what is wrong', async () => {
  const data = folder()
  await (await filledLake(data))[Symbol.asyncDispose]()
  const picture = readdirSync(data, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.png'),
  )
  writeFileSync(join(data, picture!), 'something else')
  const { store, sql } = openStoreAndSql(data)
  sql.run(`UPDATE document SET json = json_set(json, '$._rev', 'forged') WHERE id = 'a'`)
  sql.run(
    `UPDATE document SET json = json_set(json, '$.see', json('{"_ref": "gone"}')) WHERE id = 'a'`,
  )
  store.close()
  const { code, stderr } = await runLake(['check', '--data', data])
  expect(code).toBe(1)
  expect(stderr).toMatch(/"a" is at revision forged, its history ends at/)
  expect(stderr).toMatch(/"a" refers to "gone" \(see\), which is not there/)
  expect(stderr).toMatch(/the file of "image-.*" is not as it was uploaded/)
})

test('a check names what the indexes and the history say otherwise', async () => {
  const data = folder()
  const lake = await filledLake(data)
  for (const id of ['b', 'c', 'd', 'e'])
    await lake.client().create({ _id: id, _type: 'note', title: `Note ${id}`, see: { _ref: 'a' } })
  await lake[Symbol.asyncDispose]()
  const { store, sql } = openStoreAndSql(data)
  const keyOf = (id: string) =>
    Number(sql.get('SELECT key FROM document WHERE id = ?', id)?.['key'])
  sql.run(`DELETE FROM reference WHERE source = 'b'`)
  sql.run('DELETE FROM search_path WHERE document_key = ?', keyOf('c'))
  sql.run(`UPDATE search_document SET text_hash = '' WHERE base_id = 'd'`)
  sql.run(`UPDATE document SET json = json_set(json, '$.title', 'forged') WHERE id = 'e'`)
  sql.run(`INSERT INTO reference VALUES (1, 'nobody', 'see', 'a', 0)`)
  store.close()
  const { code, stderr } = await runLake(['check', '--data', data])
  expect(code).toBe(1)
  expect(stderr.trim().split('\n').sort()).toEqual([
    '1 rows of reference belong to no document',
    'production: "c" is found by values that are not its own',
    'production: "d" is found by words that are not its own',
    'production: "e" is found by values that are not its own',
    'production: "e" is found by words that are not its own',
    'production: "e" is not what its history makes of it',
    'production: what is listed as references of "b" is not what it refers to',
  ])
})

test('a dataset is brought back to an earlier time, and that can be undone', async () => {
  const data = folder()
  let now = Date.parse('2026-11-22T09:00:00Z')
  const lake = await startTestLake({ dataDir: data, now: () => new Date(now) })
  const client = lake.client()
  await client.create({ _id: 'kept', _type: 't', title: 'Before' })
  await client.create({ _id: 'deleted', _type: 't' })
  now += 3_600_000
  await client.patch('kept').set({ title: 'After' }).commit()
  await client.delete('deleted')
  await client.create({ _id: 'added', _type: 't' })
  await lake[Symbol.asyncDispose]()

  expect(await runLake(['rewind', '2026-11-22T09:30:00Z', '--data', data])).toMatchObject({
    code: 0,
  })
  await using again = await startTestLake({ dataDir: data })
  expect(await again.client().fetch('*[_type == "t"] | order(_id) {_id, title}')).toEqual([
    { _id: 'deleted', title: null },
    { _id: 'kept', title: 'Before' },
  ])
  const added = await again.json('/v1/data/history/production/documents/added?lastRevision=true')
  expect(added.body).toMatchObject({ documents: [{ _id: 'added' }] })
})

test('documents leave and come back as lines of JSON; a bad line stores nothing', async () => {
  const [data, copy] = [folder(), folder()]
  await (await filledLake(data))[Symbol.asyncDispose]()
  const file = join(folder(), 'documents.ndjson')
  expect(await runLake(['export', file, '--data', data])).toMatchObject({ code: 0 })
  await (await startTestLake({ dataDir: copy }))[Symbol.asyncDispose]()
  expect(await runLake(['import', file, '--data', copy])).toMatchObject({ code: 0 })
  const again = join(folder(), 'again.ndjson')
  await runLake(['export', again, '--data', copy])
  expect(documentsIn(again)).toEqual(documentsIn(file))

  writeFileSync(file, '{"_id": "x", "_type": "t"}\n{"_id": "y"\n')
  expect(await runLake(['import', file, '--data', copy])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/line 2: .*nothing was stored/),
  })
  const store = openStore(copy)
  expect(store.documents.exists(1, 'x')).toBe(false)
  store.close()
})

test('a token made on the command line works at once', async () => {
  const data = folder()
  await using lake = await startTestLake({ dataDir: data, anonymous: 'public' })
  const { stdout } = await runLake([
    'token',
    'create',
    'Website',
    '--role',
    'editor',
    '--data',
    data,
  ])
  const client = lake.client({ token: stdout.trim() })
  await client.create({ _id: 'a', _type: 't' })
  const { stdout: list } = await runLake(['token', 'list', '--data', data])
  expect(list).toMatch(/editor .* Website/)
  await runLake(['token', 'remove', list.split(' ')[0]!, '--data', data])
  await expect(client.delete('a')).rejects.toMatchObject({ statusCode: 401 })
})
