import type { Random } from '../random.ts'
import { fuzzFrames } from './frames.ts'
import type { Fuzzer } from './fuzzer.ts'
import { fuzzGroq } from './groq.ts'
import { fuzzHttp } from './http.ts'
import { fuzzPictures } from './pictures.ts'

/** By the door they knock at. */
export const fuzzers = {
  http: fuzzHttp,
  groq: fuzzGroq,
  pictures: fuzzPictures,
  frames: fuzzFrames,
} satisfies Record<string, (random: Random) => Fuzzer | Promise<Fuzzer>>

export type Door = keyof typeof fuzzers
