import { Card, type CardTone, Flex, Stack, Text } from '@sanity/ui'
import type { ComponentType, ReactNode } from 'react'

interface NoticeProps {
  tone: CardTone
  icon: ComponentType
  title: string
  /** One or two sentences: what it means, and what to do next. */
  children?: ReactNode
  actions?: ReactNode
  testId?: string
}

/** A calm box above or inside a form: what is so, what it means, what to do. */
export function Notice({ tone, icon: Icon, title, children, actions, testId }: NoticeProps) {
  return (
    <Card tone={tone} border radius={3} padding={3} data-testid={testId}>
      {/* What can be done stands beside the words where there is room: the form begins high up. */}
      <Flex gap={3} align="center" wrap="wrap">
        <Flex gap={3} align="flex-start" style={{ flex: '1 1 18rem' }}>
          <Text size={2} aria-hidden>
            <Icon />
          </Text>
          <Stack gap={3} flex={1}>
            <Text size={1} weight="semibold">
              {title}
            </Text>
            {children ? (
              <Text size={1} muted>
                {children}
              </Text>
            ) : null}
          </Stack>
        </Flex>
        {actions ? (
          <Flex gap={2} wrap="wrap">
            {actions}
          </Flex>
        ) : null}
      </Flex>
    </Card>
  )
}
