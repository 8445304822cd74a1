import { afterAll } from 'vitest'

import { removeTemporaryFolders } from './testLake.ts'

// A set-up file's hook is registered first, so it runs last: when all lakes of a test file are closed.
afterAll(removeTemporaryFolders)
