/**
 * What passes over the one WebSocket that carries all event streams of a page.
 * JSON text frames; the page numbers its streams. Shared by both ends, so it
 * may use nothing of Node or of the browser.
 */

/** Below the API version: `/v1/multiplexer`. */
export const multiplexerPath = '/multiplexer'

/** The lake's event streams, the only requests that may be carried. */
export const multiplexedPath = /^\/v[^/]+\/data\/(?:listen|live\/events)\/[^/]+$/

/** From the page. */
export type PageFrame =
  | { open: number; url: string; headers: Record<string, string> }
  | { close: number }

/** From the lake: the head of a response, pieces of its body, its end. */
export type LakeFrame =
  | { id: number; status: number; contentType: string }
  | { id: number; data: string }
  | { id: number; end: 'done' | 'lost' }
  /** Says only "still here". */
  | { alive: true }

/** The lake sends a frame at least this often, in milliseconds. */
export const aliveEvery = 15_000
