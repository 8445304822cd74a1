import { Card, Stack, Text } from '@sanity/ui'
import { useCurrentLocale } from 'sanity'
import { styled } from 'styled-components'

import { useWords } from '../locale/useWords.ts'
import { useToday } from '../shared/useToday.ts'
import { dueDaysQuery, reviewYear } from './reviewYear.ts'
import { useLiveQuery } from './useLiveQuery.ts'

/** How many reviews fall due in each of the next twelve months: whether the work is spread or heaped. */
export function ReviewYear() {
  const { t } = useWords()
  const today = useToday()
  const { id: locale } = useCurrentLocale()
  const answer = useLiveQuery(dueDaysQuery(today))
  if (answer.status !== 'ready') return null
  const year = reviewYear(answer.found, today)
  const most = Math.max(...year.map(({ due }) => due))
  if (most === 0) return null
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })

  return (
    <Card border radius={3} padding={3} data-testid="review-year">
      <Stack gap={3}>
        <Text size={1} muted id="review-year">
          {t('attention.year')}
        </Text>
        <Months aria-labelledby="review-year">
          {year.map(({ month, due }) => {
            const day = Date.parse(`${month}-01`)
            return (
              <li
                key={month}
                aria-label={t('attention.year.month', { month: long.format(day), due })}
              >
                <Text size={0} muted={due === 0} align="center" aria-hidden>
                  {due}
                </Text>
                <Bar style={{ height: `${Math.max(2, (due / most) * 48)}px` }} />
                <Text size={0} muted align="center" aria-hidden>
                  {short.format(day)}
                </Text>
              </li>
            )
          })}
        </Months>
      </Stack>
    </Card>
  )
}

const Months = styled.ul`
  display: grid;
  grid-template-columns: repeat(12, minmax(0, 1fr));
  align-items: end;
  gap: 4px;
  list-style: none;
  margin: 0;
  padding: 0;
  & li {
    display: grid;
    gap: 8px;
  }
`

const Bar = styled.div`
  background: var(--card-badge-primary-dot-color, var(--card-icon-color));
  border-radius: 2px;
`
