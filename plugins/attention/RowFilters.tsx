import { Box, Flex, Select } from '@sanity/ui'

import { useSchemaText } from '../locale/useSchemaText.ts'
import { useWords } from '../locale/useWords.ts'
import type { AttentionRow } from './attentionList.ts'
import { soonDays } from './soonDays.ts'
import { kindLabel } from './kindLabel.ts'
import type { AttentionListId } from './lists/index.ts'
import { choicesOf, kindOf, type RowFilter } from './rowFilter.ts'

interface RowFiltersProps {
  list: AttentionListId
  rows: readonly AttentionRow[]
  filter: RowFilter
  onChange: (filter: RowFilter) => void
}

/** Lists of what is to come, which can be narrowed to the next weeks. */
const ahead: readonly AttentionListId[] = ['due-soon', 'consent-ending']

/** Author, topic and kind, where there is more than one to choose from. */
export function RowFilters({ list, rows, filter, onChange }: RowFiltersProps) {
  const { t } = useWords()
  const text = useSchemaText()
  const { authors, topics } = choicesOf(rows)
  const kinds = [...new Map(rows.map((row) => [kindOf(row), kindLabel(row, t, text)]))].map(
    ([id, label]) => ({ id, label }),
  )
  const fields = [
    { field: 'author', choices: authors },
    { field: 'topic', choices: topics },
    { field: 'kind', choices: kinds },
  ] as const

  return (
    <Flex gap={2} wrap="wrap">
      {fields.map(({ field, choices }) =>
        choices.length > 1 ? (
          <Box key={field}>
            <Select
              aria-label={t(`attention.filter.${field}`)}
              value={filter[field]}
              onChange={(event) => onChange({ ...filter, [field]: event.currentTarget.value })}
            >
              <option value="">{t(`attention.filter.${field}.all`)}</option>
              {choices.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          </Box>
        ) : null,
      )}
      {ahead.includes(list) ? (
        <Box>
          <Select
            aria-label={t('attention.filter.within')}
            value={filter.within}
            onChange={(event) => onChange({ ...filter, within: event.currentTarget.value })}
          >
            <option value="">{t('attention.filter.within.days', { days: soonDays })}</option>
            {[60, 30].map((days) => (
              <option key={days} value={days}>
                {t('attention.filter.within.days', { days })}
              </option>
            ))}
          </Select>
        </Box>
      ) : null}
    </Flex>
  )
}
