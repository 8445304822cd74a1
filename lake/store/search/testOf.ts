import type { Condition } from '../../groq/source.ts'
import { ofTheDocument, type IndexView } from './access.ts'
import { accessTo } from './accessTo.ts'
import { bestAccess, type DocumentTest } from './find.ts'

/** With more tests SQLite takes longer to prepare the statement than to read the documents. */
const mostTests = 24

export interface ConditionTest extends DocumentTest {
  /** Which of the conditions that must all hold do hold for what it lets through. */
  readonly settled: ReadonlySet<Condition>
  /** All of them. */
  readonly isWhole: boolean
}

/**
 * As much of a condition as indexes tell of one document, as a test of it: lets every document through
 * that meets the condition.
 *
 * @param known a condition that holds for every document that is tested
 */
export function testOf(
  view: IndexView,
  condition: Condition | undefined,
  known?: Condition,
): ConditionTest {
  const parts = !condition ? [] : condition.kind === 'all' ? condition.of : [condition]
  const tests: DocumentTest[] = []
  const settled = new Set<Condition>()
  let size = 0
  for (const part of parts) {
    const isKnown = part === known
    size += isKnown ? 0 : sizeOf(part)
    const one = isKnown || size > mostTests ? undefined : test(view, part)
    if (one) tests.push(one)
    if (part.exact && (isKnown || one)) settled.add(part)
  }
  return {
    ...joined(tests, ' AND '),
    settled,
    isWhole: condition?.exact === true && parts.every((part) => settled.has(part)),
  }
}

function sizeOf(condition: Condition): number {
  return condition.kind === 'all' || condition.kind === 'any'
    ? condition.of.reduce((sum, part) => sum + sizeOf(part), 0)
    : 1
}

function test(view: IndexView, condition: Condition): DocumentTest | undefined {
  switch (condition.kind) {
    case 'everything':
      return { where: '1', values: [] }
    case 'all': {
      const tests = condition.of.map((part) => test(view, part))
      const useful = tests.filter((part) => part !== undefined)
      // An exact condition is taken to be settled once it is tested.
      if (useful.length === 0 || (condition.exact && useful.length < tests.length)) return undefined
      return joined(useful, ' AND ')
    }
    case 'any': {
      const tests: DocumentTest[] = []
      for (const part of condition.of) {
        const one = test(view, part)
        if (!one) return undefined
        tests.push(one)
      }
      return joined(tests, ' OR ')
    }
    case 'text':
      // FTS5 would look the words up again for each document.
      return undefined
    default: {
      const access = accessTo(view, condition, (target) => bestAccess(view, target)?.access)
      if (!access) return undefined
      const where = access.driver ? ofTheDocument(access, access.driver) : access.where
      return { where, values: access.values }
    }
  }
}

function joined(tests: readonly DocumentTest[], operator: ' AND ' | ' OR '): DocumentTest {
  return {
    where: tests.length === 0 ? '1' : tests.map(({ where }) => `(${where})`).join(operator),
    values: tests.flatMap(({ values }) => values),
  }
}
