import { isBlank, isBlankGroq } from '../blank.ts'
import { records, referenceId, type Stored } from '../read.ts'

/**
 * How many links of a page lead nowhere: to a page that is not there, or to nothing at all. Counted are
 * its related links and the links in its text.
 *
 * @param isThere - whether there is a document with this id, for whom the page is read
 */
export function deadLinks(page: unknown, isThere: (id: string) => boolean): number {
  const related = records(page, 'relatedLinks').filter((link) => isDead(link, 'url', isThere))
  const inText = records(page, 'body')
    .flatMap((block) => records(block, 'markDefs'))
    .filter((mark) => mark['_type'] === 'link' && isDead(mark, 'href', isThere))
  return related.length + inText.length
}

/** The page counts before the address: that is where readers are led when both are given. */
function isDead(link: Stored, address: string, isThere: (id: string) => boolean): boolean {
  const { reference } = link
  if (reference === undefined || reference === null) return isBlank(link[address])
  const id = referenceId(link, 'reference')
  return id === undefined || !isThere(id)
}

/** {@link deadLinks} of the page in scope; what is there is what the perspective of the query shows. */
export const deadLinksGroq = [
  `coalesce(count(relatedLinks[@ != null && ${isDeadGroq('url')}]), 0)`,
  // In brackets, so that a block without marks is no link: it counts as `null` without them.
  `coalesce(count((body[].markDefs[])[_type == "link" && ${isDeadGroq('href')}]), 0)`,
].join(' + ')

function isDeadGroq(address: string): string {
  return `select(defined(reference) => !defined(reference->_id), ${isBlankGroq(address)})`
}
