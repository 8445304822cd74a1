import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * Lets the calling thread stand back for others while processors are scarce. Only Linux has priorities
 * of threads; elsewhere all are alike.
 */
export function standBack(): void {
  try {
    // `1234/task/1240`: the thread that asks.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    // As `nice` does. https://man7.org/linux/man-pages/man2/setpriority.2.html, "C library/kernel differences"
    if (Number.isInteger(thread)) setPriority(thread, 10)
  } catch {
    // No such place, or no right to it: then it does not stand back.
  }
}
