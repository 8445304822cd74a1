import type { Random } from '../random.ts'

/** Makes up inputs for one door of the lake and says what is wrong with how it takes them. */
export interface Fuzzer {
  /** One input. @returns what must not be, in words */
  attempt(): string | undefined | Promise<string | undefined>
  close(): Promise<void>
}

/** What goes wrong in turn: text or bytes that were good, a little changed. */
export function mutateText(random: Random, text: string, pieces: readonly string[]): string {
  let changed = text
  for (let n = Math.floor(random() * 4); n >= 0; n--) {
    const at = Math.floor(random() * (changed.length + 1))
    const length = Math.floor(random() * random() * 12)
    const piece = pieces[Math.floor(random() * pieces.length)] ?? ''
    const kind = random()
    if (kind < 0.4) changed = changed.slice(0, at) + piece + changed.slice(at)
    else if (kind < 0.6) changed = changed.slice(0, at) + changed.slice(at + length)
    else if (kind < 0.75) changed = changed.slice(0, at) + piece + changed.slice(at + length)
    else if (kind < 0.85)
      changed = changed.slice(0, at) + changed.slice(at, at + length).repeat(3) + changed.slice(at)
    else if (kind < 0.95)
      changed =
        changed.slice(0, at) +
        String.fromCharCode(Math.floor(random() * 65_536)) +
        changed.slice(at + 1)
    else changed = changed.slice(0, at)
  }
  return changed.slice(0, 4000)
}

export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let changed = Uint8Array.from(bytes)
  for (let n = Math.floor(random() * 5); n >= 0; n--) {
    const at = Math.floor(random() * changed.length)
    const length = Math.floor(random() * random() * 40)
    const kind = random()
    if (kind < 0.5) changed[at] = Math.floor(random() * 256)
    else if (kind < 0.65) changed.fill(random() < 0.5 ? 0 : 255, at, at + length)
    else if (kind < 0.8) changed = joined(changed.subarray(0, at), changed.subarray(at + length))
    else if (kind < 0.9)
      changed = joined(changed.subarray(0, at), changed.subarray(Math.max(0, at - length)))
    else changed = changed.slice(0, at)
  }
  return changed
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** In ms of processors: what one input may take; a loaded machine takes longer by the clock. */
const longestAttempt = 5000

/** @returns says, when it is asked, what is wrong with how long it took */
export function stopwatch(): () => string | undefined {
  const started = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(started)
    const took = (user + system) / 1000
    return took > longestAttempt ? `took ${Math.round(took)} ms` : undefined
  }
}
