import type { BodyBlock, Figure } from '../portableText.ts'
import { needsReview } from '../normalise/needsReview.ts'
import { figureElement } from '../normalise/asHtml.ts'
import { sealed } from '../toDocuments/index.ts'
import type { ArticleDocument, MigratedDocument } from '../toDocuments/documents.ts'
import type { Target } from '../targets/target.ts'
import type { Note, SourcePost } from '../types.ts'
import { fetchPicture, type FoundPicture } from './fetchPicture.ts'

export interface PicturesResult {
  readonly documents: readonly MigratedDocument[]
  /** One line a picture that could not be had. */
  readonly dead: readonly Note[]
}

export interface PictureOptions {
  readonly target: Target
  /** True to look for pictures without storing any. */
  readonly dryRun: boolean
  readonly signal?: AbortSignal
}

/**
 * Finds the pictures of a post's documents and stores them; where the target stores none, their addresses
 * are made whole for `sanity dataset import`. A picture that cannot be had stays for the editor as a block
 * that says so.
 */
export async function withPictures(
  source: SourcePost,
  documents: readonly MigratedDocument[],
  options: PictureOptions,
): Promise<PicturesResult> {
  const dead: Note[] = []
  const found = new Map<string, Resolved>()
  const result: MigratedDocument[] = []
  for (const document of documents) {
    if (document._type !== 'article') {
      result.push(document)
      continue
    }
    for (const asset of assetsOf(document)) {
      if (!found.has(asset)) found.set(asset, await resolveOne(asset, source, options))
    }
    for (const [asset, picture] of found) {
      if ('fault' in picture) dead.push(deadLine(asset, picture.fault, source))
    }
    result.push(found.size === 0 ? document : sealed(replaceIn(document, found)))
  }
  return { documents: result, dead }
}

type Resolved =
  | { readonly value: { _sanityAsset: string } | { asset: AssetReference } }
  | { readonly fault: string }

interface AssetReference {
  readonly _type: 'reference'
  readonly _ref: string
}

async function resolveOne(
  asset: string,
  source: SourcePost,
  { target, dryRun, signal }: PictureOptions,
): Promise<Resolved> {
  let picture: FoundPicture
  try {
    picture = await fetchPicture(
      asset.replace(/^image@/, ''),
      source.position.file,
      source.url ?? source.originUrl,
      signal,
    )
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  if (!target.uploadImage || dryRun) return { value: { _sanityAsset: `image@${picture.address}` } }
  const id = await target.uploadImage(picture)
  return { value: { asset: { _type: 'reference', _ref: id } } }
}

function deadLine(asset: string, fault: string, source: SourcePost): Note {
  return {
    position: source.position,
    field: 'article.body',
    message: `The picture ${asset.replace(/^image@/, '').slice(0, 200)} cannot be had: ${fault}.`,
  }
}

function assetsOf(article: ArticleDocument): string[] {
  const hero = article.heroImage?._sanityAsset
  const figures = article.body
    .flatMap((block) => figuresIn(block))
    .flatMap((figure) => figure.image._sanityAsset ?? [])
  return [...new Set([...(hero === undefined ? [] : [hero]), ...figures])]
}

function figuresIn(block: BodyBlock): readonly Figure[] {
  if (block._type === 'gallery') return block.figures
  return block._type === 'figure' ? [block] : []
}

function replaceIn(
  article: ArticleDocument,
  found: ReadonlyMap<string, Resolved>,
): ArticleDocument {
  const { heroImage, ...rest } = article
  const hero = heroImage && settled(heroImage, found)
  return {
    ...rest,
    body: article.body.map((block) => replaceBlock(block, found)),
    ...(hero && !('fault' in hero) ? { heroImage: hero } : {}),
  }
}

function replaceBlock(block: BodyBlock, found: ReadonlyMap<string, Resolved>): BodyBlock {
  if (block._type === 'figure') {
    const image = settled(block.image, found)
    return 'fault' in image ? lost([block], image.fault) : { ...block, image }
  }
  if (block._type !== 'gallery') return block
  const images = block.figures.map((figure) => settled(figure.image, found))
  const fault = images.find((image) => 'fault' in image)
  if (fault && 'fault' in fault) return lost(block.figures, fault.fault)
  return {
    ...block,
    figures: block.figures.map((figure, at) => {
      const image = images[at]
      return image && !('fault' in image) ? { ...figure, image } : figure
    }),
  }
}

function settled<T extends { readonly _sanityAsset?: string }>(
  image: T,
  found: ReadonlyMap<string, Resolved>,
): T | { fault: string } {
  const resolved = image._sanityAsset === undefined ? undefined : found.get(image._sanityAsset)
  if (!resolved) return image
  if ('fault' in resolved) return resolved
  const { _sanityAsset: _, ...kept } = image
  // Only the way the picture is referred to changes.
  return { ...kept, ...resolved.value } as unknown as T
}

/** The picture's description, caption and credit stay, and where it was. */
function lost(figures: readonly Figure[], fault: string): BodyBlock {
  const nodes = figures.map((figure) => figureElement(figure))
  return needsReview(`The picture cannot be had: ${fault}`, ...nodes)
}
