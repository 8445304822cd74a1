import { Stack, Text } from '@sanity/ui'

import { plainText, records, text } from '../shared/read.ts'

/** The words of a block's own text, a line a paragraph or bullet: what it says, not how it is marked. */
export function BlockText({ value, field }: { value: unknown; field: string }) {
  const lines = records(value, field).filter((block) => plainText([block]) !== '')
  return (
    <Stack gap={3}>
      {lines.map((block, index) => (
        <Text key={text(block, '_key') ?? index} size={1} style={{ color: 'inherit' }}>
          {text(block, 'listItem') ? '•  ' : ''}
          {plainText([block])}
        </Text>
      ))}
    </Stack>
  )
}
