import { useMemo } from 'react'
import { useCurrentLocale } from 'sanity'

/** Writes `2026-03-01` as `1 March 2026`, in the Studio's language. Other text is left as it is. */
export function useDay(): (date: string) => string {
  const { id } = useCurrentLocale()
  return useMemo(() => {
    // The Studio's default is US English; a day before its month cannot be misread by anyone.
    const language = id === 'en-US' ? 'en-GB' : id
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    return (date) => {
      const time = Date.parse(date)
      return Number.isNaN(time) ? date : format.format(time)
    }
  }, [id])
}
