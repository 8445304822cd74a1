import { advertisingHints } from '../advertising.ts'
import { isStored, plainText, type Stored } from '../read.ts'
import { type Problem, type ProblemContext, type ProblemPath, segment } from './problem.ts'

/** Wording that advertising rules object to, anywhere in what the public reads. */
export function advertisingProblems(document: Stored, context: ProblemContext): Problem[] {
  if (context.policy.advertising === 'off') return []
  const hints = publicFields.flatMap((key) => inValue(document[key], [key], context))
  return [...hints, ...testimonialProblems(document, context)]
}

const publicFields = [
  'title',
  'summary',
  'keyPoints',
  'body',
  'callToAction',
  'biography',
  'tagline',
  'description',
  'problem',
  'treatment',
  'outcome',
  'perspective',
]

/** Australia forbids testimonials about clinical care (National Law, section 133). */
function testimonialProblems(document: Stored, context: ProblemContext): Problem[] {
  if (context.country !== 'AU' || document['_type'] !== 'caseStudy') return []
  return [
    hint(
      ['perspective'],
      'Patients’ testimonials may not be used in advertising in Australia.',
      'Ahpra, Guidelines for advertising a regulated health service',
    ),
  ]
}

/** Every text below a value. The words of a paragraph are read as one, whatever marks split them. */
function inValue(value: unknown, path: ProblemPath, context: ProblemContext): Problem[] {
  if (typeof value === 'string') return inText(value, path, context)
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      inValue(item, [...path, isStored(item) ? segment(item, index) : index], context),
    )
  }
  if (!isStored(value) || value['_type'] === 'needsReview') return []
  if (value['_type'] === 'block') return inText(plainText([value]), path, context)
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('_') && !['url', 'href', 'html'].includes(key))
    .flatMap(([key, inner]) => inValue(inner, [...path, key], context))
}

function inText(words: string, path: ProblemPath, context: ProblemContext): Problem[] {
  return advertisingHints(words, context.country).map((found) =>
    hint(path, `“${found.text}”: ${found.message} (${found.source})`, found.source),
  )
}

function hint(path: ProblemPath, message: string, source: string): Problem {
  return { path, message, severity: 'warning', basis: 'primary', source, rule: 'advertising' }
}
