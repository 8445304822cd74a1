import type { TestDocument } from './testLake.ts'

/**
 * A small clinic for the tests of the client and of the website. Nobody in it exists; the
 * registration numbers are of the right form and belong to no one we know of.
 */
export const sampleClinic: readonly TestDocument[] = [
  {
    _id: 'clinic',
    _type: 'clinic',
    name: 'Larkrise Clinic',
    tagline: 'Move well again',
    description: 'Physiotherapy, podiatry and general practice under one roof in Exampleford.',
    telephone: '0151 496 0123',
    email: 'hello@larkrise.example',
    disclaimer: 'This page gives general advice. It does not replace an examination.',
    addresses: [
      {
        _key: 'a',
        _type: 'postalAddress',
        street: '1 Example Street',
        locality: 'Exampleford',
        postalCode: 'EX1 1EX',
        country: 'GB',
      },
    ],
    openingHours: [
      {
        _key: 'o',
        _type: 'openingHours',
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        opens: '08:00',
        closes: '18:30',
      },
      { _key: 's', _type: 'openingHours', days: ['saturday'], opens: '09:00', closes: '12:00' },
    ],
    bookingLinks: [
      {
        _key: 'b',
        _type: 'callToAction',
        text: 'Not sure what you need? We will ring you back.',
        label: 'Book a call',
        url: 'https://larkrise.example/book',
        purpose: 'book',
      },
    ],
    publishingPolicy: { _type: 'publishingPolicy', registration: 'block', review: 'warn' },
  },
  {
    _id: 'author-a',
    _type: 'author',
    name: { _type: 'personName', given: 'Imogen', family: 'Sample', postNominals: 'MSc MCSP' },
    slug: slug('imogen-sample'),
    profession: 'Physiotherapist',
    registrations: [
      {
        _key: 'r',
        _type: 'registration',
        regulator: 'hcpc',
        number: 'PH000011',
        check: {
          _type: 'registrationCheck',
          regulator: 'hcpc',
          number: 'PH000011',
          checkedOn: '2026-10-01',
          checkedBy: 'A. Checker',
          outcome: 'registered',
        },
      },
    ],
    memberships: [{ _key: 'm', _type: 'membership', body: 'csp', number: '000011' }],
    qualifications: [
      {
        _key: 'q',
        _type: 'qualification',
        title: 'MSc Physiotherapy',
        institution: 'University of Nowhere',
        year: 2014,
      },
    ],
    biography: [words('b', 'Imogen helps runners and gardeners back to what they love.')],
    active: true,
  },
  {
    _id: 'author-b',
    _type: 'author',
    name: {
      _type: 'personName',
      honorific: 'Dr',
      given: 'Owen',
      family: 'Placeholder',
      postNominals: 'MRCGP',
    },
    slug: slug('owen-placeholder'),
    profession: 'General practitioner',
    registrations: [{ _key: 'r', _type: 'registration', regulator: 'gmc', number: '0000011' }],
    active: false,
  },
  topic('topic-back', 'Back', 'bodyArea'),
  { ...topic('topic-spasm', 'Back spasm', 'condition'), parent: reference('topic-back') },
  topic('topic-ankle', 'Ankle', 'bodyArea'),
  story('story-given', 'Back to the allotment', { status: 'given', recordedOn: '2026-01-01' }),
  story('story-missing', 'Lifting again', undefined),
  {
    _id: 'consent.given',
    _type: 'consentRecord',
    caseStudy: { ...reference('story-given'), _weak: true },
    personName: 'Real Name Withheld',
    contact: '0151 496 0999',
    agreedTo: 'The website.',
  },
  {
    _id: 'article-spasm',
    _type: 'article',
    title: 'Back spasm: how long will it last?',
    slug: slug('back-spasm'),
    summary:
      'Most back spasms ease within a week. What helps, what to avoid, and when to get help.',
    kind: 'condition',
    authors: [{ ...reference('author-a'), _key: 'a' }],
    review: {
      _type: 'review',
      lastReviewed: '2026-09-01',
      nextReviewDue: '2028-09-01',
      reviewedBy: reference('author-b'),
    },
    publishedAt: '2026-03-02T09:00:00Z',
    topics: [{ ...reference('topic-spasm'), _key: 't' }],
    audience: 'patients',
    keyPoints: ['Keep moving.', 'Most spasms ease within a week.'],
    previousSlugs: ['back-muscle-spasm-2024'],
    language: 'en-GB',
    citations: [
      {
        _key: 'c1',
        _type: 'citation',
        kind: 'guideline',
        title: 'Low back pain',
        publisher: 'NICE',
        year: 2020,
        url: 'https://www.nice.org.uk/guidance/ng59',
      },
      {
        _key: 'c2',
        _type: 'citation',
        kind: 'journal',
        title: 'A study of spasms',
        authors: 'Nobody A',
        year: 2021,
        doi: '10.1000/example',
      },
    ],
    relatedLinks: [
      {
        _key: 'r1',
        _type: 'relatedLink',
        relation: 'related',
        reference: weak('article-ankle'),
        reason: 'The same first steps help.',
      },
      { _key: 'r2', _type: 'relatedLink', relation: 'related', label: 'No destination' },
      {
        _key: 'r3',
        _type: 'relatedLink',
        relation: 'related',
        label: 'Unsafe',
        url: 'javascript:alert(1)',
      },
      {
        _key: 'r4',
        _type: 'relatedLink',
        relation: 'related',
        label: 'A story not told',
        reference: weak('story-missing'),
        url: 'https://example.org/twin',
      },
      {
        _key: 'r5',
        _type: 'relatedLink',
        relation: 'related',
        label: 'The NHS on back pain',
        url: 'https://www.nhs.uk/conditions/back-pain/',
      },
    ],
    callToAction: { _type: 'callToAction', text: 'Pain that keeps coming back?' },
    origin: {
      _type: 'origin',
      source: 'text',
      id: 'post.txt',
      importedAt: '2026-11-01T00:00:00Z',
      hash: 'h',
      clinicallyReviewed: true,
    },
    body: [
      heading('h1', 'What is a back spasm?'),
      {
        ...words('p1', ''),
        children: [
          { _key: 'a', _type: 'span', text: 'A ', marks: [] },
          { _key: 'b', _type: 'span', text: 'spasm', marks: ['term'] },
          { _key: 'c', _type: 'span', text: ' feels like a knot', marks: [] },
          { _key: 'd', _type: 'span', text: ' and is common', marks: ['cite'] },
          { _key: 'e', _type: 'span', text: '. It is not the same as ', marks: [] },
          { _key: 'f', _type: 'span', text: 'a sprain', marks: ['in'] },
          { _key: 'g', _type: 'span', text: '.', marks: [] },
        ],
        markDefs: [
          { _key: 'term', _type: 'term', definition: 'a muscle that tightens and stays tight' },
          { _key: 'cite', _type: 'citationMark', citation: 'c2' },
          { _key: 'in', _type: 'link', reference: reference('article-ankle') },
        ],
      },
      {
        _key: 'care',
        _type: 'careCard',
        level: 'urgent',
        heading: 'Ask for an urgent appointment if:',
        body: [
          { ...words('i1', 'your leg is weak or numb'), listItem: 'bullet', level: 1 },
          { ...words('i2', 'you feel unwell or have a temperature'), listItem: 'bullet', level: 1 },
        ],
      },
      {
        _key: 'emergency',
        _type: 'careCard',
        level: 'emergency',
        heading: 'Call 999 or go to A&E if:',
        body: [
          {
            ...words('i3', 'you lose control of your bladder or bowels'),
            listItem: 'bullet',
            level: 1,
          },
        ],
      },
      heading('h2', 'How long does it take?'),
      {
        _key: 'time',
        _type: 'recoveryTimeline',
        title: 'Typical recovery',
        stages: [
          stage(
            's1',
            'Mild',
            'mild',
            { text: 'a few days to a week', max: 1, unit: 'weeks' },
            'Gentle movement and warmth are often all you need.',
          ),
          stage(
            's2',
            'Moderate',
            'moderate',
            { text: 'one to several weeks', min: 1, unit: 'weeks' },
            'Physiotherapy can shorten it.',
          ),
          stage(
            's3',
            'Severe',
            'severe',
            { text: 'weeks to months' },
            'Ask us to look for the cause.',
          ),
        ],
      },
      heading('h3', 'What you can do'),
      {
        _key: 'do',
        _type: 'doDontList',
        kind: 'do',
        items: [
          {
            _key: 'i',
            _type: 'doDontItem',
            text: 'walk a little every hour',
            reason: 'Movement calms the muscle.',
          },
          { _key: 'j', _type: 'doDontItem', text: 'use a warm pack for 15 minutes' },
        ],
      },
      {
        _key: 'dont',
        _type: 'doDontList',
        kind: 'dont',
        items: [{ _key: 'i', _type: 'doDontItem', text: 'stay in bed for more than a day' }],
      },
      {
        _key: 'ex',
        _type: 'exercise',
        title: 'Knee rolls',
        purpose: 'Loosens the lower back.',
        steps: [
          'Lie on your back with your knees bent.',
          'Let both knees roll to one side.',
          'Come back, then roll to the other.',
        ],
        dose: { _type: 'exerciseDose', sets: '2', repetitions: '10', frequency: 'twice a day' },
        stopIf: 'pain runs down your leg.',
      },
      {
        _key: 'table',
        _type: 'table',
        caption: 'Heat or cold?',
        headerRow: true,
        headerColumn: true,
        rows: [
          { _key: 'r1', _type: 'tableRow', cells: ['', 'When', 'How long'] },
          { _key: 'r2', _type: 'tableRow', cells: ['Cold', 'first day', '10 minutes'] },
          { _key: 'r3', _type: 'tableRow', cells: ['Heat', 'after that', '15 minutes'] },
        ],
      },
      {
        _key: 'warn',
        _type: 'warningCallout',
        heading: 'Taking ibuprofen',
        body: [words('w', 'Ask a pharmacist first if you take other medicines.')],
      },
      heading('h4', 'Real-life examples'),
      heading('h5', 'Two who got better', 'h3'),
      {
        _key: 'embed',
        _type: 'caseStudyEmbed',
        intro: 'Told with their consent; names are changed.',
        caseStudies: [
          { ...weak('story-given'), _key: 'a' },
          { ...weak('story-missing'), _key: 'b' },
        ],
      },
      { _key: 'unread', _type: 'needsReview', reason: 'shortcode', html: '[prices]SECRET-UNREAD' },
      heading('h6', 'Questions people ask'),
      {
        _key: 'faq',
        _type: 'faq',
        items: [
          {
            _key: 'i',
            _type: 'faqItem',
            question: 'Can I go to work?',
            answer: [words('a', 'Yes, if you can change position often.')],
          },
          {
            _key: 'j',
            _type: 'faqItem',
            question: 'Do I need a scan?',
            answer: [words('a', 'Rarely. A scan seldom shows a spasm.')],
          },
        ],
      },
      {
        _key: 'quote',
        _type: 'quote',
        text: 'Motion is lotion.',
        attribution: 'a saying among physiotherapists',
      },
      { _key: 'cta', _type: 'callToAction', text: 'Book via the button below.' },
    ],
  },
  plainArticle(
    'article-ankle',
    'Ankle sprain: the first two weeks',
    'ankle-sprain',
    '2026-05-04T09:00:00Z',
    'topic-ankle',
  ),
  plainArticle(
    'article-heel',
    'Heel pain in the morning',
    'heel-pain',
    '2026-01-10T09:00:00Z',
    'topic-ankle',
  ),
  {
    ...plainArticle(
      'article-undated',
      'Desk work and your back',
      'desk-work',
      undefined,
      'topic-back',
    ),
    kind: 'question',
  },
  {
    ...plainArticle(
      'drafts.article-secret',
      'A draft',
      'a-draft',
      '2026-11-01T09:00:00Z',
      'topic-back',
    ),
  },
  {
    _id: 'redirect-a',
    _type: 'redirect',
    from: '/blog/ankle',
    to: reference('article-ankle'),
    permanent: true,
  },
  {
    _id: 'redirect-b',
    _type: 'redirect',
    from: '/shop',
    toUrl: 'https://shop.example/',
    permanent: false,
  },
  {
    _id: 'redirect-c',
    _type: 'redirect',
    from: '/old-story',
    to: weak('story-missing'),
    permanent: true,
  },
]

export function slug(current: string) {
  return { _type: 'slug', current }
}

export function reference(id: string) {
  return { _type: 'reference', _ref: id }
}

export function weak(id: string) {
  return { ...reference(id), _weak: true }
}

export function words(key: string, text: string) {
  return {
    _key: key,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{ _key: 's', _type: 'span', text, marks: [] }],
  }
}

export function heading(key: string, text: string, style = 'h2') {
  return { ...words(key, text), style }
}

/** A case study whose every section holds a word to search for: `TELLTALE-<id>`. */
export function story(id: string, title: string, consent: object | undefined): TestDocument {
  return {
    _id: id,
    _type: 'caseStudy',
    title,
    slug: slug(id),
    person: { _type: 'caseStudyPerson', alias: 'Robin', ageBand: '60-69', occupation: 'gardener' },
    problem: [words('a', `A back that seized in the garden. TELLTALE-${id}`)],
    treatment: [words('b', 'Exercises for six weeks, one set a day.')],
    outcome: {
      _type: 'caseStudyOutcome',
      summary: [words('c', 'Kneels and digs again.')],
      outcomeMeasures: [
        { _key: 'm', _type: 'outcomeMeasure', name: 'Pain', before: 7, after: 1, scale: '0–10' },
      ],
    },
    clinician: reference('author-a'),
    topics: [{ ...reference('topic-spasm'), _key: 't' }],
    ...(consent === undefined
      ? {}
      : { consent: { _type: 'consent', record: weak(`consent.${id}`), ...consent } }),
  }
}

function topic(id: string, title: string, kind: string): TestDocument {
  return { _id: id, _type: 'topic', title, slug: slug(id.replace('topic-', '')), kind }
}

function stage(key: string, label: string, severity: string, duration: object, text: string) {
  return {
    _key: key,
    _type: 'recoveryStage',
    label,
    severity,
    duration: { _type: 'recoveryDuration', ...duration },
    description: [words('d', text)],
  }
}

function plainArticle(
  id: string,
  title: string,
  path: string,
  publishedAt: string | undefined,
  topicId: string,
): TestDocument {
  return {
    _id: id,
    _type: 'article',
    title,
    slug: slug(path),
    summary: `${title}: what to do, what to avoid, and when to ask for help.`,
    kind: 'guide',
    authors: [{ ...reference('author-a'), _key: 'a' }],
    topics: [{ ...reference(topicId), _key: 't' }],
    ...(publishedAt === undefined ? {} : { publishedAt }),
    body: [words('p', `${title}. Rest a little, move a little.`)],
  }
}
