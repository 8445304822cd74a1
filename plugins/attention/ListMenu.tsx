import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { Badge, Box, Card, Flex, Select, Stack, Text } from '@sanity/ui'
import { StateLink, useRouter } from 'sanity/router'
import { styled } from 'styled-components'

import { useWords } from '../locale/useWords.ts'
import type { AttentionCounts } from './attentionQuery.ts'
import { type AttentionListId, attentionListIds, attentionLists } from './lists/index.ts'

interface ListMenuProps {
  open: AttentionListId
  counts: AttentionCounts
}

/** Every list with its count: a column where there is room, one line to choose from on a phone. */
export function ListMenu({ open, counts }: ListMenuProps) {
  const { t } = useWords()
  const { navigate } = useRouter()
  return (
    <div>
      <Box display={['block', 'block', 'block', 'none']}>
        <Select
          aria-label={t('attention.lists')}
          value={open}
          onChange={(event) => navigate({ list: event.currentTarget.value })}
        >
          {attentionListIds.map((id) => (
            <option key={id} value={id}>
              {`${t(`attention.${id}.title`)} (${counts[id] ?? '…'})`}
            </option>
          ))}
        </Select>
      </Box>
      <Box display={['none', 'none', 'none', 'block']} as="nav" aria-label={t('attention.lists')}>
        <Stack gap={1}>
          {attentionListIds.map((id) => (
            <MenuItem key={id} id={id} count={counts[id]} isOpen={id === open} />
          ))}
        </Stack>
      </Box>
    </div>
  )
}

interface MenuItemProps {
  id: AttentionListId
  count: number | undefined
  isOpen: boolean
}

function MenuItem({ id, count, isOpen }: MenuItemProps) {
  const { t } = useWords()
  const Icon = attentionLists[id].icon
  return (
    <Plain state={{ list: id }} aria-current={isOpen ? 'page' : undefined}>
      <Card
        padding={3}
        radius={2}
        tone={isOpen ? 'primary' : 'default'}
        data-testid={`attention-${id}`}
      >
        <Flex gap={3} align="center" style={{ minHeight: 17 }}>
          <Text size={1} muted aria-hidden>
            <Icon />
          </Text>
          <Box flex={1}>
            <Text size={1} weight={count ? 'medium' : 'regular'} muted={count === 0}>
              {t(`attention.${id}.title`)}
            </Text>
          </Box>
          <Count count={count} />
        </Flex>
      </Card>
    </Plain>
  )
}

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

const Plain = styled(StateLink)`
  border-radius: 6px;
  color: inherit;
  text-decoration: none;
  &:hover > * {
    background: var(--card-muted-bg-color);
  }
`
