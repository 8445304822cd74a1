import type { PortableTextHtmlComponents } from '@portabletext/to-html'
import { toCallToAction } from '../../links/callToAction.ts'
import { safeUrl } from '../../safeUrl.ts'
import { caseStudyStory } from './caseStudyStory.ts'
import { type BlockOf, blockHeading, type HtmlContext } from './context.ts'
import { attribute, type Html, markup } from './escape.ts'
import { exercise } from './exercise.ts'
import { figure, gallery, video } from './media.ts'
import { table } from './table.ts'

export function blockComponents(context: HtmlContext): PortableTextHtmlComponents['types'] {
  // Portable Text's renderer hands each component the block of the type it is registered under.
  const component =
    <Block>(render: (block: Block, context: HtmlContext) => Html | undefined) =>
    ({ value }: { readonly value: Block }) =>
      render(value, context)?.html ?? ''
  return {
    careCard: component(careCard),
    doDontList: component(doDontList),
    warningCallout: component(warningCallout),
    recoveryTimeline: component(recoveryTimeline),
    exercise: component(exercise),
    figure: component(figure),
    gallery: component(gallery),
    video: component(video),
    table: component(table),
    faq: component(faq),
    quote: component(quote),
    caseStudyEmbed: component(caseStudyEmbed),
    callToAction: component(callToAction),
    embed: component(embed),
    divider: () => '<hr>',
  }
}

/** The pattern of the NHS design system: the colour's meaning is also said in words. */
function careCard(block: BlockOf<'careCard'>, context: HtmlContext): Html | undefined {
  if (!block.heading && !block.body?.length) return undefined
  const { level, prefix } = careLevel(block, context)
  const title = block.heading
    ? markup`<span class="cc-visually-hidden">${prefix}: </span>${block.heading}`
    : markup`${prefix}`
  return markup`<section class="cc-care-card cc-care-card--${level}">
    ${blockHeading(block, 'cc-care-card__heading', title, context)}
    <div class="cc-care-card__body">${context.richText(block.body)}</div>
  </section>`
}

/** A card whose level cannot be read asks for no less than a prompt appointment. */
function careLevel({ level }: BlockOf<'careCard'>, { labels }: HtmlContext) {
  const known = Object.hasOwn(labels.careCard, level ?? '') ? level : 'urgent'
  return { level: known, prefix: labels.careCard[known] }
}

function doDontList(block: BlockOf<'doDontList'>, context: HtmlContext): Html | undefined {
  const kind = block.kind === 'dont' ? 'dont' : 'do'
  const { labels } = context
  const items = (block.items ?? []).filter((item) => item.text)
  if (items.length === 0) return undefined
  const prefix = kind === 'do' ? labels.doItem : labels.dontItem
  return markup`<section class="cc-do-dont cc-do-dont--${kind}">
    ${blockHeading(block, 'cc-do-dont__heading', markup`${block.heading ?? labels[kind]}`, context)}
    <ul>
      ${items.map(
        ({ text, reason }) =>
          markup`<li>
            <span class="cc-visually-hidden">${prefix}</span>${text}${reason && markup` <span class="cc-do-dont__reason">${reason}</span>`}
          </li>`,
      )}
    </ul>
  </section>`
}

function warningCallout(block: BlockOf<'warningCallout'>, context: HtmlContext): Html | undefined {
  if (!block.heading && !block.body?.length) return undefined
  const { important } = context.labels
  const title = block.heading
    ? markup`<span class="cc-visually-hidden">${important}: </span>${block.heading}`
    : markup`${important}`
  return markup`<section class="cc-warning">
    ${blockHeading(block, 'cc-warning__heading', title, context)}${context.richText(block.body)}
  </section>`
}

function recoveryTimeline(
  block: BlockOf<'recoveryTimeline'>,
  context: HtmlContext,
): Html | undefined {
  if (!block.stages?.length) return undefined
  const stages = block.stages.map(
    ({ label, severity, duration, description }) =>
      markup`<li class="cc-timeline__stage${severity && ` cc-timeline__stage--${severity}`}">
        <p class="cc-timeline__label">
          <strong>${label}</strong>${duration?.text && markup` <span class="cc-timeline__duration">${duration.text}</span>`}
        </p>
        ${context.richText(description)}
      </li>`,
  )
  return markup`<section class="cc-timeline">
    ${blockHeading(block, 'cc-timeline__heading', markup`${block.title ?? context.labels.recovery}`, context)}
    <ol>
      ${stages}
    </ol>
  </section>`
}

function faq(block: BlockOf<'faq'>, context: HtmlContext): Html | undefined {
  const items = (block.items ?? []).filter((item) => item.question)
  if (items.length === 0) return undefined
  return markup`<div class="cc-faq">
    ${items.map(
      ({ question, answer }) =>
        markup`<details class="cc-faq__item">
          <summary>${question}</summary>
          <div class="cc-faq__answer">${context.richText(answer)}</div>
        </details>`,
    )}
  </div>`
}

function quote({ text, attribution, role, url }: BlockOf<'quote'>): Html | undefined {
  if (!text) return undefined
  const source = safeUrl(url)
  const who = source
    ? markup`<a href="${source}">${attribution ?? source}</a>`
    : markup`${attribution}`
  const caption =
    (attribution || source) && markup`<figcaption>${who}${role && markup`, ${role}`}</figcaption>`
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => markup`<p>${paragraph}</p>`)
  return markup`<figure class="cc-quote"><blockquote${attribute('cite', source)}>${paragraphs}</blockquote>${caption}</figure>`
}

function caseStudyEmbed(block: BlockOf<'caseStudyEmbed'>, context: HtmlContext): Html | undefined {
  const stories = block.caseStudies ?? []
  if (stories.length === 0) return undefined
  const level = context.structure.levelInside(block)
  return markup`<section class="cc-stories" aria-label="${context.labels.caseStudy.stories}">
    ${block.intro && markup`<p class="cc-stories__intro">${block.intro}</p>`}${stories.map((story) => caseStudyStory(story, context, level))}
  </section>`
}

function callToAction(block: BlockOf<'callToAction'>): Html | undefined {
  const invitation = toCallToAction(block, null)
  if (!invitation) return block.text ? markup`<p>${block.text}</p>` : undefined
  return markup`<aside class="cc-call-to-action">
    ${invitation.text && markup`<p>${invitation.text}</p>`}
    <p><a class="cc-button" href="${invitation.href}">${invitation.label}</a></p>
  </aside>`
}

/** A link, not a frame: a frame would tell a third party which health page its visitor reads. */
function embed(block: BlockOf<'embed'>, { labels }: HtmlContext): Html | undefined {
  const url = safeUrl(block.url)
  if (url === undefined) return undefined
  const title = block.title ?? block.provider ?? new URL(url, 'https://relative.invalid').hostname
  return markup`<p class="cc-embed"><a href="${url}" rel="noopener">${labels.embed}${title}</a></p>`
}
