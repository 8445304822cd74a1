import { createArraySource } from '../../groq/arraySource.ts'
import { QueryEvaluationError, QueryParseError } from '../../groq/errors.ts'
import { evaluateQuery, prepareQuery, traceQuery } from '../../groq/evaluate/evaluate.ts'
import { contentSourceMap } from '../../groq/sourceMap/sourceMap.ts'
import { createRandom } from '../../groq/testing/random.ts'
import { randomDocuments } from '../../groq/testing/randomDocuments.ts'
import { randomQuery } from '../../groq/testing/randomQuery.ts'
import { toJson } from '../../groq/values.ts'
import type { Random } from '../random.ts'
import { mutateText, stopwatch, type Fuzzer } from './fuzzer.ts'

/** Queries from the grammar, broken; prepared as a query and as a listener's, and run over six documents. */
export function fuzzGroq(random: Random): Fuzzer {
  const grammar = createRandom(Math.floor(random() * 2 ** 31))
  const documents = randomDocuments(grammar, 6)
  return {
    attempt() {
      const { query: good, params } = randomQuery(grammar)
      const query = random() < 0.05 ? good : mutateText(random, good, pieces)
      const mode = random() < 0.2 ? 'delta' : 'normal'
      const tooLong = stopwatch()
      try {
        const { tree, evaluate } = prepareQuery(query, params, mode)
        const source = createArraySource(documents)
        toJson(evaluateQuery(evaluate, { source, params }))
        if (random() < 0.1) contentSourceMap(traceQuery(tree, { source, params }), () => undefined)
      } catch (error) {
        if (!(error instanceof QueryParseError) && !(error instanceof QueryEvaluationError)) {
          return `${JSON.stringify(query)} (${mode}): ${String(error instanceof Error ? error.stack : error)}`
        }
        if (error instanceof QueryParseError && !isPlace(error, query)) {
          return `${JSON.stringify(query)}: the fault is said to be at ${error.start}–${error.end}`
        }
      }
      const slow = tooLong()
      return slow && `${JSON.stringify(query)} ${slow}`
    },
    close: () => Promise.resolve(),
  }
}

function isPlace({ start, end }: QueryParseError, query: string): boolean {
  return start >= 0 && start <= end && start <= query.length && end <= query.length + 1
}

const pieces =
  '* [ ] { } ( ) | || && ! != == => -> . .. ... :: , ; @ ^ ^.^ $ $id " \' \\ // in match asc desc order( score( select( count( coalesce( geo:: delta::changedAny( before() after() fn now() null true -1 0 1e309 9007199254740993 _id _type title references( pt::text( dateTime( string( array:: math:: sanity::versionOf( [0] [] {...} |order(_id) \u{1F600} \uD800 \u0000 \u2028'.split(
    ' ',
  )
