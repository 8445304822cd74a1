import { lazy } from 'react'

// In a file of its own: beside it, the development server takes a plugin's definition for a component.
export const AttentionTool = lazy(async () => {
  const { AttentionTool: component } = await import('./AttentionTool.tsx')
  return { default: component }
})
