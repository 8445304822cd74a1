import { paragraphsOf, type ReactContext } from '../../react/context.tsx'
import type { BlockReact } from '../reactBlock.ts'
import type { Video as VideoBlock } from './video.ts'

export const Video: BlockReact<'video'> = videoElement

/** A link to the video, with its transcript: nothing is loaded from its host before a click. */
export function videoElement(block: VideoBlock, { labels }: ReactContext) {
  const { url, transcript, caption } = block
  if (!url && !transcript) return null
  return (
    <figure className="cc-video">
      {url && (
        <p>
          <a href={url} rel="noopener">
            {labels.video}
            {block.title || url}
          </a>
        </p>
      )}
      {transcript && (
        <details>
          <summary>{labels.transcript}</summary>
          {paragraphsOf(transcript)}
        </details>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
