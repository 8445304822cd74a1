import type { GroqValue } from '../values.ts'
import { dates, documentIds, randomScalar, texts, types, words } from './randomDocuments.ts'
import type { Random } from './random.ts'

export interface RandomQuery {
  readonly query: string
  readonly params: Record<string, GroqValue>
}

/** A query from a grammar weighted towards what people write, with odd corners mixed in. */
export function randomQuery(random: Random): RandomQuery {
  const params: Record<string, GroqValue> = {
    id: random.pick(documentIds),
    ids: [
      random.pick(documentIds),
      random.pick(documentIds),
      ...(random.chance(0.1) ? [null] : []),
    ],
    type: random.pick(types),
    text: random.pick(texts),
    word: random.pick(words),
    n: random.int(5),
    limit: random.int(6),
    any: randomScalar(random, 0.4),
    list: [{ x: random.pick(words) }, { x: random.int(3) }],
  }
  return { query: new Grammar(random).query(0), params }
}

const attributeNames = [
  'title',
  'n',
  'flag',
  'date',
  'slug.current',
  'ref._ref',
  '_id',
  '_type',
  '_rev',
  'missing',
  'ref',
  'tags',
  'body',
  'deep.list',
  'items',
]
const arrays = [
  'tags',
  'refs',
  'items',
  'body',
  'deep.list',
  'refs[]._ref',
  'items[].name',
  'items[].ref._ref',
  'tags[]',
  'deep.list[].list[].name',
  'items[].tags[]',
  'missing[]',
  'items[].n',
  'body[].children[].text',
  'title',
]

class Grammar {
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  query(depth: number): string {
    const random = this.#random
    if (depth === 0 && random.chance(0.05)) return this.expression(0)
    let text = `*[${this.filter(depth)}]`
    if (random.chance(0.1)) text += `[${this.filter(depth)}]`
    if (random.chance(0.1))
      text += ` | score(${this.scores()})${random.pick(['', '[_score > 0]', '[_score > 1 && defined(title)]'])}`
    if (random.chance(0.1)) {
      text += `${random.pick(['{_id, "k": [n, title], ...}', '{..., "k": [title]}', '{_id, "k": [_rev, n]}', '{_type == "article" => {...}, "k": [n]}'])} | order(${random.pick(['k[0]', 'k[1] desc', 'lower(k[0]) desc', 'select(defined(k[0]) => 0, 1), k[0] desc', 'title', '_id desc', 'k[-1]', 'coalesce(k[0], 3)'])})`
    } else if (random.chance(0.4)) text += ` | order(${this.orderings(depth)})`
    text += this.tail(depth)
    if (random.chance(0.12)) text = `count(${text})`
    return text
  }

  tail(depth: number): string {
    const random = this.#random
    const slice = random.chance(0.4) ? this.slice() : ''
    switch (random.int(8)) {
      case 0:
      case 1:
        return `${slice}._id`
      case 2:
        return `${slice}${random.pick(['.ref->', '.refs[]->', '.items[].ref->', '.tags[]', '.items[]', '.slug.current', '.deep.list[].list[]'])}`
      case 3:
        return `${slice}${random.pick(['.ref->title', '.refs[]->_id', '.items[].ref->{_id}', '.items[n > 1].name', '.items[0].name', '.body[].children[]', '.tags[0...2]'])}`
      case 4:
        return slice
      default:
        return `${slice}${this.projection(depth)}`
    }
  }

  slice(): string {
    const random = this.#random
    return random.pick([
      '[0]',
      '[-1]',
      '[1]',
      '[0...$limit]',
      '[0..2]',
      '[1...3]',
      '[-2..-1]',
      '[$n]',
      '[0...2]',
      '[$n...$limit + 1]',
      '[3..1]',
    ])
  }

  filter(depth: number): string {
    const random = this.#random
    const parts = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, () =>
      this.condition(depth),
    )
    return parts.join(random.pick([' && ', ' && ', ' && ', ' || ']))
  }

  condition(depth: number): string {
    const random = this.#random
    const inner = depth > 0
    switch (random.int(inner ? 32 : 29)) {
      case 0:
      case 1:
      case 2:
        return `_type == ${random.pick(['"article"', '"person"', '$type'])}`
      case 3:
        return `_id ${random.pick(['==', '==', '>', '<='])} ${random.pick(['$id', '"d1"', '"drafts.d2"', '"d3"', '"e"'])}`
      case 4:
        return `_id in ${random.pick(['$ids', 'path("drafts.**")', 'path("d*")', 'path("versions.**")', '["d1", "drafts.d3"]', 'path("*.d1")'])}`
      case 5:
        return `${random.pick(attributeNames)} ${random.pick(['==', '!=', '<', '<=', '>', '>='])} ${this.value()}`
      case 6:
        return `${this.value()} ${random.pick(['==', '<', '>='])} ${random.pick(attributeNames)}`
      case 7:
        return `${random.pick(attributeNames)} in [${this.value()}, ${this.value()}]`
      case 8:
        return `${this.value()} in ${random.pick(arrays)}`
      case 9:
        return `references(${random.pick(['$id', '$ids', '"d2"', '$id, "d3"', '*[_type == "person"]._id'])})`
      case 10:
        return `defined(${random.pick([...attributeNames, ...arrays])})`
      case 11:
        return `${random.pick(['title', 'tags', '[title, slug.current]', 'pt::text(body)', 'slug.current', 'items[].name', '_id', '_type', 'lower(title)', 'body[].children[].text', 'refs[]->title', 'ref->slug.current', '[title, array::join(tags, " "), ref->title]', '[slug.current, array::join(refs[]->title, " "), array::join(items[].name, ", ")]', 'body[style == "h2"].children[].text', 'pt::text(body[_type == "block"])'])} match ${random.pick(['$text', '$word', '$word + "*"', '"pa*"', '["back", "pa*"]', '"*ain"', '"ab"', '"knee joint"', '"neil*"'])}`
      case 12:
        return `!(${this.condition(depth)})`
      case 13:
        return `(${this.filter(depth)})`
      case 14:
        return `${random.pick(['n', 'title', 'date'])} in ${random.pick(['0..2', '"a".."p"', '1...$n', '$n..10', '"2023".."2025"'])}`
      case 15:
        return `count(${random.pick(arrays)}) ${random.pick(['>', '==', '<='])} ${random.int(3)}`
      case 16:
        return `${random.pick(['ref->title', 'ref->_type', 'ref->slug.current', 'ref->flag', 'tags[0]', 'items[0].name', 'items[-1].n', '(items[].name)[0]', 'items[].name[0]', 'items[0].tags[1]', 'refs[0]._ref', 'refs[1]->title', 'items[0].ref->title'])} == ${this.value()}`
      case 17:
        return `string::startsWith(${random.pick(['title', 'slug.current', '_id'])}, ${random.pick(['"b"', '$word', '"d"', '"drafts."'])})`
      case 18:
        return `sanity::versionOf(${random.pick(['$id', '"d1"', '"drafts.d1"'])})`
      case 19:
        return `sanity::partOfRelease(${random.pick(['"r1"', '"r2"', '$word'])})`
      case 20:
        return `_id in *[${this.filter(depth + 2)}].ref._ref`
      case 21:
        return `dateTime(date) ${random.pick(['<', '>='])} dateTime("2024-01-01T00:00:00Z")`
      case 22:
        return random.pick([
          'true',
          'flag',
          '!flag',
          'false',
          'null',
          'n',
          '"x" in tags[]',
          'title == null',
          '$any == n',
        ])
      case 23:
        return `"${random.pick(words)}" in *[_type == $type].slug.current`
      case 24:
        return random.pick([
          'true',
          'defined(_id)',
          '_type in ["article", "person"]',
          '_type in ["article", $type]',
          '!(_id in path("drafts.**"))',
        ])
      case 25:
        return `count(${random.pick(['items', 'refs', 'tags', '(refs[]._ref)', '(items[].name)', 'deep.list'])}[${random.pick(['@ in $ids', '@._ref == $id', '_ref in $ids', 'name == $word', '@ == $word', 'n > 1', '_key == "k1"', '@->title == "back"', 'ref._ref in $ids', 'defined(tags)', 'references($id)', `@ in ${inner ? '^.^.tags' : '$list[].x'}`])}]) ${random.pick(['> 0', '>= 1', '!= 0', '> 1'])}`
      case 26:
        return `${this.value()} in ${random.pick(['refs[]->title', 'ref->tags', 'ref->tags[]', 'items[].ref->slug.current', 'refs[]->_id', 'items[]._key'])}`
      case 27:
        return `ref->${random.pick(['ref->title', 'n', '_id', '_type', 'ref->_type'])} ${random.pick(['==', '<', '>=', '!='])} ${this.value()}`
      case 28:
        return `defined(${random.pick(['ref->title', 'refs[]->title', 'items[].ref', 'slug', 'ref->'])})`
      case 29:
        return `^.${random.pick(['_id', 'ref._ref', 'title', 'n'])} == ${random.pick(attributeNames)}`
      case 30:
        return `references(^._id)`
      default:
        return `_id in ^.${random.pick(['refs[]._ref', 'ref._ref', 'items[].ref._ref'])}`
    }
  }

  value(): string {
    const random = this.#random
    return random.pick([
      '"back"',
      `"${random.pick(words)}"`,
      '$word',
      '$text',
      '$n',
      '$any',
      '1',
      '2.5',
      'true',
      'null',
      '$id',
      '-1',
      `"${random.pick(dates)}"`,
      '$list[0].x',
      '$list[].x',
    ])
  }

  orderings(depth: number): string {
    const random = this.#random
    return Array.from({ length: 1 + random.int(2) }, () => {
      const key = random.chance(0.8)
        ? random.pick(attributeNames)
        : random.pick([
            'lower(title)',
            'ref->title',
            'count(tags)',
            'coalesce(n, 5)',
            `n + ${depth}`,
            'dateTime(date)',
          ])
      return `${key}${random.pick(['', ' asc', ' desc', ' desc'])}`
    }).join(', ')
  }

  scores(): string {
    const random = this.#random
    return Array.from({ length: 1 + random.int(2) }, () =>
      random.pick([
        'title match "pain"',
        'boost(title match $word, 3)',
        '_type == "article"',
        'title match "back*" || slug.current match "knee"',
        'boost(_type == "person" && title match "back", 2)',
        '(n > 1 || title match "pain")',
        'boost(n > 1, 0.5)',
        'references($id)',
      ]),
    ).join(', ')
  }

  projection(depth: number): string {
    const random = this.#random
    const attributes = Array.from({ length: 1 + random.int(3) }, (_, i) => this.attribute(depth, i))
    return `{${attributes.join(', ')}}`
  }

  attribute(depth: number, index: number): string {
    const random = this.#random
    switch (random.int(10)) {
      case 0:
        return '...'
      case 1:
        return random.pick([
          'title',
          'tags[]',
          'items[]{name, n}',
          'ref->',
          'ref->{title, "p": ^._id}',
          'refs[]->{_id, "up": ^.title}',
          'items[]{..., "d": ref->title}',
          'body[]{..., "t": pt::text(@)}',
          'slug{current}',
          'items[n > ^.n]',
        ])
      case 2:
        return `${this.condition(Math.max(depth, 1) === depth ? depth : 0)} => ${random.pick(['{title}', '{"x": n}', '{...}', 'slug', 'n'])}`
      case 3:
        return `"q${index}": ${depth < 2 ? this.query(depth + 1) : 'n'}`
      case 4:
        return `...${random.pick(['slug', 'select(flag => {"yes": 1}, {"no": 0})', 'items[0]', '{"lit": $word}'])}`
      default:
        return `"k${index}": ${this.expression(depth)}`
    }
  }

  expression(depth: number): string {
    const random = this.#random
    const e = () => this.simple()
    switch (random.int(20)) {
      case 0:
        return `select(${this.condition(0)} => ${e()}, ${e()})`
      case 1:
        return `coalesce(${e()}, ${e()})`
      case 2:
        return `${e()} ${random.pick(['+', '-', '*', '/', '%', '**'])} ${e()}`
      case 3:
        return `[${e()}, ...${random.pick(arrays)}]`
      case 4:
        return `count(${random.pick([...arrays, '*[_type == "article"]'])})`
      case 5:
        // groq-js keeps every null in unique().
        return random.pick([
          `array::compact(${random.pick(arrays)})`,
          `array::unique(array::compact(${random.pick(arrays)}))`,
        ])
      case 6:
        return `array::join(${random.pick(arrays)}, ${random.pick(['", "', '$word', '1'])})`
      case 7:
        return `math::${random.pick(['sum', 'min', 'max', 'avg'])}(${random.pick(['items[].n', 'tags', '[1, null, n]', 'missing', '*.n'])})`
      case 8:
        return `round(${random.pick(['n', '2.567', '-0.5', 'n / 3'])}${random.pick(['', ', 1', ', 2', ', $n'])})`
      case 9:
        return `length(${random.pick(['title', 'tags', 'n', '"日本🦓"'])})`
      case 10:
        return `${random.pick(['lower', 'upper', 'string'])}(${e()})`
      case 11:
        return `string::split(${random.pick(['title', '_id', '"a,b"'])}, ${random.pick(['" "', '"."', '""', '","'])})`
      case 12:
        return `pt::text(${random.pick(['body', 'body[0]', '@', 'title'])})`
      case 13:
        return `dateTime(${random.pick(['date', '"2024-02-03T10:00:00+02:00"', 'title'])}) ${random.pick(['', '+ 60', '- dateTime("2024-01-01T00:00:00Z")', '- 3600'])}`
      case 14:
        return this.condition(0)
      case 15:
        return depth > 0
          ? `^.${random.pick(['title', 'n', 'items[].name', '_id', '^.title'])}`
          : e()
      case 16:
        return `array::intersects(${random.pick(arrays)}, ${random.pick([...arrays, '$ids', '["back", 1]'])})`
      case 17:
        return `${random.pick(['items', 'tags', 'refs'])}${this.slice()}`
      case 18:
        return `{"o": ${e()}, ...slug}`
      default:
        return e()
    }
  }

  simple(): string {
    return this.#random.chance(0.5) ? this.#random.pick(attributeNames) : this.value()
  }
}
