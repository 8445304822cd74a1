import { careCardHeadings, type CareLevel, careLevels } from '@clinical-content/rules'
import { Box, Text } from '@sanity/ui'

import { text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'
import { BlockText } from './BlockText.tsx'

/** The colours of the NHS service manual's care cards: contrast is at least 4.5:1, in light and dark. */
const colors: Readonly<Record<CareLevel, { head: string; body: string; text: string }>> = {
  'non-urgent': { head: '#005eb8', body: '#ffffff', text: '#212b32' },
  urgent: { head: '#d5281b', body: '#ffffff', text: '#212b32' },
  emergency: { head: '#d5281b', body: '#212b32', text: '#ffffff' },
}

export function CareCardPreview({ value }: BlockPreviewProps) {
  const level = readLevel(text(value, 'level'))
  const { head, body, text: ink } = colors[level]
  return (
    <div style={{ border: `1px solid ${head}`, borderRadius: 3, overflow: 'hidden' }}>
      <Box padding={3} style={{ background: head, color: '#ffffff' }}>
        <Text size={1} weight="semibold" style={{ color: 'inherit' }}>
          {text(value, 'heading') ?? careCardHeadings[level]}
        </Text>
      </Box>
      <Box padding={3} style={{ background: body, color: ink }}>
        <BlockText value={value} field="body" />
      </Box>
    </div>
  )
}

function readLevel(level: string | undefined): CareLevel {
  return level !== undefined && level in careLevels
    ? (level as CareLevel) // a key of careLevels, checked on the line above
    : 'non-urgent'
}
