/** The calendar day where this machine is, `YYYY-MM-DD`: in the evening not always the day in UTC. */
export function dayOf(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0')
  return `${year}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
