import { convertToHtml } from 'mammoth'
import type { Note, SourceItem } from '../types.ts'
import type { SourceAdapter, SourceInput } from './adapter.ts'
import { UnreadableFile } from './files.ts'
import { fragmentPost } from './fragmentPost.ts'
import { takeHeadingTitle } from './title.ts'

/** A document of Word: many clinics write their posts there. */
export const docx: SourceAdapter<'docx'> = {
  format: 'docx',
  help: 'a Word document, one post a file',
  extensions: ['.docx'],
  // A ZIP archive whose first entries are Word's.
  detect: ({ bytes }) =>
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    /\[Content_Types\]\.xml|word\//.test(new TextDecoder('latin1').decode(bytes)),
  read,
}

async function* read(file: SourceInput): AsyncGenerator<SourceItem> {
  const { value: html, messages } = await convert(await file.bytes())
  if (html.trim() === '') throw new UnreadableFile('The document is empty.')
  const sidecar = await file.sidecar()
  const { position } = file
  const notes = [...new Set(messages.map(({ message }) => message))]
  const post = fragmentPost({
    source: 'docx',
    id: sidecar?.id ?? file.name,
    position,
    html,
    stated: { authorLines: [], fields: {}, notes: [], ...sidecar },
    ...(file.originUrl === undefined ? {} : { originUrl: file.originUrl }),
    notes: notes.map((message): Note => ({ position, message: `Word: ${message}` })),
  })
  const titled = takeHeadingTitle(post.body, post.title, position)
  yield {
    ...post,
    body: titled.body,
    leftOut: [...post.leftOut, ...titled.leftOut],
    ...(titled.title === undefined ? {} : { title: titled.title }),
  }
}

async function convert(bytes: Uint8Array) {
  try {
    return await convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"] },
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UnreadableFile(`This Word document cannot be read: ${why}`)
  }
}
