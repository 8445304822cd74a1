/** How long a process takes to end at most, once it was told to, in ms: then it is killed by those who run it. */
const longestEnd = 9000

/**
 * Ends this process whatever still holds it. What was answered is on disk already: nothing is lost by
 * not waiting for it.
 */
export function endSoon(): void {
  setTimeout(() => process.exit(0), longestEnd).unref()
}

/** A terminal that was closed, or a `head` that has read enough, must not end a server. */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
    })
  }
}
