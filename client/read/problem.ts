/**
 * Something in a document that could not be shown: a gap in a list, a value of the wrong type, a
 * block nobody knows. The rest of the page is shown.
 */
export interface ContentProblem {
  /** Where, as Sanity writes paths: `body[_key=="a1"].items[2].text`. */
  readonly path: string
  /** What is the matter and what was done about it, in English, for the people who run the site. */
  readonly message: string
}

/** Told of everything that could not be shown. */
export type OnProblem = (problem: ContentProblem) => void

/** Where nobody asked to be told, the developer's console is: a part left out must not go unseen. */
export const warnOfProblem: OnProblem = ({ path, message }) => {
  // oxlint-disable-next-line no-console -- the last resort; pass `onProblem` to be told instead
  console.warn(`clinical-content: ${path}: ${message}`)
}
