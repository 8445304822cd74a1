import { lazy } from 'react'

// In a file of its own: beside it, the development server takes a plugin's definition for a component.
export const TallEditor = lazy(async () => {
  const { TallEditor: component } = await import('./TallEditor.tsx')
  return { default: component }
})

export const BodyBlock = lazy(async () => {
  const { BodyBlock: component } = await import('./BodyBlock.tsx')
  return { default: component }
})
