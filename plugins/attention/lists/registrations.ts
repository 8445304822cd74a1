import { SearchIcon } from '@sanity/icons/Search'

import { record, records, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'

/** Never looked up, looked up for another number, over a year ago, or not found when it was. */
const waits =
  '!defined(check.checkedOn) || (defined(check.number) && check.number != number) || check.checkedOn < $yearAgo || check.outcome == "notFound"'

export const registrations: AttentionList = {
  icon: SearchIcon,
  filter: `_type == "author" && coalesce(active, true) && count(registrations[${waits}]) > 0`,
  fields: `"waiting": registrations[${waits}]{number, check}`,
  order: 'name.family asc',
  reason: ({ found }, { t, day }) => {
    const [registration] = records(found, 'waiting')
    const check = record(registration, 'check')
    const number = text(registration, 'number') ?? ''
    const checkedOn = text(check, 'checkedOn')
    const checkedNumber = text(check, 'number')
    if (!checkedOn) return t('attention.registrations.unchecked', { number })
    if (checkedNumber && checkedNumber !== number) {
      return t('attention.registrations.changed', { number, date: day(checkedOn) })
    }
    return text(check, 'outcome') === 'notFound'
      ? t('attention.registrations.not-found', { number, date: day(checkedOn) })
      : t('attention.registrations.old', { number, date: day(checkedOn) })
  },
}
