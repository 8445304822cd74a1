import { expect, test } from 'vitest'

import { seeded } from '../random.ts'
import { fuzzers, type Door } from './fuzzers.ts'

/** Many more, once: `npm run fuzz`. */
const counts: Record<Door, number> = { http: 1500, groq: 2000, pictures: 1500, frames: 5000 }

test.each(Object.keys(fuzzers) as Door[])(
  '%s takes whatever it is given, or refuses it in words',
  async (door) => {
    const fuzzer = await fuzzers[door](seeded(7))
    const faults: string[] = []
    for (let n = 0; n < counts[door]; n++) {
      const fault = await fuzzer.attempt()
      if (fault !== undefined) faults.push(fault)
    }
    await fuzzer.close()
    expect(faults).toEqual([])
  },
)
