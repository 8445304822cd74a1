import { Parser } from 'commonmark'
import { expect, test } from 'vitest'
import { toLlmsTxt } from './llmsTxt.ts'

test('Markdown with a title, what the clinic is, and lists of links', () => {
  const written = toLlmsTxt({
    url: 'https://saltlark.example',
    clinic: {
      name: 'Saltlark *Clinic*',
      tagline: 'Knees.',
      description: null,
      disclaimer: 'No [advice](x).',
    },
    articles: [
      {
        title: 'Heel # pain](https://evil.example)',
        slug: 'heel (pain)',
        summary: 'Why\nit hurts',
      },
      { title: 'Hidden', slug: 'hidden', noIndex: true },
    ],
    topics: [
      { title: 'Foot', slug: 'foot' },
      { title: null, slug: 'x' },
    ],
    pages: [{ title: 'Contact', path: '/contact' }],
  })
  expect(linksIn(written)).toEqual([
    ['https://saltlark.example/articles/heel%20%28pain%29', 'Heel # pain](https://evil.example)'],
    ['https://saltlark.example/topics/foot', 'Foot'],
    ['https://saltlark.example/contact', 'Contact'],
  ])
  expect(written.startsWith('# Saltlark \\*Clinic\\*\n\n> Knees.\n')).toBe(true)
  expect(written).toContain(': Why it hurts\n')
  expect(written).not.toContain('Hidden')
})

test('a site without content yet', () => {
  expect(toLlmsTxt({ url: 'https://saltlark.example', clinic: null, articles: [] })).toBe(
    '# saltlark.example\n',
  )
})

function linksIn(markdown: string): [string | null, string][] {
  const links: [string | null, string][] = []
  const walker = new Parser().parse(markdown).walker()
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.node.type === 'link' && event.entering) links.push([event.node.destination, ''])
    const last = links.at(-1)
    if (event.node.type === 'text' && event.node.parent?.type === 'link' && last) {
      last[1] += event.node.literal
    }
  }
  return links
}
