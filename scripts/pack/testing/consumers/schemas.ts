import { schemaTypes } from '@clinical-content/schemas'
import type { Article } from '@clinical-content/schemas/types'

const kind: NonNullable<Article['kind']> = 'condition'
console.log(JSON.stringify([kind, schemaTypes.some(({ name }) => name === 'article')]))
