import { lazy } from 'react'

// In a file of its own: beside it, the development server takes a plugin's definition for a component.
export const RegistrationInput = lazy(async () => {
  const { RegistrationInput: component } = await import('./RegistrationInput.tsx')
  return { default: component }
})
