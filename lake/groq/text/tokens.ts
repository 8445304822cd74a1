/**
 * The words of a text as the search index holds them: accents stripped, case folded, split at
 * everything that is neither letter nor digit. Scripts written without spaces are split into single
 * characters, so that a phrase finds them.
 *
 * The same function prepares what is indexed and what is looked for, so the two always agree.
 */
export function tokenize(text: string): string[] {
  return fold(text).match(word) ?? []
}

// Upper case folds more alike than lower case does ("ß" and "SS", the two small sigmas).
function fold(text: string): string {
  return asciiOnly.test(text)
    ? text.toUpperCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toUpperCase()
}

// oxlint-disable-next-line no-control-regex -- the ASCII range begins with control characters
const asciiOnly = /^[\x00-\x7f]*$/

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}])+/gu
