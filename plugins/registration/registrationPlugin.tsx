import { definePlugin, isObjectInputProps } from 'sanity'

import { words } from '../locale/words.ts'
import { RegistrationInput } from './lazy.ts'

/** Registration numbers: read as they are pasted, linked to the register, checked by a person. */
export const registration = definePlugin({
  name: 'clinical-content/registration',
  i18n: words,
  form: {
    components: {
      input: (props) =>
        props.schemaType.name === 'registration' && isObjectInputProps(props) ? (
          <RegistrationInput {...props} />
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
