import type { GroqObject, GroqValue } from '../values.ts'
import type { Random } from './random.ts'

export const types = ['article', 'person', 'topic']
export const words = [
  'back',
  'pain',
  'Neck',
  'café',
  'knee',
  "o'neil",
  'a.b',
  'ΣΑΣ',
  'x',
  '日本',
  'straße',
  '',
]
export const texts = [
  'Back pain and you',
  'back',
  'A knee.joint, painful',
  'café — Neck',
  'ΣΑΣ σας',
  '日本の足',
  "Dr O'Neil (GP)",
  '',
  '2024-02-03T10:00:00Z',
  'zebra\u{1F993}',
  '\uFFFDend',
]
export const dates = ['2024-02-03T10:00:00Z', '2023-12-31T23:59:59.5Z', '2024-02-03', 'soon']
const numbers = [0, 1, 2, -1, 2.5, 10, 1e21]
export const documentIds = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'p.q', 'missing']

/** Documents of mixed shape: attributes missing, of changing type, nested, layered over each other. */
export function randomDocuments(random: Random, count: number): GroqObject[] {
  const documents = new Map<string, GroqObject>()
  for (let i = 0; i < count; i++) {
    const base = random.chance(0.6) ? random.pick(documentIds.slice(0, 7)) : `d${random.int(count)}`
    const layer = random.pick(['', '', '', 'drafts.', 'versions.r1.', 'versions.r2.'])
    documents.set(layer + base, randomDocument(random, layer + base))
  }
  return [...documents.values()]
}

function randomDocument(random: Random, id: string): GroqObject {
  const document: GroqObject = { _id: id, _type: random.pick(types), _rev: `r${random.int(5)}` }
  const maybe = (name: string, value: () => GroqValue, probability = 0.7) => {
    if (random.chance(probability)) document[name] = value()
  }
  maybe('title', () => randomScalar(random, 0.85))
  maybe('n', () => (random.chance(0.9) ? random.pick(numbers) : randomScalar(random, 0.5)))
  maybe('flag', () => random.pick<GroqValue>([true, false, null]))
  maybe('date', () => random.pick(dates))
  maybe('slug', () => ({ current: random.pick(words) }))
  maybe('ref', () => reference(random))
  maybe('refs', () => list(random, () => reference(random)))
  maybe('tags', () => list(random, () => randomScalar(random, 0.8)))
  maybe('items', () => list(random, () => randomItem(random)))
  maybe('body', () => list(random, () => randomBlock(random)), 0.4)
  maybe(
    'deep',
    () => ({ list: list(random, () => ({ list: list(random, () => randomItem(random)) })) }),
    0.3,
  )
  // Large enough that the lake keeps what is short of it apart.
  if (random.chance(0.15)) document['body'] = many(random, () => randomBlock(random))
  if (random.chance(0.1)) document['items'] = many(random, () => randomItem(random))
  return document
}

function randomItem(random: Random): GroqValue {
  if (random.chance(0.1)) return randomScalar(random, 0.5)
  return {
    _key: `k${random.int(4)}`,
    name: randomScalar(random, 0.9),
    n: random.pick(numbers),
    ...(random.chance(0.4) ? { ref: reference(random) } : {}),
    ...(random.chance(0.3) ? { tags: list(random, () => random.pick(words)) } : {}),
  }
}

function randomBlock(random: Random): GroqValue {
  return {
    _type: random.pick(['block', 'block', 'image']),
    style: random.pick(['normal', 'h2']),
    children: list(random, () => ({
      _type: random.pick(['span', 'span', 'span', 'mention']),
      text: random.pick<GroqValue>([...texts, 3]),
    })),
  }
}

function reference(random: Random): GroqValue {
  return random.chance(0.95)
    ? { _type: 'reference', _ref: random.pick(documentIds) }
    : random.pick<GroqValue>([{ _ref: 7 }, null, 'text', { _ref: '' }])
}

export function randomScalar(random: Random, textual: number): GroqValue {
  if (random.chance(textual)) return random.pick(random.chance(0.5) ? texts : words)
  return random.pick<GroqValue>([...numbers, true, false, null])
}

function many(random: Random, element: () => GroqValue): GroqValue[] {
  return Array.from({ length: 15 + random.int(40) }, element)
}

function list(random: Random, element: () => GroqValue): GroqValue[] {
  return Array.from({ length: random.int(4) }, element)
}
