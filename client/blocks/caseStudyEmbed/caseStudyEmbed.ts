import { readStory } from '../../caseStudies/readStory.ts'
import { fields, listOf, words } from '../../read/read.ts'
import { storyArticle } from '../../render/html/caseStudyStory.ts'
import { markup } from '../../render/html/escape.ts'
import { storyParts } from '../../render/text/storyParts.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

export const readCaseStudyEmbed: BlockReader<'caseStudyEmbed'> = fields<BlockOf<'caseStudyEmbed'>>({
  intro: words,
  caseStudies: listOf(readStory),
})

export const caseStudyEmbedHtml: BlockHtml<'caseStudyEmbed'> = (block, context) => {
  const stories = block.caseStudies ?? []
  if (stories.length === 0) return undefined
  const level = context.structure.levelInside(block)
  return markup`<section class="cc-stories" aria-label="${context.labels.caseStudy.stories}">
    ${block.intro && markup`<p class="cc-stories__intro">${block.intro}</p>`}${stories.map((story) => storyArticle(story, context, level))}
  </section>`
}

export const caseStudyEmbedText: BlockText<'caseStudyEmbed'> = (block, context) => {
  const stories = block.caseStudies ?? []
  if (stories.length === 0) return []
  return [
    block.intro && context.dialect.escape(block.intro),
    ...stories.flatMap((story) => storyParts(story, context)),
  ]
}
