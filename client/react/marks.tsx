import { createElement, type ReactNode } from 'react'
import { linkHref } from '../links/linkHref.ts'
import type { Mark } from '../portableText/writeText.ts'
import { hiddenWords, type ReactContext } from './context.tsx'

type MarkReact = (mark: Mark, children: ReactNode, context: ReactContext) => ReactNode

/** By the mark's type; of a mark nobody knows the words are kept. */
export const reactMarks: ReadonlyMap<string, MarkReact> = new Map<string, MarkReact>([
  ['strong', element('strong')],
  ['em', element('em')],
  ['sup', element('sup')],
  ['sub', element('sub')],
  ['underline', element('u')],
  ['strike-through', element('s')],
  ['code', element('code')],
  ['link', link],
  ['citationMark', citationMark],
  ['term', term],
])

function element(tag: string): MarkReact {
  return (_mark, children) => createElement(tag, null, children)
}

function link({ value }: Mark, children: ReactNode, { labels, resolveLink }: ReactContext) {
  const href = linkHref(value, resolveLink)
  if (href === undefined) return children
  if (fieldOf(value, 'openInNewTab') !== true) return <a href={href}>{children}</a>
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
      {hiddenWords(` ${labels.newTab}`)}
    </a>
  )
}

function citationMark({ value }: Mark, children: ReactNode, { labels }: ReactContext) {
  const number = fieldOf(value, 'number')
  if (typeof number !== 'number') return children
  return (
    <>
      {children}
      <sup className="cc-citation">
        <a href={`#source_${number}`}>
          {hiddenWords(`${labels.source} `)}
          {number}
        </a>
      </sup>
    </>
  )
}

function term({ value }: Mark, children: ReactNode) {
  const definition = fieldOf(value, 'definition')
  if (typeof definition !== 'string' || definition.trim() === '') return children
  return (
    <>
      <dfn className="cc-term">{children}</dfn>{' '}
      <span className="cc-term-definition">({definition})</span>
    </>
  )
}

function fieldOf(value: object | undefined, name: string): unknown {
  return value && Object.entries(value).find(([key]) => key === name)?.[1]
}
