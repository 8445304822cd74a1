const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const decades = tens.map((word) => word.replace(/y$/, 'ies'))

/** An age in digits or in words, as the source of a regular expression: `42`, `forty-two`. */
export const agePattern = String.raw`(?:\d{1,3}(?!\d)|(?:${tens.join('|')})(?:[- ](?:${ones.join('|')}))?|${teens.join('|')}|${ones.join('|')})`

/** `forties`, `40s`. */
export const decadePattern = String.raw`(?:${decades.join('|')}|teens|[1-9]0['’]?s)`

/** The years that an age or a decade says; `forties` begins at 40. */
export function ageInYears(text: string): number | undefined {
  const words = text.toLowerCase().trim()
  const digits = /^\d{1,3}/.exec(words)
  if (digits) return Number(digits[0])
  if (words === 'teens') return 13
  if (decades.includes(words)) return (decades.indexOf(words) + 2) * 10
  if (teens.includes(words)) return teens.indexOf(words) + 10
  if (ones.includes(words)) return ones.indexOf(words) + 1
  const [first = '', second] = words.split(/[- ]/)
  if (!tens.includes(first)) return undefined
  const unit = second === undefined ? 0 : ones.indexOf(second) + 1
  return (tens.indexOf(first) + 2) * 10 + unit
}
