import { createElement, type ReactNode } from 'react'

/** Lists, decorators and annotations, the same wherever text is written. */
export const lists = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
]

export const decorators = [
  { title: 'Bold', value: 'strong' },
  { title: 'Italic', value: 'em' },
  // The Studio draws neither of these two by itself, and "N/m²" must not look like "N/m2".
  { title: 'Superscript', value: 'sup', icon: sign('x', 'sup'), component: raised('sup') },
  { title: 'Subscript', value: 'sub', icon: sign('x', 'sub'), component: raised('sub') },
  { title: 'Underline', value: 'underline' },
  { title: 'Strike through', value: 'strike-through' },
  { title: 'Code', value: 'code' },
]

type Raised = 'sup' | 'sub'

function raised(element: Raised) {
  return function RaisedText({ children }: { children?: ReactNode }) {
    return createElement(element, undefined, children)
  }
}

function sign(letter: string, element: Raised) {
  return function RaisedSign() {
    const style = { fontSize: '0.65em', lineHeight: 1 }
    return createElement('span', { style }, letter, createElement(element, undefined, '2'))
  }
}
