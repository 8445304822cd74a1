import { isoDateOf } from '@clinical-content/rules'
import { useEffect, useState } from 'react'

const minute = 60_000

/** Today where the clinician sits, `YYYY-MM-DD`; a Studio left open overnight moves on with the day. */
export function useToday(): string {
  const [today, setToday] = useState(() => isoDateOf(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(isoDateOf(new Date())), minute)
    return () => clearInterval(timer)
  }, [])
  return today
}
