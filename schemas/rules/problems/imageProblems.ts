import { object, referenceId, type Stored, trimmed } from '../read.ts'
import {
  advice,
  policyProblem,
  type Problem,
  type ProblemContext,
  type ProblemPath,
} from './problem.ts'

const source = 'WCAG 2.2, 1.1.1 Non-text content'

/** An image field that carries its own `alt`: `heroImage`, `photo`, `logo`. */
export function imageProblems(
  document: Stored,
  key: string,
  context: ProblemContext,
  path: ProblemPath = [],
): Problem[] {
  const image = object(document, key)
  if (referenceId(image, 'asset') === undefined) return []
  return altProblems(trimmed(image, 'alt'), [...path, key, 'alt'], context)
}

/** A `figure` block: its `alt` stands beside the image, and decoration needs none. */
export function figureProblems(
  figure: Stored,
  path: ProblemPath,
  context: ProblemContext,
): Problem[] {
  if (referenceId(object(figure, 'image'), 'asset') === undefined) return []
  if (figure['decorative'] === true) return []
  return altProblems(trimmed(figure, 'alt'), [...path, 'alt'], context)
}

function altProblems(alt: string, path: ProblemPath, context: ProblemContext): Problem[] {
  if (alt === '') {
    return policyProblem(context, 'altText', {
      path,
      message: 'Please say what the picture shows, for people who cannot see it.',
      basis: 'primary',
      source,
    })
  }
  if (context.policy.altText === 'off') return []
  if (
    /^\S+\.(jpe?g|png|gif|webp|avif|heic|svg)$/i.test(alt) ||
    /^(IMG|DSC|Screenshot)[\s_-]?\d/i.test(alt)
  ) {
    return [advice(path, `“${alt}” is the name of a file. Say what the picture shows.`, source)]
  }
  if (/^(?:an? )?(?:image|picture|photo(?:graph)?) of\b/i.test(alt)) {
    return [
      advice(path, 'Leave out “picture of”: the reader’s software says that already.', source),
    ]
  }
  return []
}
