import type { Article } from '../articles/article.ts'
import { plainText } from '../portableText/plainText.ts'
import { isBlank } from '../read/stega.ts'
import { pictureOf } from './picture.ts'
import { thing } from './thing.ts'

/** Only questions with an answer in words: schema.org has none that nobody answers. */
export function questionsOf({ body }: Article) {
  return body.flatMap((block) =>
    block._type === 'faq'
      ? (block.items ?? []).flatMap(({ question, answer }) => {
          const text = (answer ?? []).map(plainText).join('\n').trim()
          if (!question || isBlank(question) || isBlank(text)) return []
          const acceptedAnswer = thing({ '@type': 'Answer', text })
          return [thing({ '@type': 'Question', name: question, acceptedAnswer })]
        })
      : [],
  )
}

/** Exercises that say how they are done. */
export function exercisesOf({ body }: Article) {
  return body.flatMap((block) => {
    if (block._type !== 'exercise' || !block.title) return []
    const steps = (block.steps ?? []).filter((step) => step && !isBlank(step))
    if (steps.length === 0) return []
    return [
      thing({
        '@type': 'HowTo',
        name: block.title,
        description: block.purpose,
        image: pictureOf(block.image?.image),
        step: steps.map((text, index) =>
          thing({ '@type': 'HowToStep', position: index + 1, text }),
        ),
      }),
    ]
  })
}
