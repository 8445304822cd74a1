import { useToast } from '@sanity/ui/toast'
import { useCallback } from 'react'
import type { OnPasteFn, PortableTextInputProps } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { markdownLinks } from './markdownLinks.ts'
import { pastedBlocks } from './pastedBlocks.ts'

/** The text editor, which understands more of what is pasted, and says when a number did not come over. */
export function PasteInput({ input }: { input: PortableTextInputProps }) {
  const { t } = useWords()
  const toast = useToast()
  const onPaste = useCallback<OnPasteFn>(
    ({ event, schemaTypes }) => {
      const { clipboardData } = event
      // Copied from a text like this one: the editor takes it over as it is.
      if (clipboardData.types.includes('application/x-portable-text')) return undefined
      const html = clipboardData.getData('text/html')
      if (html === '') {
        const blocks = markdownLinks(clipboardData.getData('text/plain'), key)
        return blocks && { insert: blocks }
      }
      const { blocks, numbersLost } = pastedBlocks(html, {
        styles: schemaTypes.styles.map(({ value }) => value),
        blocks: schemaTypes.blockObjects.map(({ name }) => name),
        keyGenerator: key,
        parse,
      })
      if (numbersLost.length > 0) {
        toast.push({
          status: 'warning',
          title: t('paste.numbers.title'),
          description: t('paste.numbers.body', { numbers: numbersLost.slice(0, 8).join(', ') }),
          duration: 60_000,
          closable: true,
        })
      }
      return blocks.length > 0 ? { insert: [...blocks] } : undefined
    },
    [t, toast],
  )
  return input.renderDefault({ ...input, onPaste: input.onPaste ?? onPaste })
}

/** Nothing in it runs and nothing is fetched: a document of a parser is not shown. */
function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

function key(): string {
  return crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(16) ?? ''
}
