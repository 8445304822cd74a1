import { Stack } from '@sanity/ui'
import type { ReactNode } from 'react'
import type { InputProps } from 'sanity'

/** True for the form of a whole document of one of these types (not for an object inside one). */
export function isDocumentForm(props: InputProps, types: readonly string[]): boolean {
  return props.path.length === 0 && types.includes(props.schemaType.name)
}

/** Something above a document's form, with the form as it would have been. */
export function DocumentTop({ children, form }: { children: ReactNode; form: ReactNode }) {
  return (
    <Stack gap={4}>
      {children}
      {form}
    </Stack>
  )
}
