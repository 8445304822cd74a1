import { type PortableTextHtmlComponents, toHTML } from '@portabletext/to-html'
import type { TypedObject } from '@portabletext/types'
import type { Body, BodyBlock } from '../body/toBody.ts'
import { withholdStories } from '../body/withholdStories.ts'
import { toCallToAction } from '../links/callToAction.ts'
import { safeUrl } from '../safeUrl.ts'
import { type Labels } from './labels.ts'
import { personLine } from './html/story.ts'

/** How one plain format (text, Markdown) writes the parts of a body. */
export interface Dialect {
  readonly labels: Labels
  readonly escape: (text: string) => string
  readonly marks: PortableTextHtmlComponents['marks']
  readonly heading: (level: number, text: string) => string
  readonly strong: (text: string) => string
  readonly link: (text: string, href: string) => string
  readonly image: (alt: string, src: string | undefined) => string
  readonly quote: (text: string) => string
  readonly table: (rows: readonly (readonly string[])[], caption: string | undefined) => string
  readonly bullet: string
  readonly divider: string
  readonly lineBreak: string
}

/**
 * A body in a plain format. Every block is parted from the next by an empty line; what the HTML
 * leaves out is left out here too.
 */
export function writeBody(body: Body | null | undefined, dialect: Dialect): string {
  return tidy(textWriter(dialect)(withholdStories(body ?? [])))
}

type WriteText = (text: readonly TypedObject[] | null | undefined) => string

function textWriter(dialect: Dialect): WriteText {
  const write: WriteText = (text) =>
    text ? toHTML([...text], { components, onMissingComponent: false }) : ''
  const components: Partial<PortableTextHtmlComponents> = {
    escapeHTML: dialect.escape,
    hardBreak: () => dialect.lineBreak,
    marks: dialect.marks,
    unknownMark: ({ children }) => children,
    unknownType: ({ value }) => paragraphs(writeBlock(value as BodyBlock, write, dialect)),
    block: ({ value, children = '' }) => {
      const level = /^h([2-4])$/.exec(value.style ?? '')?.[1]
      if (children.trim() === '') return ''
      return paragraphs([level ? dialect.heading(Number(level), children) : children])
    },
    list: ({ value, children = '' }) =>
      value.level > 1 ? `\n${children.trimEnd()}` : `${children.trimEnd()}\n\n`,
    listItem: ({ value, index, children = '' }) => {
      const marker = value.listItem === 'number' ? `${index + 1}. ` : dialect.bullet
      return `${marker}${indent(children, marker.length)}\n`
    },
  }
  return write
}

/** The parts of one block that is not text, in reading order. */
function writeBlock(block: BodyBlock, write: WriteText, dialect: Dialect): (string | undefined)[] {
  const { escape, labels, link, strong } = dialect
  const title = (text: string) => strong(escape(text))
  switch (block._type) {
    case 'careCard': {
      const prefix = labels.careCard[block.level ?? 'urgent']
      return [title(block.heading ? `${prefix}: ${block.heading}` : prefix), write(block.body)]
    }
    case 'doDontList': {
      const label = block.kind === 'dont' ? labels.dont : labels.do
      return [
        title(block.heading ?? label),
        bullets(
          (block.items ?? []).map(({ text, reason }) => [text, reason].filter(Boolean).join(' – ')),
          dialect,
        ),
      ]
    }
    case 'warningCallout':
      return [
        title(block.heading ? `${labels.important}: ${block.heading}` : labels.important),
        write(block.body),
      ]
    case 'recoveryTimeline':
      return [
        title(block.title ?? labels.recovery),
        ...(block.stages ?? []).map(({ label, duration, description }, index) => {
          const head = title([label, duration?.text].filter(Boolean).join(': '))
          return `${index + 1}. ${indent(tidy(paragraphs([head, write(description)])), 3)}`
        }),
      ]
    case 'exercise':
      return [
        block.title && title(block.title),
        block.purpose && escape(block.purpose),
        (block.steps ?? []).map((step, index) => `${index + 1}. ${escape(step)}`).join('\n'),
        bullets(
          (['sets', 'repetitions', 'hold', 'frequency'] as const).flatMap((part) =>
            block.dose?.[part] ? [`${labels.exercise[part]}: ${block.dose[part]}`] : [],
          ),
          dialect,
        ),
        block.stopIf && `${title(labels.exercise.stopIf)} ${escape(block.stopIf)}`,
      ]
    case 'figure':
      return [writeFigure(block, dialect)]
    case 'gallery':
      return (block.figures ?? []).map((item) => writeFigure(item, dialect))
    case 'video':
      return [
        linkOrText(`${labels.video}${block.title ?? block.url ?? ''}`, block.url, dialect),
        block.caption && escape(block.caption),
        block.transcript && title(labels.transcript),
        block.transcript && escape(block.transcript),
      ]
    case 'table':
      return [
        dialect.table(
          (block.rows ?? []).map((row) => (row.cells ?? []).map(escape)),
          block.caption ? escape(block.caption) : undefined,
        ),
      ]
    case 'faq':
      return (block.items ?? []).flatMap(({ question, answer }) => [
        question && title(question),
        write(answer),
      ])
    case 'quote': {
      const source = [block.attribution, block.role].filter(Boolean).join(', ')
      const words = escape(block.text ?? '')
      return [dialect.quote(source ? `${words}\n\n— ${escape(source)}` : words)]
    }
    case 'caseStudyEmbed':
      return [
        block.intro && escape(block.intro),
        ...(block.caseStudies ?? []).flatMap((story) => [
          title(story.title ?? ''),
          escape(personLine(story.person, labels)),
          write(story.problem),
          write(story.history),
          write(story.assessment),
          write(story.treatment),
          write(story.outcome?.summary),
          write(story.perspective),
        ]),
      ]
    case 'callToAction': {
      const invitation = toCallToAction(block, null)
      return [
        block.text && escape(block.text),
        invitation && link(escape(invitation.label), invitation.href),
      ]
    }
    case 'embed':
      return [linkOrText(`${labels.embed}${block.title ?? block.url ?? ''}`, block.url, dialect)]
    case 'divider':
      return [dialect.divider]
    default:
      // `block` never comes here, `needsReview` was withheld, and an unknown block says nothing.
      return []
  }
}

interface FigureLike {
  readonly alt?: string | null
  readonly decorative?: boolean | null
  readonly caption?: string | null
  readonly image?: { readonly asset?: { readonly url?: string | null } | null } | null
}

function writeFigure({ alt, decorative, caption, image }: FigureLike, dialect: Dialect) {
  const picture = decorative
    ? ''
    : dialect.image(dialect.escape(alt ?? ''), safeUrl(image?.asset?.url))
  return [picture, caption && dialect.escape(caption)].filter(Boolean).join('\n\n')
}

function linkOrText(text: string, url: unknown, { escape, link }: Dialect): string {
  const href = safeUrl(url)
  return href === undefined ? escape(text) : link(escape(text), href)
}

function bullets(
  items: readonly (string | null | undefined)[],
  { bullet, escape }: Dialect,
): string {
  return items.flatMap((item) => (item ? [`${bullet}${escape(item)}`] : [])).join('\n')
}

function paragraphs(parts: readonly (string | null | undefined)[]): string {
  return parts.flatMap((part) => (part?.trim() ? [`${part.replace(/\n+$/, '')}\n\n`] : [])).join('')
}

/** Every line but the first moved right, so that it stays part of its list item. */
function indent(text: string, by: number): string {
  return text.trimEnd().replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`)
}

function tidy(text: string): string {
  return text.replaceAll(/\n{3,}/g, '\n\n').trim()
}
