import { createClient, type SanityClient } from '@sanity/client'
import { publishedId } from '../toDocuments/index.ts'
import { type StoredDocument, type Target, TargetError } from './target.ts'

/** The API version all requests of the migration name. */
const apiVersion = '2025-02-19'

export interface LakeTargetOptions {
  /** `http://127.0.0.1:3333` for the embedded lake, `https://<project>.api.sanity.io` for the hosted one. */
  readonly url: string
  readonly dataset?: string
  readonly token?: string
}

/** Writes drafts into a dataset, the embedded lake's or a hosted one, all documents of a post in one transaction. */
export function lakeTarget(options: LakeTargetOptions | { readonly client: SanityClient }): Target {
  const client = 'client' in options ? options.client : clientFor(options)
  const config = client.config()
  const name = `${config.url.replace(/\/v[^/]*$/, '')} (${config.dataset ?? 'no dataset'})`

  return {
    name,
    async open() {
      await client
        .fetch('count(*[_type == "sanity.imageAsset"][0...1])')
        .catch((error: unknown) => {
          throw new TargetError(unreachable(name, error))
        })
    },
    async existing(ids) {
      if (ids.length === 0) return []
      return client.fetch<StoredDocument[]>('*[_id in $ids]', { ids }, { perspective: 'raw' })
    },
    async findAuthor({ registration, name: fullName }) {
      const found = await client.fetch<
        { _id: string; numbers: string[] | null; name: string | null }[]
      >(
        '*[_type == "author" && ($number in registrations[].number || (name.given + " " + name.family) == $name)]{_id, "numbers": registrations[].number, "name": name.given + " " + name.family}',
        { number: registration ?? '', name: fullName },
        { perspective: 'raw' },
      )
      const registered = found.filter(
        (author) => registration !== undefined && author.numbers?.includes(registration),
      )
      const named = found.filter(
        (author) =>
          author.name === fullName && (registration === undefined || !author.numbers?.length),
      )
      const ids = new Set(
        (registered.length > 0 ? registered : named).map((author) => publishedId(author._id)),
      )
      return ids.size === 1 ? [...ids][0] : undefined
    },
    async findTopic(title) {
      const found = await client.fetch<string[]>(
        '*[_type == "topic" && (lower(title) == $title || lower(slug.current) == $title || $title in synonyms[]{"s": lower(@)}.s)]._id',
        { title: title.toLowerCase() },
        { perspective: 'raw' },
      )
      const ids = new Set(found.map((id) => publishedId(id)))
      return ids.size === 1 ? [...ids][0] : undefined
    },
    async findArticles() {
      const found = await client.fetch<
        { _id: string; title: string | null; url: string | null; file: string | null }[]
      >(
        '*[_type == "article"]{_id, title, "url": origin.url, "file": origin.id}',
        {},
        { perspective: 'raw' },
      )
      return found.map(({ _id, title, url, file }) => ({
        id: publishedId(_id),
        ...(title === null ? {} : { title }),
        ...(url === null ? {} : { url }),
        ...(file === null ? {} : { file }),
      }))
    },
    async uploadImage({ bytes, fileName }) {
      const asset = await client.assets.upload('image', Buffer.from(bytes), { filename: fileName })
      return asset._id
    },
    async write(changes) {
      if (changes.length === 0) return
      const transaction = client.transaction()
      for (const { document, replaces } of changes) {
        if (replaces === undefined) transaction.create<object>({ ...document })
        else {
          // Refused when somebody has changed the document since it was read.
          const revision = String(replaces['_rev'])
          transaction.patch(document._id, (patch) =>
            patch.ifRevisionId(revision).setIfMissing({ _type: document._type }),
          )
          transaction.createOrReplace<object>({ ...document })
        }
      }
      await transaction.commit({ visibility: 'sync' })
    },
    close: () => Promise.resolve(),
    abort: () => Promise.resolve(),
  }
}

function clientFor({ url, dataset = 'production', token }: LakeTargetOptions): SanityClient {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new TargetError(`"${url}" is not an address. Write it as http://127.0.0.1:3333`)
  }
  const hosted = /^([a-z0-9-]+)\.api\.sanity\.io$/.exec(address.hostname)?.[1]
  return createClient({
    ...(hosted
      ? { projectId: hosted }
      : { projectId: 'local', apiHost: address.origin, useProjectHostname: false }),
    dataset,
    apiVersion,
    useCdn: false,
    ...(token === undefined ? {} : { token }),
  })
}

function unreachable(name: string, error: unknown): string {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error
      ? error.statusCode
      : undefined
  if (status === 401 || status === 403)
    return `${name} refuses access. Give a token that may write: --token …`
  if (status === 404) return `${name} has no such dataset. Check --to and --dataset.`
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `${name} does not answer (${why}). Is it running, and is the address right?`
}
