import { Box, Card, Container, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useRouterState } from 'sanity/router'

import { useWords } from '../locale/useWords.ts'
import { useCounts } from './counts.tsx'
import { attentionListIds, attentionLists, isAttentionListId } from './lists/index.ts'
import { ListMenu } from './ListMenu.tsx'
import { ListOfRows } from './ListOfRows.tsx'

/** The lists, with how many wait on each, and the rows of the one that is open. */
export function AttentionTool() {
  const { t } = useWords()
  const asked = useRouterState((state) => state['list'])
  const counts = useCounts()
  // Without one in the address: the first on which something waits.
  const open = isAttentionListId(asked)
    ? asked
    : (attentionListIds.find((id) => counts[id] !== 0) ?? attentionListIds[0])
  if (!open) return null
  const Icon = attentionLists[open].icon

  return (
    <Card height="fill" overflow="auto">
      <Container width={4} paddingX={[3, 3, 4]} paddingY={[4, 4, 5]}>
        <Stack gap={[4, 4, 5]}>
          <Heading as="h1" size={[2, 2, 3]}>
            {t('attention.title')}
          </Heading>
          <Flex
            gap={[4, 4, 5]}
            direction={['column', 'column', 'column', 'row']}
            align="flex-start"
          >
            <Box style={{ flex: '0 0 18rem', maxWidth: '100%' }}>
              <ListMenu open={open} counts={counts} />
            </Box>
            <Stack gap={4} flex={1} style={{ minWidth: 0, width: '100%' }}>
              <Flex gap={3} align="flex-start">
                <Text size={2} muted aria-hidden>
                  <Icon />
                </Text>
                <Stack gap={3} flex={1}>
                  <Text as="h2" size={2} weight="semibold" id="attention-list">
                    {t(`attention.${open}.title`)}
                  </Text>
                  <Text size={1} muted>
                    {t(`attention.${open}.help`)}
                  </Text>
                </Stack>
              </Flex>
              <ListOfRows key={open} list={open} count={counts[open]} />
            </Stack>
          </Flex>
        </Stack>
      </Container>
    </Card>
  )
}
