/** A small generator of numbers, so that a failing page can be made again from its seed. */
export function random(seed: number) {
  let state = (seed + 1) * 2654435761
  const next = () => {
    state =
      Math.imul(state ^ (state >>> 15), 2246822519) ^ Math.imul(state ^ (state >>> 13), 3266489917)
    return ((state ^= state >>> 16) >>> 0) / 4294967296
  }
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const times = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: Math.floor(next() * most) + 1 }, make)
  return { next, pick, times }
}

const vocabulary =
  'knee ankle rest ice Mild severe moderate weeks two days written by Previous Next Updated 2024 book an appointment call 999 A&amp;E urgent red flag Jo is a 42-year-old builder story P.S. from all of us reviewed HCPC PH123456 do don’t 5% ≥ 10 µg H naïve café 24-48'.split(
    ' ',
  )

const openings = [
  'Mild sprains: one to two weeks',
  'When to see a doctor',
  'Real-life example: two stories',
  'Jo, a 42-year-old builder, fell.',
  'You might also like',
  'Call 999 if:',
  'Frequently asked questions',
  'Exercise: heel raise',
  'Do',
  'Don’t',
  'References',
  'Written by Jo Example (HCPC PH123456)',
  'Best wishes from everyone at Example Clinic',
  'Book a first appointment with us on 01632 960000',
  'Last updated: 3 March 2024',
]

export function randomPage(seed: number): string {
  const { next, pick, times } = random(seed)
  const text = () => (next() < 0.25 ? pick(openings) : times(8, () => pick(vocabulary)).join(' '))
  const inlineTags = [
    'strong',
    'em',
    'sup',
    'sub',
    'span style="font-weight:700"',
    'a href="/x"',
    'a href="#n1"',
    'code',
    'abbr title="what it means"',
    'q',
    'u',
    'mark',
    'unknown-inline',
  ]
  const inline = (depth: number): string =>
    times(3, () => {
      if (depth === 0 || next() < 0.5) return text()
      const tag = pick(inlineTags)
      return `<${tag}>${inline(depth - 1)}</${tag.split(' ')[0]}>`
    }).join(pick([' ', '', '<br>']))
  const blockTags = [
    'div',
    'section',
    'blockquote',
    'aside',
    'details',
    'figure',
    'nav',
    'a href="/y"',
    'x-widget',
    'form',
    'center',
    'dl',
  ]
  const block = (depth: number): string => {
    const kind = next()
    if (kind < 0.3 || depth === 0) return `<p>${inline(2)}</p>`
    if (kind < 0.42)
      return `<h${pick([1, 2, 3, 4, 5])} id="n${pick([1, 2])}">${inline(1)}</h${2}>`.replace(
        /<\/h2>$/,
        '',
      )
    if (kind < 0.55) return list(depth)
    if (kind < 0.62)
      return `<table>${times(3, () => `<tr>${times(3, () => `<${pick(['td', 'th'])}>${inline(1)}</td>`).join('')}</tr>`).join('')}</table>`
    if (kind < 0.68) return `<img src="a.png" alt="${pick(vocabulary)} ${pick(vocabulary)}">`
    if (kind < 0.72)
      return pick([
        '<hr>',
        '<p>&nbsp;</p>',
        `<iframe src="https://www.youtube.com/embed/abcdefgh" title="film"></iframe>`,
        text(),
      ])
    if (kind < 0.76) return `<details><summary>${inline(1)}</summary>${block(depth - 1)}</details>`
    if (kind < 0.8)
      return `<figure><img src="b.png" alt="${pick(vocabulary)}"><figcaption>${inline(1)}</figcaption></figure>`
    const tag = pick(blockTags)
    return `<${tag}>${next() < 0.3 ? text() : ''}${times(3, () => block(depth - 1)).join('')}</${tag.split(' ')[0]}>`
  }
  const list = (depth: number): string => {
    const tag = pick(['ul', 'ol'])
    return `<${tag}>${times(4, () => `<li>${inline(1)}${depth > 0 && next() < 0.4 ? list(depth - 1) : ''}${next() < 0.2 ? block(depth - 1) : ''}</li>`).join('')}</${tag}>`
  }
  const body = times(14, () => block(3)).join('\n')
  return `<!doctype html><title>Page</title><body><nav><a href="/">Home</a></nav><main>${body}</main><footer>Footer words</footer></body>`
}

export function randomText(seed: number): string {
  const { next, pick, times } = random(seed + 1000)
  const line = () =>
    next() < 0.35
      ? pick(openings)
      : times(30, () => pick(vocabulary).replace('&amp;', '&')).join(' ') +
        pick(['', '.', '?', ':'])
  const bullet = () => `${pick(['', '  ', '    '])}${pick(['•', '-', '1.', '◦'])} ${line()}`
  return times(30, () =>
    (next() < 0.4 ? bullet() : line()).concat(pick(['\n', '\n\n', '\n\n\n'])),
  ).join('')
}

export function randomMarkdown(seed: number): string {
  const { next, pick, times } = random(seed + 2000)
  const text = () => (next() < 0.3 ? pick(openings) : times(8, () => pick(vocabulary)).join(' '))
  const block = (): string =>
    pick([
      () => `${'#'.repeat(Math.floor(next() * 4) + 1)} ${text()}`,
      () =>
        `${text()} **${text()}** and *${pick(vocabulary)}* [${pick(vocabulary)}](https://example.com/a_b).[^1]`,
      () => times(4, () => `${pick(['', '  '])}- ${text()}`).join('\n'),
      () => times(4, () => `1. ${text()}`).join('\n'),
      () => `> ${text()}\n> — ${text()}`,
      () => `| a | b |\n|---|---|\n| ${pick(vocabulary)} | 10<sup>9</sup> |`,
      () => `![${pick(vocabulary)}](a.png)`,
      () => `<div>\n\n${text()}\n\n</div>`,
      () => '---',
      () => `\`\`\`\n${text()}\n\`\`\``,
    ])()
  return `---\ntitle: A title\nsummary: ${pick(vocabulary).replace(/[^\w]/g, '')} words\n---\n\n${times(12, block).join('\n\n')}\n\n[^1]: A source. https://example.com/source\n`
}
