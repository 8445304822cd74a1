import { clinicalCodeFault } from '../clinicalCode.ts'
import { records, referenceId, type Stored, trimmed } from '../read.ts'
import { codeSystems, type CodeSystem } from '../vocabulary.ts'
import { publishedId } from '../visibility/visibility.ts'
import { contradiction, type Problem, type ProblemContext, segment } from './problem.ts'

export function topicProblems(topic: Stored, context: ProblemContext): Problem[] {
  return [...codeProblems(topic), ...parentProblems(topic, context)]
}

function codeProblems(topic: Stored): Problem[] {
  return records(topic, 'codes').flatMap((entry, index) => {
    const system = trimmed(entry, 'system')
    const code = trimmed(entry, 'code')
    const fault = isCodeSystem(system) && code ? clinicalCodeFault(system, code) : undefined
    if (!fault) return []
    const path = ['codes', segment(entry, index), 'code']
    return [{ path, message: fault, severity: 'warning' as const, basis: 'inUse' as const }]
  })
}

function isCodeSystem(value: string): value is CodeSystem {
  return Object.hasOwn(codeSystems, value)
}

/** A topic above itself would send a breadcrumb round in circles. */
function parentProblems(topic: Stored, { resolve }: ProblemContext): Problem[] {
  const own = publishedId(trimmed(topic, '_id'))
  const above = new Set<string>()
  let parent = referenceId(topic, 'parent')
  while (parent !== undefined && !above.has(parent)) {
    const id = publishedId(parent)
    if (id === own) return [contradiction(['parent'], 'A topic cannot belong to itself.')]
    above.add(parent)
    const next = resolve?.(id)
    parent = next && referenceId(next, 'parent')
  }
  return []
}
