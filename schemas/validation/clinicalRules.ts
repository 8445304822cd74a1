import type { SanityDocument, ValidationContext, ValidationError } from 'sanity'

import {
  documentProblems,
  idsToResolve,
  type Problem,
  type ProblemContext,
  problemContext,
} from '@clinical-content/rules'

const apiVersion = '2025-02-19'
/** Validation runs while somebody types; what it looks up elsewhere may be this old. */
const freshForMilliseconds = 20_000

/**
 * A document type's `validation`: every clinical rule, each at the field it is about.
 *
 * The rules themselves live in `rules/`; this only asks them. In the Studio, what the clinic's
 * policy says about the page as a whole (no review, no consent, no sources) is told at the Publish
 * button by the plugin, and would stand here a second time. Elsewhere there is no such button.
 */
export function clinicalRules<Rule extends CustomRule<Rule>>(rule: Rule): Rule[] {
  return [
    rule.custom((document, context) => found(document, context, 'error')).error(),
    rule.custom((document, context) => found(document, context, 'warning')).warning(),
  ]
}

/** The part of Sanity's rule builders that is used here, the same for every document type. */
interface CustomRule<Self> {
  custom(
    fn: (
      document: SanityDocument | undefined,
      context: ValidationContext,
    ) => Promise<true | ValidationError[]>,
  ): Self
  error(): Self
  warning(): Self
}

async function found(
  document: SanityDocument | undefined,
  context: ValidationContext,
  severity: Problem['severity'],
): Promise<true | ValidationError[]> {
  const problems = documentProblems(document, await contextOf(document, context)).filter(
    (problem) =>
      problem.severity === severity &&
      !(context.environment === 'studio' && isToldWhenPublishing(problem)),
  )
  if (problems.length === 0) return true
  return problems.map(({ path, message }) => ({ path: [...path], message }))
}

function isToldWhenPublishing({ rule, path }: Problem): boolean {
  if (rule === 'registration') return path[0] === 'authors'
  return (
    rule === 'review' || rule === 'changedSinceReview' || rule === 'consent' || rule === 'citations'
  )
}

async function contextOf(
  document: SanityDocument | undefined,
  { getClient }: ValidationContext,
): Promise<ProblemContext> {
  const ids = idsToResolve(document)
  const { clinic, others } = await lookUp(getClient({ apiVersion }), ids)
  const byId = new Map(others.map((other) => [other['_id'], other]))
  return problemContext(clinic, { resolve: (id) => byId.get(id) })
}

interface LookedUp {
  clinic: Record<string, unknown> | null
  others: Record<string, unknown>[]
}

const recent = new Map<string, { readonly at: number; readonly answer: Promise<LookedUp> }>()

/** The clinic's policy and the documents the rules ask about, asked for once in a while. */
async function lookUp(
  client: ReturnType<ValidationContext['getClient']>,
  ids: readonly string[],
): Promise<LookedUp> {
  const { projectId, dataset } = client.config()
  const key = [projectId, dataset, ...ids].join(' ')
  const known = recent.get(key)
  const now = Date.now()
  if (known && now - known.at < freshForMilliseconds && now >= known.at) return known.answer
  for (const [old, { at }] of recent) if (now - at >= freshForMilliseconds) recent.delete(old)
  const answer = client.fetch<LookedUp>(
    `{
      "clinic": *[_id == "clinic"][0]{ publishingPolicy, advertisingCountry },
      "others": *[_id in $ids]{ _id, title, registrations, consent, parent, withdrawnOn, scope, expiresOn }
    }`,
    { ids },
    { perspective: 'drafts' },
  )
  recent.set(key, { at: now, answer })
  // A failed look-up must not be remembered; whoever asked gets the error itself.
  answer.catch(() => recent.delete(key))
  return answer
}
