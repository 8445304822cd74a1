import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { ChevronRightIcon } from '@sanity/icons/ChevronRight'
import { Badge, Box, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useDocumentStore } from 'sanity'
import { usePaneRouter, type UserComponent } from 'sanity/structure'
import { styled } from 'styled-components'

import { useWords } from '../locale/useWords.ts'
import { apiVersion } from '../shared/apiVersion.ts'
import { type AttentionCounts, attentionLists, countsQuery, readCounts } from './attentionLists.ts'

/** What waits for somebody, with how many there are, live; each opens its list beside it. */
export const AttentionPane: UserComponent = ({ childItemId }) => {
  const { t } = useWords()
  const { ChildLink } = usePaneRouter()
  const [lists] = useState(() => attentionLists(new Date()))
  const counts = useCounts()
  const done = counts !== undefined && lists.every(({ id }) => counts[id] === 0)

  return (
    <Box padding={3} overflow="auto" height="fill">
      <Links gap={2}>
        {done ? (
          <Card padding={4} radius={3} tone="positive" border role="status">
            <Stack gap={3}>
              <Heading as="h2" size={1}>
                {t('attention.done.title')}
              </Heading>
              <Text size={1} muted>
                {t('attention.done.body')}
              </Text>
            </Stack>
          </Card>
        ) : null}
        {lists.map(({ id, icon: Icon }) => (
          <ChildLink key={id} childId={id}>
            <Card
              padding={3}
              radius={2}
              tone={childItemId === id ? 'primary' : 'inherit'}
              data-testid={`attention-${id}`}
            >
              <Flex gap={3} align="center">
                <Text size={1} muted>
                  <Icon />
                </Text>
                <Stack gap={2} flex={1}>
                  <Text size={1} weight="medium">
                    {t(`attention.${id}.title`)}
                  </Text>
                  <Text size={1} muted>
                    {t(`attention.${id}.help`)}
                  </Text>
                </Stack>
                <Count count={counts?.[id]} />
                <Text size={1} muted aria-hidden>
                  <ChevronRightIcon />
                </Text>
              </Flex>
            </Card>
          </ChildLink>
        ))}
      </Links>
    </Box>
  )
}

const Links = styled(Stack)`
  & > a {
    border-radius: 6px;
    color: inherit;
    text-decoration: none;
  }
  & > a:hover > * {
    background: var(--card-muted-bg-color);
  }
`

function Count({ count }: { count: number | undefined }) {
  const { t } = useWords()
  if (count === undefined) return null
  if (count === 0) {
    return (
      <Text size={1} muted aria-label={t('attention.none')}>
        <CheckmarkIcon />
      </Text>
    )
  }
  return (
    <Badge tone="caution" fontSize={1}>
      {count}
    </Badge>
  )
}

function useCounts(): AttentionCounts | undefined {
  const documentStore = useDocumentStore()
  const [counts, setCounts] = useState<AttentionCounts>()
  useEffect(() => {
    const { query, params } = countsQuery(new Date())
    const subscription = documentStore
      .listenQuery(query, params, {
        apiVersion,
        perspective: 'drafts',
        tag: 'attention.counts',
        throttleTime: 1000,
      })
      .subscribe((found: unknown) => setCounts(readCounts(found)))
    return () => subscription.unsubscribe()
  }, [documentStore])
  return counts
}
