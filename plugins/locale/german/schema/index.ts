import { articles } from './articles.ts'
import { blocks } from './blocks.ts'
import { clinic } from './clinic.ts'
import { details } from './details.ts'
import { people } from './people.ts'
import { registers } from './registers.ts'
import { sources } from './sources.ts'

/** Every title, description and choice of the schema in German, by its English. */
export const germanSchema: Readonly<Record<string, string>> = {
  ...articles,
  ...people,
  ...clinic,
  ...sources,
  ...details,
  ...registers,
  ...blocks,
}
