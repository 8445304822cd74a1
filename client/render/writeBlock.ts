import type { BodyBlock } from '../body/toBody.ts'
import { toCallToAction } from '../links/callToAction.ts'
import { safeUrl } from '../safeUrl.ts'
import { indent, paragraphs, tidy } from './layout.ts'
import { type CaseStudyLike, personLine, storySections } from './story.ts'
import type { Dialect, WriteText } from './writeBody.ts'

type BlockOf<Type extends BodyBlock['_type']> = Extract<BodyBlock, { _type: Type }>
type Parts = readonly (string | null | undefined | false)[]
type Write<Block> = (block: Block, dialect: Dialect, write: WriteText) => Parts

/** One block that is not text, its parts in reading order; an unknown one says nothing. */
export function writeBlock(block: unknown, write: WriteText, dialect: Dialect): string {
  // The table below has a writer a type; which of them it is, the block itself says.
  const { _type: type } = block as { _type: string }
  const writer = Object.hasOwn(writers, type) ? writers[type as keyof typeof writers] : undefined
  return writer ? paragraphs((writer as Write<unknown>)(block, dialect, write)) : ''
}

const writers: { [Type in Exclude<BodyBlock['_type'], 'block'>]: Write<BlockOf<Type>> } = {
  careCard({ level, heading, body }, { labels, title }, write) {
    if (!heading && !body?.length) return []
    const prefix = labels.careCard[Object.hasOwn(labels.careCard, level ?? '') ? level : 'urgent']
    return [title(heading ? `${prefix}: ${heading}` : prefix), write(body)]
  },
  doDontList({ kind, heading, items }, dialect) {
    const words = (items ?? []).flatMap(({ text, reason }) =>
      text ? [[text, reason].filter(Boolean).join(' – ')] : [],
    )
    const label = kind === 'dont' ? dialect.labels.dont : dialect.labels.do
    return words.length > 0 ? [dialect.title(heading ?? label), bullets(words, dialect)] : []
  },
  warningCallout({ heading, body }, { labels, title }, write) {
    if (!heading && !body?.length) return []
    return [title(heading ? `${labels.important}: ${heading}` : labels.important), write(body)]
  },
  recoveryTimeline({ title: heading, stages }, { labels, title }, write) {
    if (!stages?.length) return []
    const written = stages.map(({ label, duration, description }) => {
      const head = title([label, duration?.text].filter(Boolean).join(': '))
      return tidy(paragraphs([head, write(description)]))
    })
    return [title(heading ?? labels.recovery), ...numbered(written)]
  },
  exercise(block, dialect) {
    const { title: name, purpose, steps, dose, stopIf } = block
    const { escape, labels, title } = dialect
    if (!name && !steps?.length) return []
    const amounts = (['sets', 'repetitions', 'hold', 'frequency'] as const).flatMap((part) =>
      dose?.[part] ? [`${labels.exercise[part]}: ${dose[part]}`] : [],
    )
    return [
      name && title(name),
      purpose && escape(purpose),
      block.image && writeFigure(block.image, dialect),
      numbered((steps ?? []).map(escape)).join('\n'),
      bullets(amounts, dialect),
      stopIf && `${title(labels.exercise.stopIf)} ${escape(stopIf)}`,
      block.video && tidy(paragraphs(writeVideo(block.video, dialect))),
    ]
  },
  figure: (block, dialect) => [writeFigure(block, dialect)],
  gallery: ({ figures }, dialect) => (figures ?? []).map((item) => writeFigure(item, dialect)),
  video: writeVideo,
  table({ rows, caption }, { escape, table }) {
    const cells = (rows ?? []).map((row) => (row.cells ?? []).map(escape))
    return [table(cells, caption ? escape(caption) : undefined)]
  },
  faq: ({ items }, { title }, write) =>
    (items ?? []).flatMap(({ question, answer }) =>
      question ? [title(question), write(answer)] : [],
    ),
  quote({ text, attribution, role }, { escape, quote }) {
    if (!text) return []
    const source = [attribution, role].filter(Boolean).join(', ')
    return [quote(source ? `${escape(text)}\n\n— ${escape(source)}` : escape(text))]
  },
  caseStudyEmbed({ intro, caseStudies }, dialect, write) {
    if (!caseStudies?.length) return []
    return [
      intro && dialect.escape(intro),
      ...caseStudies.flatMap((story) => writeStory(story, dialect, write)),
    ]
  },
  callToAction(block, { escape, link }) {
    const invitation = toCallToAction(block, null)
    return [
      block.text && escape(block.text),
      invitation && link(escape(invitation.label), invitation.href),
    ]
  },
  embed: ({ url, title, provider }, dialect) => [
    linkTo(url, `${dialect.labels.embed}${title ?? provider ?? url}`, dialect),
  ],
  divider: (_block, { divider }) => [divider],
}

function writeStory(story: CaseStudyLike, dialect: Dialect, write: WriteText): Parts {
  const { escape, labels, title } = dialect
  const { measure, before, after } = labels.caseStudy
  const sections = storySections(story)
  return [
    title(story.title),
    escape(personLine(story.person, labels)),
    ...sections.flatMap(({ name, text, measures }) => [
      sections.length > 1 && title(labels.caseStudy[name]),
      write(text),
      measures.length > 0 &&
        dialect.table(
          [
            [measure, before, after],
            ...measures.map((row) => [
              escape(row.scale ? `${row.name} (${row.scale})` : row.name),
              String(row.before ?? '–'),
              String(row.after ?? '–'),
            ]),
          ],
          undefined,
        ),
    ]),
  ]
}

type VideoLike = Pick<BlockOf<'video'>, 'url' | 'title' | 'caption' | 'transcript'>

function writeVideo({ url, title: name, caption, transcript }: VideoLike, dialect: Dialect): Parts {
  const { escape, labels, title } = dialect
  const link = linkTo(url, `${labels.video}${name ?? url}`, dialect)
  if (!link && !transcript) return []
  const words = transcript && [title(labels.transcript), escape(transcript)]
  return [link, caption && escape(caption), ...(words || [])]
}

interface FigureLike {
  readonly alt?: string | null
  readonly decorative?: boolean | null
  readonly caption?: string | null
  readonly image?: { readonly asset?: { readonly url?: string | null } | null } | null
}

function writeFigure({ alt, decorative, caption, image }: FigureLike, dialect: Dialect): string {
  const src = safeUrl(image?.asset?.url)
  if (src === undefined) return ''
  const picture = !decorative && dialect.image(dialect.escape(alt ?? ''), src)
  return tidy(paragraphs([picture, caption && dialect.escape(caption)]))
}

function linkTo(url: unknown, text: string, { escape, link }: Dialect): string | undefined {
  const href = safeUrl(url)
  return href === undefined ? undefined : link(escape(text), href)
}

function bullets(items: readonly string[], { bullet, escape }: Dialect): string {
  return items.map((item) => `${bullet}${escape(item)}`).join('\n')
}

function numbered(items: readonly string[]): string[] {
  return items.map((item, index) => `${index + 1}. ${indent(item, 3)}`)
}
