import type { FieldProps, InputProps, ObjectInputProps, SchemaType } from 'sanity'
import { isObjectInputProps } from 'sanity'

import { type SchemaText, useSchemaText } from '../locale/useSchemaText.ts'

/** A field with its title and description in the language of whoever looks. */
export function TranslatedField(props: FieldProps) {
  const text = useSchemaText()
  if (!text) return props.renderDefault(props)
  const { title, description } = props
  return props.renderDefault({
    ...props,
    title: title === undefined ? title : text(title),
    description: typeof description === 'string' ? text(description) : description,
  })
}

/** The choices of an input, and the tabs and headings of an object, likewise. */
export function TranslatedInput(props: InputProps) {
  const text = useSchemaText()
  if (!text) return props.renderDefault(props)
  if (isObjectInputProps(props)) return props.renderDefault(translatedObject(props, text))
  return props.renderDefault({
    ...props,
    // Only its `options` differ, so it is still a schema type of the same kind.
    schemaType: withTranslatedChoices(props.schemaType, text),
  } as InputProps)
}

function translatedObject(props: ObjectInputProps, text: SchemaText): ObjectInputProps {
  return {
    ...props,
    groups: props.groups.map((group) =>
      group.title === undefined || group.i18n ? group : { ...group, title: text(group.title) },
    ),
    members: props.members.map((member) => {
      if (member.kind !== 'fieldSet') return member
      const { title, description } = member.fieldSet
      return {
        ...member,
        fieldSet: {
          ...member.fieldSet,
          ...(title === undefined ? {} : { title: text(title) }),
          ...(description === undefined ? {} : { description: text(description) }),
        },
      }
    }),
  }
}

const translated = new WeakMap<SchemaType, Map<SchemaText, SchemaType>>()

/** The same type always gives the same translated type: inputs remember what they made of theirs. */
function withTranslatedChoices(schemaType: SchemaType, text: SchemaText): SchemaType {
  const list: unknown = Reflect.get(schemaType.options ?? {}, 'list')
  if (!Array.isArray(list)) return schemaType
  const byLanguage = translated.get(schemaType) ?? new Map<SchemaText, SchemaType>()
  translated.set(schemaType, byLanguage)
  const known = byLanguage.get(text)
  if (known) return known
  const choices = list.map((choice: unknown) =>
    typeof choice === 'object' && choice !== null && 'title' in choice
      ? { ...choice, title: text(String(choice.title)) }
      : choice,
  )
  // A compiled type inherits from the one it was made of; so does this one.
  const made = Object.create(schemaType, {
    options: { value: { ...schemaType.options, list: choices }, enumerable: true },
  }) as SchemaType
  byLanguage.set(text, made)
  return made
}
