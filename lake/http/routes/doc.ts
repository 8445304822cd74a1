import { Hono } from 'hono'

import type { Needs } from '../../core.ts'
import type { LakeDocument } from '../../model/types.ts'
import { publishedId } from '../../model/documentId.ts'
import type { LakeEnv } from '../env.ts'

/** `GET data/doc/<dataset>/<id,id…>` → `{documents, omitted}`. */
export function docRoutes(
  lake: Needs<'dataset' | 'mayRead' | 'readLog', 'documents'>,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/doc/:dataset/:ids', (c) => {
    const actor = c.get('actor')
    const dataset = lake.dataset(c.req.param('dataset'), actor)
    const asked = [
      ...new Set(
        c.req
          .param('ids')
          .split(',')
          .filter((id) => id !== ''),
      ),
    ]
    const ids = c.req.query('includeAllVersions') === 'true' ? asked.flatMap(allVersions) : asked
    const documents: LakeDocument[] = []
    const omitted: { id: string; reason: 'existence' | 'permission' }[] = []
    const found = new Map(
      lake.store.documents.getMany(dataset.key, ids).map((document) => [document._id, document]),
    )
    for (const id of ids) {
      const document = found.get(id)
      if (document && lake.mayRead(actor, dataset, document)) documents.push(document)
      // To strangers, what they may not read is not there: ids of private documents can be guessed.
      else omitted.push({ id, reason: document && actor.role.staff ? 'permission' : 'existence' })
    }
    if (c.req.query('excludeContent') !== 'true') {
      lake.readLog.note(actor, dataset, 'doc', documents)
    }
    const content = c.req.query('excludeContent') === 'true' ? {} : { documents }
    return c.json({ ...content, omitted })

    function allVersions(id: string): string[] {
      const published = publishedId(id)
      const known = [published, `drafts.${published}`, ...versionsOf(published)]
      return lake.store.documents
        .getMany(dataset.key, known)
        .filter((version) => lake.mayRead(actor, dataset, version))
        .map(({ _id }) => _id)
        .toSorted((a, b) => known.indexOf(a) - known.indexOf(b))
    }
    function versionsOf(published: string): string[] {
      return lake.store.documents
        .idsWithPrefix(dataset.key, 'versions.')
        .filter((id) => publishedId(id) === published)
    }
  })
  return app
}
