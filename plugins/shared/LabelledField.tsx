import { Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

interface LabelledFieldProps {
  id: string
  label: string
  help?: string
  children: ReactNode
}

/** A dialog's field: label, a line of help, and the control that has `id` and `aria-describedby`. */
export function LabelledField({ id, label, help, children }: LabelledFieldProps) {
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {help ? (
        <Text id={`${id}-help`} size={1} muted>
          {help}
        </Text>
      ) : null}
      {children}
    </Stack>
  )
}
