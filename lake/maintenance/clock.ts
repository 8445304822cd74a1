const dayMs = 24 * 60 * 60 * 1000

/**
 * Says so when this machine's clock and the last change cannot both be right: what is written is dated
 * by the clock, never before the last change, and stays so.
 *
 * @param last when the last change was, ISO 8601; undefined when there was none
 */
export function warnOfClock(
  last: string | undefined,
  { now, log }: { now(): Date; log(message: string): void },
): void {
  if (last === undefined) return
  const clock = now()
  const days = (clock.getTime() - Date.parse(last)) / dayMs
  if (days < -1) {
    log(
      `The last change is dated ${last}, ${count(-days)} after this machine's clock (${clock.toISOString()}): one of the two is wrong. Until then every change is dated ${last}; set the clock, or, if it was wrong before, restore a backup of before that`,
    )
  } else if (days > 366) {
    log(
      `This machine's clock says ${clock.toISOString()}, ${count(days)} after the last change (${last}): if it is wrong, stop the lake and set it, for what is written with it stays dated so`,
    )
  }
}

function count(days: number): string {
  return `${Math.round(days)} days`
}
