import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, type Clinic, createClinicalClient } from '../index.ts'
import { breadcrumbsJsonLd, clinicJsonLd, jsonLd, jsonLdScript, profileJsonLd } from './index.ts'
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
          { '@type': 'CreativeWork', name: 'Low back pain' },
          { '@type': 'ScholarlyArticle', url: 'https://doi.org/10.1000/example' },
        ],
        hasPart: expect.arrayContaining([
          expect.objectContaining({ '@type': 'Question', name: 'Can I go to work?' }),
          expect.objectContaining({ '@type': 'HowTo' }),
        ]),
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
        hasCertification: [
          {
            '@type': 'Certification',
            name: 'Registration with the Health and Care Professions Council',
            certificationIdentification: 'PH000011',
            url: expect.stringContaining('PH000011'),
            issuedBy: { '@type': 'Organization', name: 'Health and Care Professions Council' },
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
      width: { '@type': 'QuantitativeValue', value: 1200, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: 750, unitCode: 'E37' },
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

test('exercises with steps are HowTos, those without are none', () => {
  const exercise = { _key: 'e', _type: 'exercise' as const, title: 'Heel raise', purpose: 'Calf' }
  const body = [
    { ...exercise, steps: ['Stand.', ' ', 'Rise.'], image: null },
    { ...exercise, _key: 'f', steps: [], image: null },
  ]
  // As the query returns them, with what the schema asks for and they lack.
  const { mainEntity } = jsonLd({ ...article, body: body as unknown as Article['body'] }, { url })
  expect(mainEntity).toHaveProperty('hasPart', [
    {
      '@type': 'HowTo',
      name: 'Heel raise',
      description: 'Calf',
      step: [
        { '@type': 'HowToStep', position: 1, text: 'Stand.' },
        { '@type': 'HowToStep', position: 2, text: 'Rise.' },
      ],
    },
  ])
})

describe('of other pages', () => {
  test('an author’s is a ProfilePage; who has left does not work for the clinic', async () => {
    const client = createClinicalClient({ apiHost: lake.url, today: () => '2026-11-22' })
    const author = await client.authors.bySlug('imogen-sample')
    if (!author) throw new Error('the sample author is missing')
    const page = profileJsonLd(author, { clinic, url: authorUrl(author.slug) })
    expect(page).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Imogen Sample',
        url: authorUrl('imogen-sample'),
        worksFor: { '@type': 'MedicalClinic', name: 'Larkrise Clinic' },
      },
    })
    const past = profileJsonLd({ ...author, active: false }, { clinic, url })
    expect(past.mainEntity).not.toHaveProperty('worksFor')
  })

  test('the clinic’s, with the hours that can be read', () => {
    if (!clinic) throw new Error('the sample clinic is missing')
    const hours = [
      { days: ['monday', 'someday'], opens: '09:00', closes: '17:00' },
      { days: ['sunday'], opens: '10:00', closes: null },
      { days: null, opens: '10:00', closes: '11:00' },
    ] as unknown as Clinic['openingHours'] // a list as a script may have left it
    expect(clinicJsonLd({ ...clinic, openingHours: hours })).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      openingHoursSpecification: [
        { dayOfWeek: ['https://schema.org/Monday'], opens: '09:00', closes: '17:00' },
      ],
    })
  })

  test('the way to a page', () => {
    const breadcrumbs = [
      { name: 'Home', url: 'https://larkrise.example/' },
      { name: 'Back spasm', url },
    ]
    const list = { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { item: url }] }
    expect(breadcrumbsJsonLd(breadcrumbs)).toMatchObject(list)
    expect(jsonLd(article, { url, breadcrumbs })).toMatchObject({ breadcrumb: list })
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
