import { Badge, Card, Flex, Text } from '@sanity/ui'

import { text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

export function CallToActionPreview({ value }: BlockPreviewProps) {
  return (
    <Card tone="primary" padding={3} radius={2}>
      <Flex gap={3} align="center" wrap="wrap">
        <Text size={1}>{text(value, 'text')}</Text>
        <Badge tone="primary" fontSize={1} padding={2}>
          {text(value, 'label') ?? text(value, 'telephone') ?? text(value, 'url') ?? '…'}
        </Badge>
      </Flex>
    </Card>
  )
}
