import type { Actor, Dataset } from './model.ts'

export type Perspective = 'raw' | 'published' | 'drafts' | 'previewDrafts' | string[]

export interface QueryRequest {
  dataset: Dataset
  actor: Actor
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  resultSourceMap?: boolean
  explain?: boolean
  signal?: AbortSignal
}

export interface QueryAnswer {
  /** The result as JSON text, ready to send. */
  resultJson: string
  syncTags?: string[]
  resultSourceMap?: unknown
  explain?: unknown
}

/** What answers GROQ. */
export interface QueryEngine {
  /** @throws HttpError 400 for a query that cannot be parsed or evaluated, or takes too long */
  query(request: QueryRequest): Promise<QueryAnswer>
  close(): Promise<void>
}
