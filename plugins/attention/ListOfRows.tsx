import { Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { IntentLink } from 'sanity/router'
import { styled } from 'styled-components'

import { useSchemaText } from '../locale/useSchemaText.ts'
import { useWords } from '../locale/useWords.ts'
import { useDay } from '../shared/useDay.ts'
import { useToday } from '../shared/useToday.ts'
import type { AttentionRow, Say } from './attentionList.ts'
import { type ChangedIds, dayFrom, readRows, rowsQuery } from './attentionQuery.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { useChanged } from './counts.tsx'
import { kindLabel } from './kindLabel.ts'
import { type AttentionListId, attentionLists } from './lists/index.ts'
import { filterRows, noFilter } from './rowFilter.ts'
import { ReviewYear } from './ReviewYear.tsx'
import { RowFilters } from './RowFilters.tsx'
import { useLiveQuery } from './useLiveQuery.ts'

interface ListOfRowsProps {
  list: AttentionListId
  count: number | undefined
}

const none: ChangedIds = []

/** Lists beside which the year to come is told. */
const yearly: readonly AttentionListId[] = ['overdue', 'due-soon']

/** Lists whose rows are about a day. */
const dated: ReadonlyMap<AttentionListId, 'review' | 'consent'> = new Map([
  ['overdue', 'review'],
  ['due-soon', 'review'],
  ['consent-ending', 'consent'],
])

/** What waits on one list: each line begins with the reason and opens its page. */
export function ListOfRows({ list, count }: ListOfRowsProps) {
  const { t } = useWords()
  const day = useDay()
  const today = useToday()
  const [filter, setFilter] = useState(noFilter)
  const changed = useChanged()
  const ids = changed.status === 'ready' ? changed.ids : none
  const asked = useLiveQuery(rowsQuery(list, today, ids))
  const answer = list === 'changed-since-review' && changed.status !== 'ready' ? changed : asked

  if (answer.status === 'loading') return <Line words={t('attention.loading')} />
  if (answer.status === 'failed') {
    return (
      <Card tone="critical" padding={4} radius={3} border role="alert">
        <Text size={1}>{t('attention.failed', { message: answer.message })}</Text>
      </Card>
    )
  }
  const rows = readRows(answer.found)
  const year = yearly.includes(list) ? <ReviewYear /> : null
  if (rows.length === 0) {
    return (
      <Stack gap={4}>
        {year}
        <Line words={t('attention.empty')} />
      </Stack>
    )
  }

  const lastDay = filter.within === '' ? undefined : dayFrom(today, Number(filter.within))
  const about = dated.get(list)
  const shown = filterRows(rows, filter, lastDay)
  return (
    <Stack gap={4}>
      {year}
      <Flex gap={2} wrap="wrap">
        <RowFilters list={list} rows={rows} filter={filter} onChange={setFilter} />
        {about ? <CalendarButton rows={shown} about={about} /> : null}
      </Flex>
      {shown.length === 0 ? <Line words={t('attention.filter.none-left')} /> : null}
      <Rows aria-labelledby="attention-list">
        {shown.map((row) => (
          <li key={row.id}>
            <Row row={row} list={list} say={{ t, day, today }} />
          </li>
        ))}
      </Rows>
      {count !== undefined && count > rows.length ? (
        <Line words={t('attention.more', { shown: rows.length, count })} />
      ) : null}
    </Stack>
  )
}

function Row({ row, list, say }: { row: AttentionRow; list: AttentionListId; say: Say }) {
  const text = useSchemaText()
  const about = [
    kindLabel(row, say.t, text),
    ...row.authors.map(({ label }) => label),
    ...row.topics.map(({ label }) => label),
  ]
  return (
    <IntentLink intent="edit" params={{ id: row.id, type: row.type }}>
      <Card padding={3} radius={2} border data-testid="attention-row">
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            {attentionLists[list].reason(row, say)}
          </Text>
          <Text size={2}>{row.title || say.t('attention.untitled')}</Text>
          <Flex>
            <Text size={1} muted>
              {about.filter(Boolean).join(' · ')}
            </Text>
          </Flex>
        </Stack>
      </Card>
    </IntentLink>
  )
}

function Line({ words }: { words: string }) {
  return (
    <Text size={1} muted role="status">
      {words}
    </Text>
  )
}

const Rows = styled.ul`
  display: grid;
  gap: 8px;
  list-style: none;
  margin: 0;
  padding: 0;
  & a {
    display: block;
    border-radius: 6px;
    color: inherit;
    text-decoration: none;
  }
  & a:hover > * {
    background: var(--card-muted-bg-color);
  }
`
