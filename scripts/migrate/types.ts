import type { Root } from 'hast'
import type { AgeBand, ListNumberStyle, RegulatorKey } from '@clinical-content/rules'
import type {
  BodyBlock,
  CallToAction,
  Citation,
  RelatedLink,
  RichTextBlock,
} from './portableText.ts'
import type { ArticleDocument } from './toDocuments/documents.ts'

/** Where something stood in a source, for a person who will go and look. */
export interface SourcePosition {
  readonly file: string
  /** Counted from 1. Absent where the format gives none. */
  readonly line?: number
}

/** A piece of text a reader of the source sees; together the pieces hold every word going in. */
export interface Piece {
  readonly text: string
  readonly position: SourcePosition
}

/** Text that does not become part of any document, and why. */
export interface LeftOut extends Piece {
  /** For the migrator: `navigation label`, `sign-off`. */
  readonly reason: string
  /** What was made of it: `author.registrations`, `article.updatedAt`. */
  readonly became?: readonly string[]
}

export type Countable =
  | 'headings'
  | 'links'
  | 'images'
  | 'tables'
  | 'listItems'
  | 'superscripts'
  | 'subscripts'

export type Counts = Readonly<Record<Countable, number>>

/** A heading, link, image… that is not carried as such: turned into a field, or dropped for a reason. */
export interface Converted {
  readonly what: Countable
  readonly count: number
  readonly position: SourcePosition
  /** `article.relatedLinks`, `unsafe address`. */
  readonly to: string
  /** True when it is gone, not turned into something else: makes the run end with exit code 1. */
  readonly lost?: boolean
  /** Which one: an address, a text. */
  readonly detail?: string
}

/** Something the migrator or the clinician should look at. */
export interface Note {
  readonly position?: SourcePosition
  /** Field of the document it is about, `article.updatedAt`. */
  readonly field?: string
  readonly message: string
}

/** Something in a patient's story by which they could be recognised. */
export interface IdentifyingDetail {
  readonly what: 'exact age' | 'name' | 'date' | 'place' | 'employer' | 'NHS number' | 'contact'
  readonly text: string
  readonly position: SourcePosition
}

/** A date as the source writes it. `value` is an ISO 8601 datetime in UTC. */
export interface SourceDate {
  readonly text: string
  readonly value?: string
}

export interface SourceImage {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/** What a source states outside its text: front matter, a sidecar, `<meta>` tags. */
export interface SourceFields {
  readonly slug?: string
  readonly summary?: string
  readonly kind?: ArticleDocument['kind']
  readonly audience?: NonNullable<ArticleDocument['audience']>
  readonly language?: string
  readonly topics?: readonly string[]
  readonly keyPoints?: readonly string[]
  readonly heroImage?: SourceImage
  readonly callToAction?: Omit<CallToAction, '_type'>
}

/** One post as a source gives it: every source yields these, nothing after them does I/O. */
export interface SourcePost {
  /** The format it came in: `markdown`. */
  readonly source: string
  /** The post's name in the old system; with `source` it makes the ids. */
  readonly id: string
  readonly position: SourcePosition
  readonly url?: string
  /** The address of the old website, for a post that does not state its own. */
  readonly originUrl?: string
  readonly title?: string
  readonly publishedAt?: SourceDate
  readonly updatedAt?: SourceDate
  /** Who wrote it, as written: `Jo Example MCSP`, `Jo Example (HCPC PH000000)`. */
  readonly authorLines: readonly Piece[]
  readonly fields: SourceFields
  readonly body: Root
  /** Every word of the source, by the source's own reading of it. */
  readonly pieces: readonly Piece[]
  /** What the source itself leaves out: menus, footers, cookie notices. */
  readonly leftOut: readonly LeftOut[]
  /** What the source turned into fields itself. */
  readonly converted: readonly Converted[]
  /** What could not be read. */
  readonly notes: readonly Note[]
  /** True when the format has no marks for headings, so that they must be told by their shape. */
  readonly headingsUnmarked: boolean
}

/** A file that is no post: missing, empty, binary. */
export interface SourceFailure {
  readonly failed: string
  readonly position: SourcePosition
}

/** What an export holds besides posts, and posts that were thrown away. */
export interface SourceSkip {
  /** Why: `in the bin`, `a menu`. */
  readonly skipped: string
  readonly position: SourcePosition
  readonly title?: string
}

/** What a source yields: a post, or why there is none. */
export type SourceItem = SourcePost | SourceFailure | SourceSkip

export interface ItemNumber {
  readonly value: number
  /** Figures, if absent. */
  readonly style?: ListNumberStyle
}

/** One block of the body, with the place it came from. */
export interface Passage {
  readonly position: SourcePosition
  readonly block: BodyBlock
  /** How many blank lines stood before it; only plain text has an answer. */
  readonly blankBefore?: number
  /** The `id` it had, which other pages may link to. */
  readonly anchor?: string
  /** Of an item of a numbered list: its number in the source. */
  readonly number?: ItemNumber
  /** Set where the page itself tells that this leads to the page before or after. */
  readonly relation?: 'previous' | 'next' | 'label'
}

export interface AuthorDraft {
  readonly text: string
  readonly position: SourcePosition
  readonly name: {
    readonly honorific?: string
    readonly given: string
    readonly family: string
    readonly postNominals?: string
  }
  readonly profession?: string
  readonly registrations: readonly {
    readonly regulator: RegulatorKey
    readonly number: string
    readonly profession?: string
    readonly registerUrl?: string
  }[]
  readonly memberships: readonly { readonly body: string; readonly number?: string }[]
}

export interface CaseStudyDraft {
  readonly title: string
  readonly position: SourcePosition
  readonly person: {
    readonly alias?: string
    readonly ageBand?: AgeBand
    readonly occupation?: string
  }
  readonly story: readonly RichTextBlock[]
  readonly identifying: readonly IdentifyingDetail[]
}

/** A post on its way through normalise and the recognisers. */
export interface Post {
  readonly source: SourcePost
  readonly title: string
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly body: readonly Passage[]
  readonly authors: readonly AuthorDraft[]
  readonly caseStudies: readonly CaseStudyDraft[]
  readonly relatedLinks: readonly RelatedLink[]
  readonly citations: readonly Citation[]
  readonly callToAction?: CallToAction
  readonly leftOut: readonly LeftOut[]
  readonly converted: readonly Converted[]
  readonly notes: readonly Note[]
}

/** Takes what it knows out of the post's body and puts it where it belongs; anything else it leaves alone. */
export type Recogniser = (post: Post) => Post
