import { Flex, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

interface BlockFrameProps {
  /** What kind of block it is, in the schema's words: "Care card". */
  title: string
  /** The Studio's own menu of the block. */
  actions: ReactNode
  children: ReactNode
}

/** A block in the text: what it is and its menu above, how it will look below. */
export function BlockFrame({ title, actions, children }: BlockFrameProps) {
  return (
    <Stack gap={1} padding={2}>
      <Flex align="center" justify="space-between">
        <Text size={0} muted>
          {title}
        </Text>
        {actions}
      </Flex>
      {children}
    </Stack>
  )
}
