import { members, reference, slug, type ClinicDocument } from './types.ts'

interface Topic {
  id: string
  title: string
  kind: 'condition' | 'bodyArea' | 'treatment' | 'symptom'
  synonyms?: string[]
  description?: string
  parent?: string
  codes?: { system: 'snomed' | 'icd10' | 'mesh'; code: string; label: string }[]
}

/** What the clinic writes about. A code stands here only where it was checked; the rest have none. */
export function topics(): ClinicDocument[] {
  return list.map(({ id, title, kind, synonyms, description, parent, codes }) => ({
    _id: `topic-${id}`,
    _type: 'topic',
    title,
    slug: slug(id),
    kind,
    ...(synonyms && { synonyms }),
    ...(description && { description }),
    ...(parent && { parent: reference(`topic-${parent}`) }),
    ...(codes && { codes: members('topicCode', codes) }),
  }))
}

const list: readonly Topic[] = [
  { id: 'back', title: 'Back', kind: 'bodyArea' },
  { id: 'shoulder', title: 'Shoulder', kind: 'bodyArea' },
  { id: 'knee', title: 'Knee', kind: 'bodyArea' },
  { id: 'ankle', title: 'Ankle', kind: 'bodyArea' },
  { id: 'feet', title: 'Feet', kind: 'bodyArea', synonyms: ['foot', 'heel', 'podiatry'] },
  {
    id: 'nutrition',
    title: 'Nutrition',
    kind: 'treatment',
    synonyms: ['diet', 'eating well', 'dietetics'],
    description: 'What food can do for bones, joints and the rest of you, and what it cannot.',
  },
  {
    id: 'exercise',
    title: 'Exercise',
    kind: 'treatment',
    synonyms: ['exercises', 'strengthening'],
  },
  {
    id: 'sprained-ankle',
    title: 'Sprained ankle',
    kind: 'condition',
    synonyms: ['ankle sprain', 'twisted ankle'],
    parent: 'ankle',
    codes: [
      { system: 'snomed', code: '44465007', label: 'Sprain of ankle' },
      { system: 'icd10', code: 'S93.4', label: 'Sprain and strain of ankle' },
    ],
  },
  {
    id: 'plantar-fasciitis',
    title: 'Plantar fasciitis',
    kind: 'condition',
    synonyms: ['plantar heel pain', 'heel pain'],
    parent: 'feet',
    codes: [
      { system: 'snomed', code: '202882003', label: 'Plantar fasciitis' },
      { system: 'icd10', code: 'M72.2', label: 'Plantar fascial fibromatosis' },
    ],
  },
  {
    id: 'achilles-tendinopathy',
    title: 'Achilles tendinopathy',
    kind: 'condition',
    synonyms: ['Achilles tendon pain', 'Achilles tendonitis'],
    parent: 'ankle',
    codes: [{ system: 'icd10', code: 'M76.6', label: 'Achilles tendinitis' }],
  },
  {
    id: 'frozen-shoulder',
    title: 'Frozen shoulder',
    kind: 'condition',
    synonyms: ['adhesive capsulitis'],
    parent: 'shoulder',
    codes: [
      { system: 'snomed', code: '399114005', label: 'Adhesive capsulitis of shoulder' },
      { system: 'icd10', code: 'M75.0', label: 'Adhesive capsulitis of shoulder' },
    ],
  },
  {
    id: 'knee-osteoarthritis',
    title: 'Knee osteoarthritis',
    kind: 'condition',
    synonyms: ['osteoarthritis', 'osteoarthritis of the knee', 'knee arthritis'],
    parent: 'knee',
    codes: [
      { system: 'snomed', code: '239873007', label: 'Osteoarthritis of knee' },
      { system: 'icd10', code: 'M17', label: 'Gonarthrosis' },
    ],
  },
  {
    id: 'sciatica',
    title: 'Sciatica',
    kind: 'condition',
    synonyms: ['nerve pain in the leg'],
    parent: 'back',
    codes: [
      { system: 'snomed', code: '23056005', label: 'Sciatica' },
      { system: 'icd10', code: 'M54.3', label: 'Sciatica' },
      { system: 'mesh', code: 'D012585', label: 'Sciatica' },
    ],
  },
  {
    id: 'gout',
    title: 'Gout',
    kind: 'condition',
    codes: [
      { system: 'snomed', code: '90560007', label: 'Gout' },
      { system: 'icd10', code: 'M10', label: 'Gout' },
      { system: 'mesh', code: 'D006073', label: 'Gout' },
    ],
  },
  {
    id: 'osteoporosis',
    title: 'Osteoporosis',
    kind: 'condition',
    synonyms: ['bone health', 'thin bones'],
    codes: [
      { system: 'snomed', code: '64859006', label: 'Osteoporosis' },
      { system: 'mesh', code: 'D010024', label: 'Osteoporosis' },
    ],
  },
  {
    id: 'diabetic-foot',
    title: 'Feet and diabetes',
    kind: 'condition',
    synonyms: ['diabetic foot', 'diabetes'],
    parent: 'feet',
    codes: [{ system: 'mesh', code: 'D017719', label: 'Diabetic Foot' }],
  },
]
