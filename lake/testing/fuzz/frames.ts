import { multiplexedPath } from '../../browser/multiplexerProtocol.ts'
import { readPageFrame } from '../../http/pageFrame.ts'
import { pick, type Random } from '../random.ts'
import { mutateText, type Fuzzer } from './fuzzer.ts'

const good = [
  '{"open":1,"url":"/v1/data/listen/production?query=*","headers":{"accept":"text/event-stream"}}',
  '{"open":2,"url":"/vX/data/live/events/production","headers":{}}',
  '{"close":1}',
  '{"open":3,"url":"/v2025-02-19/data/listen/p","headers":{"authorization":"Bearer x","last-event-id":"7"}}',
]
const pieces =
  '{ } [ ] " : , null 0 -1 1e400 true open close url headers / // \\ \\u0000 .. %2e%2e @ # ? http://a.example host __proto__ constructor ../../ \uD800 \r\n'.split(
    ' ',
  )

/** Frames of the event multiplexer. What is taken leads to an event stream of this lake, and nowhere else. */
export function fuzzFrames(random: Random): Fuzzer {
  return {
    attempt() {
      const text = mutateText(random, pick(random, good), pieces)
      const input = random() < 0.01 ? new TextEncoder().encode(text) : text
      try {
        const frame = readPageFrame(input)
        if (!frame || 'close' in frame) return undefined
        const url = new URL(frame.url, 'http://lake.example')
        if (url.host === 'lake.example' && multiplexedPath.test(url.pathname)) return undefined
        return `${JSON.stringify(text)} leads to ${url.href}`
      } catch (error) {
        return `${JSON.stringify(text)}: ${String(error instanceof Error ? error.stack : error)}`
      }
    },
    close: () => Promise.resolve(),
  }
}
