import { isoDateOf } from '../dates.ts'
import { publishingPolicy } from '../policy.ts'
import { isStored, object, records, referenceId, type Stored, trimmed } from '../read.ts'
import { advertisingProblems } from './advertisingProblems.ts'
import { articleProblems, slugProblems } from './articleProblems.ts'
import { authorProblems } from './authorProblems.ts'
import { caseStudyProblems } from './caseStudyProblems.ts'
import { clinicProblems } from './clinicProblems.ts'
import { consentRecordProblems } from './consentRecordProblems.ts'
import { publishedId } from '../visibility/visibility.ts'
import { relatedLinkProblems } from './linkProblems.ts'
import type { Problem, ProblemContext } from './problem.ts'
import { redirectProblems } from './redirectProblems.ts'
import { reviewProblems } from './reviewProblems.ts'
import { topicProblems } from './topicProblems.ts'

const rulesOf: Readonly<
  Record<string, readonly ((document: Stored, context: ProblemContext) => Problem[])[]>
> = {
  article: [
    articleProblems,
    slugProblems,
    reviewProblems,
    relatedLinkProblems,
    advertisingProblems,
  ],
  author: [authorProblems, slugProblems, advertisingProblems],
  caseStudy: [
    caseStudyProblems,
    slugProblems,
    reviewProblems,
    relatedLinkProblems,
    advertisingProblems,
  ],
  consentRecord: [consentRecordProblems],
  topic: [topicProblems, slugProblems],
  clinic: [clinicProblems, advertisingProblems],
  redirect: [redirectProblems],
}

/**
 * Everything the clinical rules find in one document: the errors first, else in the order of the
 * rules. Whether fields are filled in at all is the schema's to say.
 *
 * @returns an empty list for a type that is not ours
 */
export function documentProblems(document: unknown, context: ProblemContext): Problem[] {
  if (!isStored(document)) return []
  const rules = rulesOf[trimmed(document, '_type')] ?? []
  return rules
    .flatMap((rule) => rule(document, context))
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
}

/** The published ids whose documents {@link documentProblems} would like to resolve. */
export function idsToResolve(document: unknown): string[] {
  if (!isStored(document)) return []
  const embedded = records(document, 'body')
    .filter((block) => block['_type'] === 'caseStudyEmbed')
    .flatMap((block) => records(block, 'caseStudies').map((item) => trimmed(item, '_ref')))
  const ids = [
    ...records(document, 'authors').map((author) => trimmed(author, '_ref')),
    referenceId(object(document, 'review'), 'reviewedBy') ?? '',
    referenceId(object(document, 'consent'), 'record') ?? '',
    referenceId(document, 'parent') ?? '',
    ...embedded,
  ]
  return [...new Set(ids.filter(Boolean).map(publishedId))]
}

/**
 * The context the clinic's own document asks for.
 *
 * @param clinic - the document `clinic`, or nothing where there is none yet
 */
export function problemContext(
  clinic: unknown,
  options: { today?: string; resolve?: ProblemContext['resolve'] } = {},
): ProblemContext {
  const own = isStored(clinic) ? clinic : {}
  return {
    today: options.today ?? isoDateOf(new Date()),
    policy: publishingPolicy(object(own, 'publishingPolicy')),
    country: trimmed(own, 'advertisingCountry') || 'GB',
    resolve: options.resolve,
  }
}
