/** A small seeded generator (mulberry32), so that a failing case can be run again by its seed. */
export interface Random {
  next(): number
  int(below: number): number
  chance(probability: number): boolean
  pick<T>(options: readonly T[]): T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    int: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    pick: (options) => options[Math.floor(next() * options.length)]!,
  }
}
