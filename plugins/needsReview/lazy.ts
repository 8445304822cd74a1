import { lazy } from 'react'

// In a file of its own: beside it, the development server takes a plugin's definition for a component.
export const NeedsReviewInput = lazy(async () => {
  const { NeedsReviewInput: component } = await import('./NeedsReviewInput.tsx')
  return { default: component }
})
