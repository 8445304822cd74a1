import { Card, Container, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useRouterState } from 'sanity/router'
import { styled } from 'styled-components'

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
          <Columns>
            <ListMenu open={open} counts={counts} />
            <Stack gap={4}>
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
          </Columns>
        </Stack>
      </Container>
    </Card>
  )
}

/** Lists beside their rows from the width on at which `ListMenu` is a column. */
const Columns = styled.div`
  display: grid;
  gap: 32px;
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
  @media (min-width: 900px) {
    grid-template-columns: 18rem minmax(0, 1fr);
  }
`
