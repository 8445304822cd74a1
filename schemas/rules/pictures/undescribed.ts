import { isBlank, isBlankGroq } from '../blank.ts'
import { isStored, object, record, records, type Stored } from '../read.ts'

/**
 * How many pictures of a document have no words for those who cannot see them (WCAG 2.2, 1.1.1). One
 * that is only decoration needs none; at the head of a page and of a person there is no such thing.
 */
export function undescribedPictures(document: unknown): number {
  const heads = imageFields.filter((field) => {
    const image = object(document, field)
    return isThere(image) && isBlank(image['alt'])
  })
  const figures = records(document, 'body').flatMap(figuresOf).filter(isUndescribed)
  return heads.length + figures.length
}

const imageFields = ['heroImage', 'photo'] as const

function figuresOf(block: Stored): Stored[] {
  if (block['_type'] === 'figure') return [block]
  if (block['_type'] === 'gallery') return records(block, 'figures')
  if (block['_type'] === 'exercise') return [record(block, 'image')].filter(isStored)
  return []
}

/** A figure has its words beside the image. */
function isUndescribed(figure: Stored): boolean {
  return isThere(object(figure, 'image')) && figure['decorative'] !== true && isBlank(figure['alt'])
}

function isThere({ asset }: Stored): boolean {
  return asset !== undefined && asset !== null
}

/** {@link undescribedPictures} of the document in scope. */
export const undescribedPicturesGroq = [
  ...imageFields.map(
    (field) => `select(defined(${field}.asset) && ${isBlankGroq(`${field}.alt`)} => 1, 0)`,
  ),
  `coalesce(count(body[_type == "figure" && ${isUndescribedGroq('')}]), 0)`,
  `coalesce(count((body[_type == "gallery"].figures[])[${isUndescribedGroq('')}]), 0)`,
  `coalesce(count(body[_type == "exercise" && ${isUndescribedGroq('image.')}]), 0)`,
].join(' + ')

function isUndescribedGroq(figure: '' | 'image.'): string {
  return `defined(${figure}image.asset) && ${figure}decorative != true && ${isBlankGroq(`${figure}alt`)}`
}
