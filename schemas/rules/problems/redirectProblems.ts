import { referenceId, type Stored, trimmed } from '../read.ts'
import { contradiction, type Problem } from './problem.ts'

export function redirectProblems(redirect: Stored): Problem[] {
  return [...fromProblems(trimmed(redirect, 'from')), ...targetProblems(redirect)]
}

function fromProblems(from: string): Problem[] {
  if (from === '' || /^\/(?!\/)[^\s?#]*$/.test(from)) return []
  return [
    contradiction(
      ['from'],
      `“${from}” is not a path: begin with one / and leave out the name of the site, spaces, ? and #, e.g. /blog/knee-pain.`,
    ),
  ]
}

function targetProblems(redirect: Stored): Problem[] {
  const toUrl = trimmed(redirect, 'toUrl')
  const hasArticle = referenceId(redirect, 'to') !== undefined
  if (!hasArticle && toUrl === '') {
    return [contradiction([], 'Please choose an article or give an address to lead to.')]
  }
  if (hasArticle && toUrl !== '') {
    return [contradiction(['toUrl'], 'Choose one of the two: an article or an address.')]
  }
  if (toUrl !== '' && !isTarget(toUrl)) {
    return [
      contradiction(['toUrl'], `“${toUrl}” is not an address: begin with https:// or with one /.`),
    ]
  }
  if (toUrl !== '' && toUrl === trimmed(redirect, 'from')) {
    return [contradiction(['toUrl'], 'This leads back to itself.')]
  }
  return []
}

/** `//elsewhere.example` looks like a path and leads to another site. */
function isTarget(url: string): boolean {
  if (/^\/(?![/\\])\S*$/.test(url)) return true
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
}
