/** Looks again and again whether what was allowed once still is: a stream outlives its request. */
export interface Watch {
  /**
   * @param still throws or is false when it is no longer allowed
   * @param onLost called once, when that is so
   * @returns ends the watch; harmless to call twice
   */
  add(still: () => boolean, onLost: () => void): () => void
  close(): void
}

/** Rights are also changed by the command line, in another process, which can tell nobody. */
const everyMs = 1000

export function createWatch(): Watch {
  const watched = new Set<{ still: () => boolean; onLost: () => void }>()
  let timer: NodeJS.Timeout | undefined

  function stopWhenEmpty(): void {
    if (watched.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  function look(): void {
    for (const one of watched) {
      if (isStill(one.still)) continue
      watched.delete(one)
      one.onLost()
    }
    stopWhenEmpty()
  }

  return {
    add(still, onLost) {
      const one = { still, onLost }
      watched.add(one)
      timer ??= setInterval(look, everyMs).unref()
      return () => {
        watched.delete(one)
        stopWhenEmpty()
      }
    },
    close() {
      watched.clear()
      stopWhenEmpty()
    },
  }
}

function isStill(still: () => boolean): boolean {
  try {
    return still()
  } catch {
    // Who may not even ask has lost it: the token is gone, or the dataset.
    return false
  }
}
