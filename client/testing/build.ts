import type { BodyBlock } from '../body/toBody.ts'
import type { CaseStudyListItem } from '../caseStudies/caseStudies.ts'

type TextBlock = Extract<BodyBlock, { _type: 'block' }>
type Span = NonNullable<TextBlock['children']>[number]
type RichTextBlock = Extract<BodyBlock, { _type: 'careCard' }>['body'][number]
type Picture = Extract<BodyBlock, { _type: 'figure' }>['image']
type EmbeddedStory = Extract<BodyBlock, { _type: 'caseStudyEmbed' }>['caseStudies'][number]

export function span(words: string, ...marks: string[]): Span {
  return { _key: `s-${words}`, _type: 'span', text: words, marks }
}

export function text(
  key: string,
  children: Span[],
  markDefs: TextBlock['markDefs'] = [],
): TextBlock {
  return { _key: key, _type: 'block', style: 'normal', markDefs, children }
}

export function paragraph(key: string, words: string): RichTextBlock {
  return { _key: key, _type: 'block', style: 'normal', markDefs: [], children: [span(words)] }
}

export function heading(key: string, style: 'h2' | 'h3' | 'h4', words: string): TextBlock {
  return { _key: key, _type: 'block', style, markDefs: [], children: [span(words)] }
}

export function item(
  key: string,
  listItem: 'bullet' | 'number',
  level: number,
  words: string,
): RichTextBlock {
  return { ...paragraph(key, words), listItem, level }
}

/** A picture of 2,000 × 1,000 pixels on an embedded lake. */
export function picture(overrides: Partial<Picture> = {}): Picture {
  const file = '0123456789abcdef0123456789abcdef01234567-2000x1000'
  return {
    alt: null,
    caption: null,
    credit: null,
    hotspot: null,
    crop: null,
    asset: {
      _id: `image-${file}-webp`,
      url: `http://localhost:3333/images/local/production/${file}.webp`,
      width: 2000,
      height: 1000,
      lqip: null,
    },
    ...overrides,
  }
}

export function story(
  overrides: Partial<EmbeddedStory> & Pick<CaseStudyListItem, 'title' | 'slug' | 'person'>,
): EmbeddedStory {
  return {
    _id: `story-${overrides.slug}`,
    problem: null,
    history: null,
    assessment: null,
    treatment: null,
    perspective: null,
    outcome: null,
    ...overrides,
  }
}

/** A block the types do not know: one of another plugin's, or one with its fields missing. */
export function foreign(
  block: { _key: string; _type: string } & Record<string, unknown>,
): BodyBlock {
  // Stored documents are not bound by our types; the renderers must bear with them.
  return block as unknown as BodyBlock
}
