import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, type Clinic, createClinicalClient } from '../index.ts'
import { jsonLd, jsonLdScript } from './index.ts'
import { sampleClinic } from '../testing/sampleClinic.ts'
import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
let article: Article
let clinic: Clinic | null

beforeAll(async () => {
  lake = await startTestLake()
  await lake.write(sampleClinic)
  const client = createClinicalClient({ apiHost: lake.url, today: () => '2026-11-22' })
  const found = await client.articles.bySlug('back-spasm')
  if (!found) throw new Error('the sample article is missing')
  article = found
  clinic = await client.clinic.get()
})

afterAll(() => lake.close())

const url = 'https://larkrise.example/articles/back-spasm'

describe('jsonLd', () => {
  test('a MedicalWebPage whose main entity is the article', () => {
    const data = jsonLd(article, { clinic, url })
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      '@id': url,
      lastReviewed: '2026-09-01',
      reviewedBy: { '@type': 'Person', name: 'Dr Owen Placeholder', honorificPrefix: 'Dr' },
      medicalAudience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
      about: [{ '@type': 'MedicalCondition', name: 'Back spasm' }],
      publisher: { '@type': 'MedicalClinic', name: 'Larkrise Clinic' },
      mainEntity: {
        '@type': 'Article',
        headline: 'Back spasm: how long will it last?',
        datePublished: '2026-03-02T09:00:00Z',
        citation: [
          { '@type': 'MedicalGuideline', name: 'Low back pain' },
          { '@type': 'ScholarlyArticle', url: 'https://doi.org/10.1000/example' },
        ],
        hasPart: [
          { '@type': 'Question', name: 'Can I go to work?' },
          { '@type': 'Question', acceptedAnswer: { '@type': 'Answer' } },
        ],
      },
    })
  })

  test('authors are persons, known by their registration', () => {
    const { mainEntity } = jsonLd(article, { clinic, url, authorUrl })
    expect(mainEntity).toHaveProperty('author', [
      {
        '@type': 'Person',
        name: 'Imogen Sample',
        givenName: 'Imogen',
        familyName: 'Sample',
        honorificSuffix: 'MSc MCSP',
        jobTitle: 'Physiotherapist',
        url: 'https://larkrise.example/authors/imogen-sample',
        sameAs: [
          'https://www.hcpc-uk.org/check-the-register/professional-registration-detail/?query=PH000011&profession=PH',
        ],
        identifier: [
          {
            '@type': 'PropertyValue',
            propertyID: 'HCPC',
            value: 'PH000011',
            url: 'https://fhir.hl7.org.uk/Id/hcpc-number',
          },
        ],
        hasCredential: [
          {
            '@type': 'EducationalOccupationalCredential',
            credentialCategory: 'registration',
            identifier: 'PH000011',
            recognizedBy: { '@type': 'Organization', name: 'Health and Care Professions Council' },
          },
        ],
        memberOf: [{ '@type': 'Organization', name: 'Chartered Society of Physiotherapy' }],
      },
    ])
  })

  test('an article nobody reviewed claims no review', () => {
    const data = jsonLd({ ...article, review: null }, { url })
    expect(data).not.toHaveProperty('lastReviewed')
    expect(data).not.toHaveProperty('reviewedBy')
    expect(data).not.toHaveProperty('publisher')
  })

  test('no empty value and no null anywhere', () => {
    const text = JSON.stringify(jsonLd({ ...article, summary: '', topics: [] }, { clinic, url }))
    expect(text).not.toMatch(/null|""|\[\]|\{\}/)
  })
})

describe('jsonLd says of a picture and of a question', () => {
  const file = '0123456789abcdef0123456789abcdef01234567-1600x1000'
  const heroImage = {
    alt: null,
    caption: null,
    credit: null,
    hotspot: null,
    crop: null,
    asset: {
      _id: `image-${file}-webp`,
      width: 1600,
      height: 1000,
      lqip: null,
      url: `https://cdn.sanity.io/images/abc/production/${file}.webp`,
    },
  }

  test('the size of the very address it gives', () => {
    const { mainEntity } = jsonLd({ ...article, heroImage }, { url })
    expect(mainEntity).toHaveProperty('image', {
      '@type': 'ImageObject',
      url: expect.stringMatching(/w=1200&h=750/),
      width: 1200,
      height: 750,
    })
  })

  test('nothing without an answer', () => {
    const questions = article.body.flatMap((block) =>
      block._type === 'faq'
        ? [{ ...block, items: (block.items ?? []).map((item) => ({ ...item, answer: [] })) }]
        : [],
    )
    expect(questions.length).toBeGreaterThan(0)
    const { mainEntity } = jsonLd({ ...article, body: questions }, { url })
    expect(mainEntity).not.toHaveProperty('hasPart')
  })
})

describe('jsonLdScript', () => {
  test('no text can end the script element or open a comment in it', () => {
    const hostile = '</script><script>alert(1)</script><!-- \u2028 &'
    const script = jsonLdScript(jsonLd({ ...article, title: hostile }, { clinic, url }))
    const inside = script.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '')
    expect(inside).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(inside)).toMatchObject({ name: hostile })
  })
})

function authorUrl(slug: string): string {
  return `https://larkrise.example/authors/${slug}`
}
