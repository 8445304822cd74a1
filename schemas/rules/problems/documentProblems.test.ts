import { describe, expect, test } from 'vitest'

import { defaultPolicy, type PolicyLevel } from '../policy.ts'
import { reviewedContent } from '../review/reviewedContent.ts'
import { documentProblems, idsToResolve, problemContext } from './documentProblems.ts'
import { type Problem, problemPath } from './problem.ts'

const today = '2026-06-01'
const context = problemContext(null, { today })

/** `registrations[0].number: error: …`, the way the command line prints it. */
function said(document: unknown, given = context): string[] {
  return documentProblems(document, given).map(
    ({ path, severity, message }) => `${problemPath(path)}: ${severity}: ${message}`,
  )
}

const reference = (id: string) => ({ _type: 'reference', _ref: id })
const reviewed = {
  _type: 'article',
  _id: 'a',
  kind: 'guide',
  slug: { current: 'knee-pain' },
  authors: [reference('author-1')],
  review: {
    lastReviewed: '2026-01-01',
    nextReviewDue: '2028-01-01',
    reviewedBy: reference('author-2'),
  },
  citations: [{ _key: 'c1', kind: 'guideline', title: 'A guideline', url: 'https://example.org' }],
}

const inBody = (...body: object[]) => said({ ...reviewed, body })
const span = (text: string) => ({ _type: 'span', text })
const block = (style: string, text: string, markDefs: object[] = []) => ({
  _type: 'block',
  style,
  children: [span(text)],
  markDefs,
})
const stage = (duration: object) => ({ label: 'x', duration: { text: 'x', ...duration } })
const author = (...registrations: object[]) => ({ _type: 'author', registrations })

describe('an article', () => {
  test('that is in order has no problems', () => {
    expect(said(reviewed)).toEqual([])
  })

  test('without review and sources', () => {
    expect(said({ _type: 'article', kind: 'guide' })).toEqual([
      'review: error: No clinician has reviewed this page yet.',
      'citations: warning: No sources are given. Readers and search engines look for them.',
    ])
  })

  test('whose review is overdue stays correctable', () => {
    const review = { ...reviewed.review, nextReviewDue: '2026-05-31' }
    expect(said({ ...reviewed, review })).toEqual([
      'review.nextReviewDue: warning: The review has been due since 2026-05-31.',
    ])
  })

  test('reviewed by its author, or in the future, or due before it was reviewed', () => {
    const byAuthor = { ...reviewed.review, reviewedBy: reference('author-1') }
    expect(said({ ...reviewed, review: byAuthor })[0]).toMatch(/^review\.reviewedBy: warning/)
    const tomorrow = { ...reviewed.review, lastReviewed: '2026-06-02' }
    expect(said({ ...reviewed, review: tomorrow })[0]).toMatch(/^review\.lastReviewed: error/)
    const upsideDown = { ...reviewed.review, nextReviewDue: '2025-12-31' }
    expect(said({ ...reviewed, review: upsideDown })[0]).toMatch(/^review\.nextReviewDue: error/)
  })

  test('whose links lead nowhere, back to itself, or to two places', () => {
    const relatedLinks = [
      { _key: 'a', label: 'Sprained ankle' },
      { _key: 'b', reference: reference('a') },
      { _key: 'c', reference: reference('other'), url: 'https://example.org' },
      { _key: 'd', reference: reference('other') },
    ]
    expect(said({ ...reviewed, _id: 'drafts.a', relatedLinks })).toEqual([
      'relatedLinks[_key=="a"]: warning: “Sprained ankle” leads nowhere yet, so readers do not see it. Choose a page or paste an address.',
      'relatedLinks[_key=="b"].reference: warning: This link leads to the page it stands on.',
      'relatedLinks[_key=="c"].url: warning: Both a page and an address are given; readers are led to the page.',
    ])
  })

  test('whose sources are mistyped', () => {
    const source = { kind: 'journal', title: 'A paper' }
    const citations = [
      { ...source, doi: 'doi:10.1136/x' },
      { ...source, pmid: 'PMC123' },
      { ...source, isbn: '978-3-16-148410-1' },
      { ...source },
      { ...source, doi: '10.1136/bjsports-2020-103763' },
      { ...source, isbn: '978-3-16-148410-0' },
      { ...source, isbn: '0-306-40615-2' },
    ]
    expect(said({ ...reviewed, citations }).map((line) => line.split(':', 2).join(':'))).toEqual([
      'citations[0].doi: warning',
      'citations[1].pmid: warning',
      'citations[2].isbn: warning',
      'citations[3]: warning',
    ])
  })

  test('written and reviewed by nobody with a registration', () => {
    const authors: Record<string, object> = { 'author-1': {}, 'author-2': {} }
    const resolve = (id: string) => authors[id] as Record<string, unknown> | undefined
    expect(idsToResolve(reviewed)).toEqual(['author-1', 'author-2'])
    expect(said(reviewed, { ...context, resolve })).toEqual([
      expect.stringMatching(/^authors: error: Nobody who wrote or reviewed/),
    ])
    authors['author-2'] = { registrations: [{ regulator: 'hcpc', number: 'PH000001' }] }
    expect(said(reviewed, { ...context, resolve })).toEqual([])
  })

  test('whose addresses cannot be addresses', () => {
    expect(said({ ...reviewed, slug: { current: 'knee pain' } })).toEqual([
      'slug: error: “knee pain” cannot stand in an address: try “knee-pain”.',
    ])
    expect(said({ ...reviewed, slug: { current: 'Knee' } })[0]).toMatch(/^slug: warning/)
    expect(said({ ...reviewed, previousSlugs: ['old', 'knee-pain'] })[0]).toMatch(
      /^previousSlugs\[1\]: error/,
    )
  })

  test('that was updated before it was published', () => {
    const dates = { publishedAt: '2026-02-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }
    expect(said({ ...reviewed, ...dates })).toEqual([
      'updatedAt: error: The page was updated before it was published.',
    ])
  })
})

describe('the body', () => {
  test('headings go down one level at a time and hold words', () => {
    expect(
      inBody(block('h2', 'One'), block('h3', 'Two'), block('h4', 'Three'), block('h2', 'Four')),
    ).toEqual([])
    expect(inBody(block('h2', 'One'), block('h4', 'Three'), block('h3', ' '))).toEqual([
      expect.stringMatching(/^body\[1\]: warning: “Three” skips a level/),
      expect.stringMatching(/^body\[2\]: warning: This heading is empty/),
    ])
  })

  test('links and citation marks point somewhere, inside a card too', () => {
    const marks = [
      { _type: 'link', _key: 'l' },
      { _type: 'citationMark', _key: 'm', citation: 'gone' },
      { _type: 'citationMark', _key: 'n', citation: 'c1' },
      { _type: 'link', _key: 'o', href: '#stages' },
    ]
    const card = { _type: 'careCard', _key: 'k', body: [block('normal', 'x', marks)] }
    expect(inBody(card)).toEqual([
      expect.stringMatching(/^body\[_key=="k"\]\.body\[0\]\.markDefs\[_key=="l"\]: warning/),
      expect.stringMatching(/^body\[_key=="k"\]\.body\[0\]\.markDefs\[_key=="m"\]: warning/),
    ])
  })

  test('pictures are described, unless they are decoration', () => {
    const image = { asset: reference('image-a-1x1-png') }
    const figures = [
      { image, alt: 'A woman stretching her calf' },
      { image, decorative: true },
      { image },
      { image, alt: 'IMG_2034.jpg' },
      { image, alt: 'Picture of a knee' },
      { alt: '' },
    ]
    expect(inBody({ _type: 'gallery', figures })).toEqual([
      expect.stringMatching(/^body\[0\]\.figures\[2\]\.alt: error: Please say what/),
      expect.stringMatching(/^body\[0\]\.figures\[3\]\.alt: warning: .*name of a file/),
      expect.stringMatching(/^body\[0\]\.figures\[4\]\.alt: warning: Leave out/),
    ])
  })

  test('durations make sense', () => {
    const stages = [
      stage({ min: 1, max: 2, unit: 'weeks' }),
      stage({}),
      stage({ min: 6, max: 2, unit: 'weeks' }),
      stage({ min: 6 }),
      stage({ unit: 'weeks' }),
    ]
    expect(inBody({ _type: 'recoveryTimeline', stages })).toEqual([
      'body[0].stages[2].duration.max: error: “At most” (2) is less than “at least” (6).',
      expect.stringMatching(/stages\[3\]\.duration\.unit: warning/),
      expect.stringMatching(/stages\[4\]\.duration\.unit: warning/),
    ])
  })

  test('tables are even, videos have a transcript, what was not carried over is seen to', () => {
    expect(inBody({ _type: 'table', rows: [{ cells: ['a', 'b'] }, { cells: ['c'] }] })[0]).toMatch(
      /Row 2 has 1 cells, the first has 2/,
    )
    expect(inBody({ _type: 'video', url: 'https://example.org/v', title: 'x' })[0]).toMatch(
      /transcript: warning/,
    )
    expect(inBody({ _type: 'needsReview', reason: 'x', html: '<x>' })[0]).toMatch(
      /body\[0\]: warning/,
    )
  })

  test('an embedded story that readers do not see is pointed out', () => {
    const embed = { _type: 'caseStudyEmbed', caseStudies: [reference('s1'), reference('s2')] }
    const stories: Record<string, Record<string, unknown>> = {
      s1: { title: 'Back to work', consent: { status: 'given', scope: ['website'] } },
      s2: { title: 'Back to sport', consent: { status: 'given', scope: ['training'] } },
    }
    const resolve = (id: string) => stories[id] ?? { registrations: [{}] }
    expect(said({ ...reviewed, body: [embed] }, { ...context, resolve })).toEqual([
      expect.stringMatching(
        /^body\[0\]\.caseStudies\[1\]: warning: Readers do not see “Back to sport”/,
      ),
    ])
  })

  test('advertising is read across marks, and never in what was not carried over', () => {
    const split = { _type: 'block', children: [span('We guar'), span('antee results')] }
    expect(inBody(split)[0]).toMatch(/^body\[0\]: warning: “guarantee results”: .*CAP code/)
    expect(inBody({ _type: 'needsReview', reason: 'x', html: 'guarantee results' })).toHaveLength(1)
  })
})

describe('an author', () => {
  test('with a mistyped number', () => {
    const mistyped = author({ _key: 'r', regulator: 'hcpc', number: 'PH11215X' })
    expect(said(mistyped)).toEqual([
      'registrations[_key=="r"].number: error: "PH11215X" is not an HCPC number (two or three letters for the profession, then up to six digits, e.g. PH123456).',
    ])
  })

  test('with a number whose form nobody has confirmed is only asked', () => {
    expect(said(author({ regulator: 'gdc', number: 'D1' }))[0]).toMatch(/number: warning/)
  })

  const seen = { regulator: 'hcpc', checkedOn: '2026-05-01', checkedBy: 'Ada Moss' }

  test('with the same registration twice, an untidy number, a check of another number', () => {
    const ph1 = { regulator: 'hcpc', number: 'PH000001' }
    expect(said(author(ph1, ph1))).toEqual([
      'registrations[1]: error: This registration is here twice.',
    ])
    expect(said(author({ ...ph1, number: 'HCPC PH 000001' }))).toEqual([
      'registrations[0].number: warning: Write it as PH000001: “HCPC PH 000001”.',
    ])
    const check = { ...seen, outcome: 'registered', number: 'PH000002' }
    expect(said(author({ ...ph1, check }))[0]).toMatch(/The last check was of HCPC PH000002/)
  })

  test('not found on the register, or suspended', () => {
    const check = { ...seen, outcome: 'notFound', number: 'PH000001' }
    const registration = { regulator: 'hcpc', number: 'PH000001', check }
    expect(said(author(registration))[0]).toMatch(
      /^registrations\[0\]: error: PH000001 was not on the register/,
    )
    expect(said(author({ ...registration, check: { ...check, outcome: 'suspended' } }))[0]).toMatch(
      /^registrations\[0\]: error: PH000001 was suspended/,
    )
  })

  test('who confuses membership and registration', () => {
    const memberships = [{ body: 'HCPC' }, { body: 'CSP' }, { body: 'csp', number: '12' }]
    expect(said({ _type: 'author', memberships })).toEqual([
      expect.stringMatching(/^memberships\[0\]\.body: warning: The HCPC keeps a register/),
      'memberships[1].body: warning: Write it in small letters: csp.',
      expect.stringMatching(/^memberships\[2\]\.number: warning/),
    ])
  })

  test('who is a dentist is asked for the GDC number', () => {
    expect(said({ _type: 'author', profession: 'Dentist' })[0]).toMatch(/^registrations: warning/)
  })
})

describe('a case study', () => {
  const consent = {
    status: 'given',
    scope: ['website'],
    recordedOn: '2026-01-01',
    record: reference('consent.1'),
  }
  const story = { _type: 'caseStudy', slug: { current: 'back-to-work' }, consent }

  test('with consent has no problems', () => {
    expect(said(story)).toEqual([])
  })

  test.each([
    ['missing', undefined, /No consent is recorded/],
    ['expired', { ...consent, expiresOn: '2026-05-31' }, /has run out/],
    ['withdrawn', { ...consent, status: 'withdrawn' }, /withdrew/],
  ])('whose consent is %s is not published', (_case, recorded, message) => {
    expect(said({ ...story, consent: recorded })[0]).toMatch(/^consent: error/)
    expect(said({ ...story, consent: recorded })[0]).toMatch(message)
  })

  test('must say what was agreed to', () => {
    expect(said({ ...story, consent: { ...consent, scope: [] } })[0]).toMatch(
      /^consent\.scope: error: Please tick/,
    )
    expect(said({ ...story, consent: { ...consent, scope: ['press'] } })[0]).toMatch(
      /^consent\.scope: warning: The website is not ticked/,
    )
  })

  test('must not contradict its private record', () => {
    const records: Record<string, Record<string, unknown>> = {}
    const resolve = (id: string) => records[id]
    const withRecord = (record: Record<string, unknown>) => {
      records['consent.1'] = record
      return said(story, { ...context, resolve })
    }
    expect(withRecord({ scope: ['website', 'press'] })).toEqual([])
    expect(withRecord({ withdrawnOn: '2026-02-01' })).toEqual([
      'consent.status: error: The private record says that consent was withdrawn on 2026-02-01.',
    ])
    expect(withRecord({ scope: ['training'] })[0]).toMatch(/does not allow “website”/)
    expect(withRecord({ expiresOn: '2026-12-31' })[0]).toMatch(/^consent\.expiresOn: error/)
  })

  test('that gives the person away', () => {
    const person = { alias: 'Sam Sample', occupation: 'roofer, aged 42' }
    const problem = [{ _type: 'block', _key: 'b', children: [{ text: 'NHS number 943 476 5919' }] }]
    const slug = { current: 'sam-sample-back' }
    expect(said({ ...story, slug, person: { ...person, alias: 'Sam' }, problem })).toEqual([
      expect.stringMatching(/^problem\[_key=="b"\]: error: “943 476 5919”/),
      expect.stringMatching(/^slug: warning: The person’s name/),
      expect.stringMatching(/^person\.occupation: warning: “aged 42”/),
    ])
    expect(said({ ...story, person })[0]).toMatch(/^person\.alias: warning/)
  })

  test('is no testimonial in Australia', () => {
    const australia = problemContext({ advertisingCountry: 'AU' }, { today })
    expect(said(story, australia)[0]).toMatch(/Ahpra|Australia/)
  })
})

describe('the other documents', () => {
  test('a consent record is private', () => {
    const record = { _type: 'consentRecord', agreedTo: 'x', told: 'x', scope: ['website'] }
    expect(said({ ...record, _id: 'consent.1' })).toEqual([])
    expect(said({ ...record, _id: 'drafts.consent.1' })).toEqual([])
    for (const _id of ['abc', 'drafts.abc', 'consent']) {
      expect(said({ ...record, _id })).toEqual([expect.stringMatching(/^: error: .*not private/)])
    }
  })

  test('a consent record says how, what and when', () => {
    const record = { _type: 'consentRecord', _id: 'consent.1', method: 'verbalWitnessed' }
    expect(said({ ...record, givenOn: '2026-05-01', withdrawnOn: '2026-04-01' })).toEqual([
      expect.stringMatching(/^withdrawnOn: error/),
      expect.stringMatching(/^method: warning: The HCPC asks for written consent/),
      expect.stringMatching(/^agreedTo: warning/),
      expect.stringMatching(/^told: warning/),
      expect.stringMatching(/^scope: warning/),
    ])
  })

  test('a topic has well-formed codes and is not above itself', () => {
    const topics: Record<string, Record<string, unknown>> = {
      b: { parent: reference('c') },
      c: { parent: reference('a') },
    }
    const topic = { _type: 'topic', _id: 'drafts.a', parent: reference('b') }
    const resolve = (id: string) => topics[id]
    expect(said(topic, { ...context, resolve })).toEqual([
      'parent: error: A topic cannot belong to itself.',
    ])
    topics['c'] = { parent: reference('b') }
    expect(said(topic, { ...context, resolve })).toEqual([])
    const codes = [{ _key: 'x', system: 'snomed', code: '73211008' }]
    expect(said({ _type: 'topic', codes })[0]).toMatch(/^codes\[_key=="x"\]\.code: warning/)
  })

  test('there is one clinic, open in the daytime', () => {
    const openingHours = [{ days: ['monday'], opens: '09:00', closes: '05:30' }]
    const reviewIntervals = [{ kind: 'guide' }, { kind: 'guide' }]
    expect(said({ _type: 'clinic', _id: 'second', openingHours, reviewIntervals })).toEqual([
      expect.stringMatching(/^: error: There can be only one clinic/),
      expect.stringMatching(/^reviewIntervals\[1\]: error/),
      expect.stringMatching(/^openingHours\[0\]\.closes: warning/),
    ])
  })

  test.each([
    [{ from: '/old', to: reference('a') }, undefined],
    [{ from: '/old', toUrl: '/new' }, undefined],
    [{ from: '/old', toUrl: 'https://example.org/x' }, undefined],
    [{ from: 'old', toUrl: '/new' }, /^from: error/],
    [{ from: 'https://example.org/old', toUrl: '/new' }, /^from: error/],
    [{ from: '//evil.example', toUrl: '/new' }, /^from: error/],
    [{ from: '/old' }, /^: error: Please choose/],
    [{ from: '/old', to: reference('a'), toUrl: '/new' }, /^toUrl: error: Choose one/],
    [{ from: '/old', toUrl: '//evil.example' }, /^toUrl: error/],
    [{ from: '/old', toUrl: '/\\evil.example' }, /^toUrl: error/],
    [{ from: '/old', toUrl: 'javascript:alert(1)' }, /^toUrl: error/],
    [{ from: '/old', toUrl: '/old' }, /^toUrl: error: This leads back/],
  ])('the redirect %j', (redirect, problem) => {
    const lines = said({ _type: 'redirect', ...redirect })
    expect(lines).toHaveLength(problem ? 1 : 0)
    expect(lines.join()).toMatch(problem ?? /^$/)
  })

  test('what is not ours, and what is not a document, has no problems', () => {
    for (const other of [null, undefined, 5, 'x', [], {}, { _type: 'zebra' }, { _type: 5 }]) {
      expect(documentProblems(other, context)).toEqual([])
    }
  })
})

describe('the clinic’s policy', () => {
  const image = { asset: reference('image-a-1x1-png') }
  const bad = {
    review: { _type: 'article', kind: 'news' },
    changedSinceReview: {
      ...reviewed,
      review: { ...reviewed.review, ...reviewedContent({ ...reviewed, title: 'Other words' }) },
    },
    citations: { ...reviewed, citations: [] },
    consent: { _type: 'caseStudy' },
    registration: { _type: 'author', registrations: [{ regulator: 'hcpc', number: 'X' }] },
    altText: { ...reviewed, heroImage: image },
    advertising: { ...reviewed, summary: 'We guarantee results.' },
  } as const

  test.each(
    Object.keys(defaultPolicy).flatMap((rule) =>
      (['block', 'warn', 'off'] as const).map((level) => [rule, level] as const),
    ),
  )('%s: %s', (rule, level: PolicyLevel) => {
    const clinic = { publishingPolicy: { [rule]: level } }
    const found = documentProblems(
      bad[rule as keyof typeof bad],
      problemContext(clinic, { today }),
    ).filter((problem) => problem.rule === rule)
    // Advertising rules need judgement: whatever the clinic chose, they never block.
    const expected = rule === 'advertising' && level === 'block' ? 'warn' : level
    expect(found.map(({ severity }) => severity)).toEqual(
      expected === 'off' ? [] : [expected === 'block' ? 'error' : 'warning'],
    )
  })

  test('only what a primary source says, or what contradicts itself, is ever an error', () => {
    const everything: Problem[] = [
      ...Object.values(bad),
      { _type: 'author', registrations: [{ regulator: 'coru', number: '!' }] },
      { _type: 'topic', codes: [{ system: 'mesh', code: '!' }] },
    ].flatMap((document) => documentProblems(document, context))
    const errors = everything.filter(({ severity }) => severity === 'error')
    expect(errors.length).toBeGreaterThan(0)
    for (const { basis } of errors) expect(['primary', 'contradiction']).toContain(basis)
  })
})

test('any nonsense in any field is survived', () => {
  const nonsense = [null, 5, 'x', [], {}, [null], [5], [{}], { _ref: 5 }, [[['x']]]]
  const fields =
    'review authors body citations relatedLinks heroImage slug consent person outcome registrations memberships codes parent openingHours previousSlugs callToAction photo from toUrl scope problem'.split(
      ' ',
    )
  for (const _type of [
    'article',
    'author',
    'caseStudy',
    'consentRecord',
    'topic',
    'clinic',
    'redirect',
  ])
    for (const field of fields)
      for (const value of nonsense) {
        expect(() => documentProblems({ _type, [field]: value }, context)).not.toThrow()
        expect(() => idsToResolve({ _type, [field]: value })).not.toThrow()
      }
})
