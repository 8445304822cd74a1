import {
  registrationNeedsLook,
  registrationStatus,
  registrationStatusGroq,
} from '@clinical-content/rules'
import { SearchIcon } from '@sanity/icons/Search'

import { record, records, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'

const waits = `${registrationStatusGroq} in ${JSON.stringify(registrationNeedsLook)}`

/** Never looked up, changed since, looked up over a year ago, suspended, or not found. */
export const registrations: AttentionList = {
  icon: SearchIcon,
  filter: `_type == "author" && coalesce(active, true) && count(registrations[${waits}]) > 0`,
  fields: `"waiting": registrations[${waits}]{regulator, number, check}`,
  order: 'name.family asc',
  reason: ({ found }, { t, day, today }) => {
    const [registration] = records(found, 'waiting')
    const number = text(registration, 'number') ?? ''
    const { status, check } = registrationStatus(registration, today)
    if (!check) {
      const checkedOn = text(record(registration, 'check'), 'checkedOn')
      return checkedOn
        ? t('attention.registrations.changed', { number, date: day(checkedOn) })
        : t('attention.registrations.unchecked', { number })
    }
    const said = { number, date: day(check.checkedOn) }
    if (status === 'notFound') return t('attention.registrations.not-found', said)
    if (status === 'suspended') return t('attention.registrations.suspended', said)
    return t('attention.registrations.old', said)
  },
}
