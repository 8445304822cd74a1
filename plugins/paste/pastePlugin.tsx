import {
  definePlugin,
  type InputProps,
  isArrayOfBlocksInputProps,
  type PortableTextInputProps,
} from 'sanity'

import { words } from '../locale/words.ts'
import { PasteInput } from './PasteInput.tsx'

const texts = ['body', 'richText']

/** What is pasted into a text keeps its raised numbers, its lists, its tables and its quotations. */
export const paste = definePlugin({
  name: 'clinical-content/paste',
  i18n: words,
  form: {
    components: {
      input: (props) => (isText(props) ? <PasteInput input={props} /> : props.renderDefault(props)),
    },
  },
})

function isText(props: InputProps): props is PortableTextInputProps {
  return texts.includes(props.schemaType.name) && isArrayOfBlocksInputProps(props)
}
