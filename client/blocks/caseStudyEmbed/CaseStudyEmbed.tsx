import { inOrder } from '../../react/context.tsx'
import { storyArticle } from '../../react/story.tsx'
import type { BlockReact } from '../reactBlock.ts'

export const CaseStudyEmbed: BlockReact<'caseStudyEmbed'> = (block, context) => {
  const stories = block.caseStudies ?? []
  if (stories.length === 0) return null
  const level = context.structure.levelInside(block)
  return (
    <section className="cc-stories" aria-label={context.labels.caseStudy.stories}>
      {block.intro && <p className="cc-stories__intro">{block.intro}</p>}
      {inOrder(stories.map((story) => storyArticle(story, context, level)))}
    </section>
  )
}
