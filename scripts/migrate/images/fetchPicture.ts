import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Picture } from '../targets/target.ts'
import { defaultLimits, download } from './download.ts'
import { pictureFormat } from './format.ts'

/** A picture that could be found: its bytes, and the address an import can read it from. */
export interface FoundPicture extends Picture {
  readonly address: string
}

/**
 * Finds a picture a post shows: a file beside the post, or an address on the public web. A file must lie
 * in the folder above the post's, at most: a page cannot make us read the rest of the disk.
 *
 * @param src - as the post has it, size variants dropped
 * @param file - the post's own file
 * @param url - where the page was, for addresses that begin at its root
 * @throws {Error} whose message says why it cannot be had
 */
export async function fetchPicture(
  src: string,
  file: string,
  url: string | undefined,
  signal?: AbortSignal,
): Promise<FoundPicture> {
  const local = await findFile(src, file)
  if (local !== undefined) return fromFile(local)
  const base = url !== undefined && URL.canParse(url) ? url : undefined
  if (!URL.canParse(src, base)) throw new Error('there is no such file')
  const address = new URL(src, base)
  if (address.protocol === 'data:')
    return checked(
      new Uint8Array(await (await fetch(address)).arrayBuffer()),
      'picture',
      address.href,
    )
  const bytes = await download(address.href, defaultLimits, signal)
  return checked(bytes, basename(address.pathname), address.href)
}

async function findFile(src: string, file: string): Promise<string | undefined> {
  if (/^(?:https?:|data:|\/\/)/i.test(src)) return undefined
  const folder = dirname(resolve(file))
  const path = src.startsWith('file:')
    ? fileURLToPath(src)
    : resolve(folder, decode(src.split(/[?#]/)[0] ?? ''))
  const found = await realpath(path).catch(() => undefined)
  if (found === undefined) return undefined
  const root = await realpath(dirname(folder))
  if (!found.startsWith(root === sep ? sep : root + sep)) {
    throw new Error(`it lies outside the posts' folders (${root})`)
  }
  return (await stat(found)).isFile() ? found : undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A lone percent sign is part of the name.
    return path
  }
}

async function fromFile(path: string): Promise<FoundPicture> {
  const { size } = await stat(path)
  if (size > defaultLimits.largest)
    throw new Error(`it is larger than ${Math.round(defaultLimits.largest / 1024 / 1024)} MB`)
  return checked(await readFile(path), basename(path), pathToFileURL(path).href)
}

function checked(bytes: Uint8Array, fileName: string, address: string): FoundPicture {
  if (pictureFormat(bytes) === undefined)
    throw new Error('it is not a picture we know (JPEG, PNG, GIF, WebP, AVIF, SVG)')
  return { bytes, fileName, address }
}
