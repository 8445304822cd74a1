import type { Section } from './vector.ts'

const span = (text: string) => ({ _type: 'span', text })

export const section: Section = {
  title: 'Extension: Portable Text',
  documents: [
    {
      _id: 'a',
      body: [
        { _type: 'block', children: [span('Rest '), span('helps.')] },
        { _type: 'image', asset: { _ref: 'image-1' } },
        { _type: 'block', children: [span('Then move.'), { _type: 'mention', name: 'x' }] },
      ],
      empty: [],
    },
  ],
  good: [
    { query: '*[0]{"t": pt::text(body)}', result: { t: 'Rest helps.\n\nThen move.' } },
    { query: 'pt::text(*[0].body[0])', result: 'Rest helps.' },
    { query: 'pt::text(*[0].body[1])', result: null },
    {
      query: '*[0]{"e": pt::text(empty), "m": pt::text(missing), "s": pt::text("x")}',
      result: { e: null, m: null, s: null },
    },
    {
      query: '*[0].body[]{"t": pt::text(@)}',
      result: [{ t: 'Rest helps.' }, { t: null }, { t: 'Then move.' }],
    },
    { query: 'pt::text([{"_type": "block", "children": []}])', result: '' },
  ],
  bad: [{ query: 'pt::html(body)', error: /Undefined function: html/ }],
}
