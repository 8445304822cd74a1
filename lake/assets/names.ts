import { join } from 'node:path'

export type AssetKind = 'image' | 'file'

/** The parts an asset's id, its path and its address are all made of. */
export interface AssetName {
  readonly kind: AssetKind
  /** Of the stored bytes, lower-case hex. */
  readonly sha1: string
  /** Pictures only. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly extension: string
}

/** `image-<sha1>-<W>x<H>-<ext>` or `file-<sha1>-<ext>`. */
export function assetId({ kind, sha1, size, extension }: AssetName): string {
  return [kind, sha1, size && `${size.width}x${size.height}`, extension]
    .filter((part) => part !== undefined)
    .join('-')
}

/** `images/<project>/<dataset>/<sha1>-<W>x<H>.<ext>`: the end of the asset's address. */
export function assetPath(name: AssetName, project: string, dataset: string): string {
  return `${name.kind}s/${project}/${dataset}/${fileName(name)}`
}

function fileName({ sha1, size, extension }: AssetName): string {
  return `${sha1}${size ? `-${size.width}x${size.height}` : ''}.${extension}`
}

/** Reads the last part of an asset's address; undefined when it is not one. */
export function readFileName(kind: AssetKind, text: string): AssetName | undefined {
  const pattern =
    kind === 'image'
      ? /^(?<sha1>[a-f0-9]{40})-(?<width>\d{1,6})x(?<height>\d{1,6})\.(?<extension>[a-z0-9]{1,10})$/
      : /^(?<sha1>[a-f0-9]{40})\.(?<extension>[a-z0-9]{1,10})$/
  const parts = pattern.exec(text)?.groups
  const { sha1, extension, width, height } = parts ?? {}
  if (sha1 === undefined || extension === undefined) return undefined
  if (kind === 'file') return { kind, sha1, extension }
  return { kind, sha1, extension, size: { width: Number(width), height: Number(height) } }
}

/** Reads the id of an asset's document; undefined when it is not one. */
export function readAssetId(id: string): AssetName | undefined {
  const [kind, sha1, ...rest] = id.split('-')
  if (kind === 'file') return readFileName('file', `${sha1}.${rest.join('-')}`)
  return kind === 'image' ? readFileName('image', `${sha1}-${rest[0]}.${rest[1]}`) : undefined
}

/** Where the bytes lie. Parts come from `readFileName` or from us, never straight from a request. */
export function storedFile(folder: string, dataset: string, name: AssetName): string {
  return join(folder, dataset, `${name.kind}s`, name.sha1.slice(0, 2), fileName(name))
}

/** Below the data folder. */
export function assetFolder(dataDir: string): string {
  return join(dataDir, 'assets')
}
