import path from 'node:path'
import { authors } from './documents/authors.ts'
import { caseStudies } from './documents/caseStudies.ts'
import { clinic } from './documents/clinic.ts'
import { consentRecords } from './documents/consentRecords.ts'
import { topics } from './documents/topics.ts'
import type { ClinicDocument } from './documents/types.ts'

export { editorialWork, migratedQuery, type EditorialWork, type Migrated } from './editorial.ts'
export type { ClinicDocument } from './documents/types.ts'

const folder = import.meta.dirname
const post = (file: string): string => path.join(folder, 'posts', file)

/** The posts of the old website, as absolute paths, by the migration source that reads them. */
export const posts = {
  text: ['ankle-sprain.txt', 'plantar-heel-pain.txt', 'frozen-shoulder.txt'].map(post),
  markdown: ['knee-osteoarthritis.md', 'sciatica.md', 'calcium-and-vitamin-d.md'].map(post),
  html: ['diabetes-foot-check.html', 'gout-and-food.html', 'achilles-tendon.html'].map(post),
} as const

/**
 * The documents that never were posts: the clinic, its people, its topics, the case studies written
 * in the Studio and the private consent records. Each is whole; ids are the same on every run.
 *
 * @param today - YYYY-MM-DD; consents are dated from it
 * @param uploadPicture - uploads the picture at an absolute path, answers its asset id
 */
export async function structuredDocuments({
  today,
  uploadPicture,
}: {
  today: string
  uploadPicture: (file: string) => Promise<string>
}): Promise<ClinicDocument[]> {
  const uploaded = new Map<string, string>()
  for (const file of pictures) {
    uploaded.set(file, await uploadPicture(path.join(folder, 'pictures', file)))
  }
  const context = {
    today,
    picture(file: string): string {
      const asset = uploaded.get(file)
      if (asset === undefined)
        throw new Error(`pictures/${file} is not in the list of examples/clinic/index.ts`)
      return asset
    },
  }
  return [clinic, authors, topics, caseStudies, consentRecords].flatMap((make) => make(context))
}

const pictures = [
  'logo.png',
  'physiotherapist.webp',
  'podiatrist.webp',
  'dietitian.webp',
  'general-practitioner.webp',
]
