import { evaluate, parse, toJS, type AnyStaticValue } from 'groq-js'
import { layerDocuments } from '../arraySource.ts'
import { layeredId } from '../layeredId.ts'
import type { GroqObject, GroqValue } from '../values.ts'

export const fixedNow = new Date('2024-06-01T12:00:00.000Z')

/** What groq-js alone answers, over everything a perspective shows. */
export async function referenceAnswer(
  query: string,
  params: Record<string, GroqValue>,
  documents: readonly GroqObject[],
): Promise<unknown> {
  const value = await evaluate(parse(query, { params }), {
    dataset: documents,
    params,
    timestamp: fixedNow,
    identity: 'me',
    sanity: { projectId: 'local', dataset: 'test' },
  })
  return plain(await value.get())
}

/** Documents in the lake's dataset order, as a perspective shows them. */
export function inDatasetOrder(
  documents: readonly GroqObject[],
  layers: readonly string[] | null,
): readonly GroqObject[] {
  return layerDocuments(documents, layers).toSorted((a, b) => {
    const left = layeredId(String(a['_id']))
    const right = layeredId(String(b['_id']))
    if (left.baseId !== right.baseId) return left.baseId < right.baseId ? -1 : 1
    return left.layer < right.layer ? -1 : 1
  })
}

/** As JSON carries it. */
export function plain(data: unknown): unknown {
  // toJS only reads `data`.
  return JSON.parse(JSON.stringify(toJS({ data } as AnyStaticValue)) ?? 'null')
}
