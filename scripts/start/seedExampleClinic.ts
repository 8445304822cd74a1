import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import {
  editorialWork,
  migratedQuery,
  posts,
  structuredDocuments,
  type Migrated,
} from '@clinical-content/example-clinic'
import { lakeTarget, migrate, readSources } from '@clinical-content/migrate'
import { createClient, type SanityClient } from '@sanity/client'

/**
 * Seeds a lake with the example clinic, which comes in as a real one would: its people and topics are written, its old
 * posts go through the migration as drafts, and its clinicians review and publish some of them.
 * Every step may be repeated.
 */
export async function seedExampleClinic(address: string, token: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: address,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
    token,
    perspective: 'raw',
  })
  await writeDocuments(client, today)
  await migratePosts(address, token)
  await doEditorialWork(client, today)
}

async function writeDocuments(client: SanityClient, today: string): Promise<void> {
  const documents = await structuredDocuments({
    today,
    uploadPicture: async (file) => {
      const asset = await client.assets.upload('image', createReadStream(file), {
        filename: basename(file),
      })
      return asset._id
    },
  })
  const transaction = client.transaction()
  for (const document of documents) transaction.createOrReplace<object>(document)
  await transaction.commit()
}

async function migratePosts(address: string, token: string): Promise<void> {
  const report = await migrate({
    sources: readSources(
      Object.entries(posts).flatMap(([format, paths]) =>
        paths.map((path) => ({ format: format as keyof typeof posts, path })),
      ),
    ),
    target: lakeTarget({ url: address, dataset: 'production', token }),
  })
  const incomplete = report.posts.filter(
    ({ tally, deadPictures }) => !tally.complete || deadPictures.length > 0,
  )
  const reasons = [
    ...report.failures.map(({ position, message }) => `${position.file}: ${message}`),
    ...incomplete.map(({ file }) => `${file}: something in it could not be carried`),
  ]
  if (reasons.length > 0) {
    throw new Error(`The example clinic did not come in whole. ${reasons.join('. ')}`)
  }
}

async function doEditorialWork(client: SanityClient, today: string): Promise<void> {
  const migrated = await client.fetch<Migrated[]>(migratedQuery)
  const work = editorialWork({ today, migrated })
  const published = new Set(
    await client.fetch<string[]>('*[_id in $ids]._id', { ids: work.publish }),
  )
  const edits = client.transaction()
  for (const document of work.create) edits.createOrReplace<object>(document)
  for (const { id, fields } of work.set) {
    if (!published.has(id)) edits.patch(`drafts.${id}`, { set: fields })
  }
  await edits.commit()
  for (const publishedId of work.publish) {
    if (published.has(publishedId)) continue
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${publishedId}`,
      publishedId,
    })
  }
  const redirects = client.transaction()
  for (const document of work.createLast) redirects.createOrReplace<object>(document)
  await redirects.commit()
}
