import { readAuthorCard } from '../authors/readAuthor.ts'
import type {
  CaseStudyBySlugQueryResult,
  CaseStudyListQueryResult,
} from '../generated/sanity.types.ts'
import { readRelatedLinks } from '../links/readRelatedLinks.ts'
import { fields, listOf } from '../read/read.ts'
import { readReview } from '../review/readReview.ts'
import { readSeo } from '../seo/readSeo.ts'
import { readTopicLink } from '../topics/readTopic.ts'
import { storyShape } from './readStory.ts'

type RawCaseStudy = NonNullable<CaseStudyBySlugQueryResult>

const listItemShape = { ...storyShape, topics: listOf(readTopicLink) }

export const readCaseStudyListItem = fields<CaseStudyListQueryResult[number]>(listItemShape)

export const readCaseStudy = fields<RawCaseStudy>({
  ...listItemShape,
  clinician: readAuthorCard,
  review: readReview,
  relatedLinks: readRelatedLinks,
  seo: readSeo,
})
