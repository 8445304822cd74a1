import { Stack, Text } from '@sanity/ui'

import { flag, records, text, texts } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

export function TablePreview({ value }: BlockPreviewProps) {
  const headerRow = flag(value, 'headerRow')
  const headerColumn = flag(value, 'headerColumn')
  return (
    <Stack gap={3} style={{ overflowX: 'auto' }}>
      {text(value, 'caption') ? (
        <Text size={1} weight="semibold">
          {text(value, 'caption')}
        </Text>
      ) : null}
      <table style={{ borderCollapse: 'collapse', width: '100%' }}>
        <tbody>
          {records(value, 'rows').map((row, rowIndex) => (
            <tr key={text(row, '_key') ?? rowIndex}>
              {texts(row, 'cells').map((cell, index) => {
                const isHeader = (headerRow && rowIndex === 0) || (headerColumn && index === 0)
                const Cell = isHeader ? 'th' : 'td'
                return (
                  // A cell is its place in the row.
                  // oxlint-disable-next-line react/no-array-index-key
                  <Cell key={index} style={cellStyle}>
                    <Text size={1} weight={isHeader ? 'semibold' : 'regular'}>
                      {cell}
                    </Text>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

const cellStyle = {
  borderBottom: '1px solid var(--card-border-color)',
  padding: '0.5em 0.75em 0.5em 0',
  textAlign: 'left',
  verticalAlign: 'top',
} as const
