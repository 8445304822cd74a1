import type { NodeOf } from '../evaluate/compiler.ts'
import { arrayFunctions } from './array.ts'
import { coalesce } from './coalesce.ts'
import { count } from './count.ts'
import { dateTime, dateTimeFunctions } from './dateTime.ts'
import { refused, type FunctionDefinition, type FunctionTable } from './define.ts'
import { defined } from './defined.ts'
import { deltaFunctions, diffFunctions } from './delta.ts'
import { geoFunctions } from './geo.ts'
import { globalFunctions } from './global.ts'
import { mathFunctions } from './math.ts'
import { portableTextFunctions } from './portableText.ts'
import { references } from './references.ts'
import { releasesFunctions } from './releases.ts'
import { sanityFunctions } from './sanity.ts'
import { absentFunctions, textFunctions } from './absent.ts'
import { lower, stringFunctions, upper } from './string.ts'

/** Every function, by namespace and name. */
const namespaces: Readonly<Record<string, FunctionTable>> = {
  global: { ...globalFunctions, coalesce, count, dateTime, defined, lower, references, upper },
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
  text: textFunctions,
  ...absentFunctions,
}

/** What is called by `namespace::name(…)`. */
export function functionOf({ namespace, name }: NodeOf<'FuncCall'>): FunctionDefinition {
  const table = Object.hasOwn(namespaces, namespace) ? namespaces[namespace] : undefined
  const definition = table && Object.hasOwn(table, name) ? table[name] : undefined
  const fullName = namespace === 'global' ? name : `${namespace}::${name}`
  return definition ?? refused(fullName, 'is not supported by this lake')
}
