/** What the HTML Standard calls phrasing content, with the obsolete elements pages still use. */
const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Boxes without a meaning of their own for the text: what they hold is read in order. */
const boxes = new Set(
  'address article aside body button center dd details dialog div dl dt fieldset figcaption figure footer header hgroup html legend main nav p picture pre search section summary table tbody td tfoot th thead tr caption noscript'.split(
    ' ',
  ),
)

const structures = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol menu li blockquote hr img video audio iframe embed object'.split(' '),
)

const others = new Set(
  'form svg math canvas input select textarea map progress meter output'.split(' '),
)

/** Elements that hold nothing a reader sees. */
const silent = new Set(
  'script style template link meta base head title input option select textarea col colgroup source track param area map'.split(
    ' ',
  ),
)

/**
 * True for elements that flow in a line of text. So do elements nobody knows, as in a browser, Word's
 * `<o:p>` for one; but a custom element (`<x-calculator>`) is a box of its own.
 */
export function isInlineTag(tagName: string): boolean {
  if (inline.has(tagName)) return true
  const isStandard =
    boxes.has(tagName) || structures.has(tagName) || others.has(tagName) || silent.has(tagName)
  return !isStandard && !tagName.includes('-')
}

export function isSilentTag(tagName: string): boolean {
  return silent.has(tagName)
}

/** False for a form, a formula, a custom element: not ours to guess at. */
export function isReadable(tagName: string): boolean {
  return isInlineTag(tagName) || boxes.has(tagName) || structures.has(tagName)
}
