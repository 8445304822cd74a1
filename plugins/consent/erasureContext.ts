import { createContext } from 'react'

/** Opens the dialog that erases the story of this id. */
export const ErasureContext = createContext<(storyId: string) => void>(() => undefined)
