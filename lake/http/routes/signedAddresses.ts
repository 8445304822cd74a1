import { Hono } from 'hono'

import { readAssetId } from '../../assets/names.ts'
import { plainError } from '../../errors.ts'
import { readJsonObject } from '../body.ts'
import type { PictureRights } from '../pictureRights.ts'

const defaultSeconds = 600
/** A day. */
const mostSeconds = 24 * 60 * 60
const mostIds = 100

/**
 * `POST assets/signed/<dataset>` (the lake's own): `{ids, seconds?}` → `{urls}`, addresses that show
 * pictures and files of private datasets, or of what is not published, to whoever has them.
 */
export function signedAddressRoutes(pictures: PictureRights): Hono {
  const app = new Hono()
  app.post('/assets/signed/:dataset', async (c) => {
    const { ids, seconds = defaultSeconds } = await readJsonObject(c.req.raw)
    if (!Array.isArray(ids) || ids.length > mostIds) {
      throw plainError(400, `"ids" must be a list of at most ${mostIds} ids of pictures or files`)
    }
    if (typeof seconds !== 'number' || !(seconds >= 1 && seconds <= mostSeconds)) {
      throw plainError(400, `"seconds" must be from 1 to ${mostSeconds}`)
    }
    const urls: Record<string, string> = {}
    for (const id of ids as unknown[]) {
      const name = typeof id === 'string' ? readAssetId(id) : undefined
      if (!name) throw plainError(400, `"${String(id)}" is not the id of a picture or file`)
      urls[String(id)] = pictures.sign(c, c.req.param('dataset'), name, Math.floor(seconds))
    }
    return c.json({ urls })
  })
  return app
}
