import { Suspense } from 'react'
import { definePlugin } from 'sanity'

import { words } from '../locale/words.ts'
import { BodyBlock, TallEditor } from './lazy.ts'

/** The text of an article: room to write in, and blocks that look as they will on the page. */
export const bodyBlocks = definePlugin({
  name: 'clinical-content/body-blocks',
  i18n: words,
  form: {
    components: {
      block: (props) =>
        props.schemaType.name === 'block' ? (
          props.renderDefault(props)
        ) : (
          <Suspense fallback={props.renderDefault(props)}>
            <BodyBlock {...props} />
          </Suspense>
        ),
      input: (props) =>
        props.schemaType.name === 'body' ? (
          <TallEditor>{props.renderDefault(props)}</TallEditor>
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
