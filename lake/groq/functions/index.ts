import type { Compiler, Evaluate, NodeOf } from '../evaluate/compiler.ts'
import { QueryEvaluationError } from '../errors.ts'
import { arrayFunctions } from './array.ts'
import { deltaFunctions, diffFunctions } from './delta.ts'
import type { FunctionTable } from './define.ts'
import { geoFunctions } from './geo.ts'
import { dateTimeFunctions, globalFunctions, stringFunctions } from './global.ts'
import { mathFunctions } from './math.ts'
import { portableTextFunctions, releasesFunctions, sanityFunctions } from './sanity.ts'

const namespaces: Record<string, FunctionTable> = {
  global: globalFunctions,
  string: stringFunctions,
  array: arrayFunctions,
  math: mathFunctions,
  dateTime: dateTimeFunctions,
  pt: portableTextFunctions,
  sanity: sanityFunctions,
  releases: releasesFunctions,
  delta: deltaFunctions,
  diff: diffFunctions,
  geo: geoFunctions,
}

const noLibrary = 'is of the media library, which this lake does not have'

/** What the parser knows and the lake cannot compute, with the reason. */
const refused: Record<string, string> = {
  'text::query': 'stands only after "match", as in [title match text::query("back pain")]',
  'text::semanticSimilarity':
    'needs an embeddings index, which this lake does not have; search with match text::query(…) instead',
  'documents::incomingRefCount': 'is not public; count(*[references(^._id)]) counts the same',
  'documents::incomingGlobalDocumentReferenceCount': noLibrary,
  'documents::get': noLibrary,
  'media::aspect': noLibrary,
  'user::attributes': 'is of an organisation’s members, which this lake does not have',
  'global::boost': 'stands only inside score(…)',
  'global::anywhere': 'stands only in the selector of delta:: and diff:: functions',
}

/** `namespace::name(…)` */
export function compileFunction(node: NodeOf<'FuncCall'>, compiler: Compiler): Evaluate {
  const { namespace, name, args } = node
  const fullName = `${namespace}::${name}`
  const define = Object.hasOwn(namespaces, namespace) ? namespaces[namespace] : undefined
  const implementation = define && Object.hasOwn(define, name) ? define[name] : undefined
  if (implementation) return implementation(args, compiler)
  throw new QueryEvaluationError(
    `${namespace === 'global' ? name : fullName}() ${refused[fullName] ?? 'is not supported by this lake'}`,
  )
}
