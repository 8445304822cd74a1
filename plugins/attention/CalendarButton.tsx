import { isIsoDate } from '@clinical-content/rules'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { Button } from '@sanity/ui'
import { useRouter } from 'sanity/router'

import { useWords } from '../locale/useWords.ts'
import type { AttentionRow } from './attentionList.ts'
import { calendarFile } from './calendarFile.ts'
import { dayOf } from './rowFilter.ts'

interface CalendarButtonProps {
  rows: readonly AttentionRow[]
  about: 'review' | 'consent'
}

/** The rows that are shown, as a file for one's own calendar. */
export function CalendarButton({ rows, about }: CalendarButtonProps) {
  const { t } = useWords()
  const { resolveIntentLink } = useRouter()
  const what = t(`attention.calendar.${about}`)

  function download() {
    const entries = rows.flatMap(({ id, type, title, ...row }) => {
      const day = dayOf(row)
      const url = new URL(resolveIntentLink('edit', { id, type }), location.href).href
      return isIsoDate(day) ? [{ id: `${about}.${id}`, day, title: `${what}: ${title}`, url }] : []
    })
    const file = new Blob([calendarFile(entries, new Date().toISOString())], {
      type: 'text/calendar',
    })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `${about}.ics`
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <Button
      mode="ghost"
      icon={CalendarIcon}
      text={t('attention.calendar')}
      title={t('attention.calendar.help')}
      onClick={download}
    />
  )
}
