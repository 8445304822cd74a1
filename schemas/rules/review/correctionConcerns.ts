import type { Difference } from './differences.ts'

/**
 * Why a change may not be small. `tooMuch` cannot be asked for at all; the others are told to both
 * people, who may know better: a telephone number is a number.
 *
 * - `tooMuch`: a paragraph, block or source came or went, or many words were changed
 * - `number`, `negation`: a number, or a "not" or "never", is another than it was
 * - `redFlags`: it is inside a care card or a warning
 * - `noWords`: a picture, a link or the way the words are set, which the eye passes over
 */
export type CorrectionConcern = 'tooMuch' | 'number' | 'negation' | 'redFlags' | 'noWords'

const mostWords = 20
const redFlagBlocks = ['careCard', 'warningCallout']
const negations =
  /\b(?:not|no|never|without|unless|avoid|except|stop|nicht|nie|niemals|kein\w*|ohne|außer)\b|n['’]t\b/giu

export function correctionConcerns(differences: readonly Difference[]): CorrectionConcern[] {
  const said = (is: 'added' | 'removed') =>
    differences.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.is === is ? piece.text : [])),
    )
  const [gone, come] = [said('removed').join(' '), said('added').join(' ')]
  const differ = (pattern: RegExp) => matches(gone, pattern) !== matches(come, pattern)
  const concerns: [CorrectionConcern, boolean][] = [
    [
      'tooMuch',
      differences.some(({ is }) => is !== 'changed') ||
        Math.max(countWords(gone), countWords(come)) > mostWords,
    ],
    ['number', differ(/[\p{N}\p{No}½¼¾]+(?:[.,][\p{N}]+)*/gu)],
    ['negation', differ(negations)],
    ['redFlags', differences.some(({ block }) => redFlagBlocks.includes(block ?? ''))],
    ['noWords', differences.some(({ sameWords }) => sameWords)],
  ]
  return concerns.flatMap(([concern, applies]) => (applies ? concern : []))
}

function matches(words: string, pattern: RegExp): string {
  return (words.toLowerCase().match(pattern) ?? []).join(' ')
}

function countWords(words: string): number {
  return words.split(/\s+/).filter(Boolean).length
}
