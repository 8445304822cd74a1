import type { Consent } from '@clinical-content/schemas/types'

import {
  dayFrom,
  ids,
  members,
  paragraphs,
  reference,
  references,
  slug,
  weakReference,
  type ClinicDocument,
  type Context,
} from './types.ts'

/**
 * One case study of each kind that a clinic has to deal with: consent given (twice), about to end,
 * ended, withdrawn and never recorded. Only the first three may be read by the public; the
 * last two are drafts, which no query without a token can find.
 */
export function caseStudies({ today }: Context): ClinicDocument[] {
  return [
    {
      _id: 'case-study-allotment-shoulder',
      _type: 'caseStudy',
      title: 'Back to the allotment with a frozen shoulder',
      slug: slug('back-to-the-allotment'),
      person: {
        _type: 'caseStudyPerson',
        alias: 'Winifred',
        ageBand: '60-69',
        occupation: 'retired librarian',
      },
      problem: paragraphs(
        'Winifred could not lift a watering can, fasten her apron or sleep on her left side.',
      ),
      history: paragraphs(
        'The pain had crept up on her over four months, with no injury. She lives alone and was worried about the spring planting.',
      ),
      assessment: paragraphs(
        'Turning the arm outwards was half of what it was on the other side, both when she moved it and when we did. Her neck and the feeling in her hand were normal.',
      ),
      treatment: paragraphs(
        'For the first six weeks we looked after her sleep and kept the shoulder moving within comfort. When the pain settled she began table slides and stick exercises, a few minutes three times a day.',
      ),
      outcome: {
        _type: 'caseStudyOutcome',
        summary: paragraphs(
          'After eight months she could reach the top shelf of the greenhouse. A little stiffness remains, which does not trouble her.',
        ),
        outcomeMeasures: members('outcomeMeasure', [
          {
            name: 'Oxford Shoulder Score',
            before: 18,
            after: 41,
            scale: '0 to 48, higher is better',
          },
          { name: 'Nights disturbed in a week', before: 7, after: 1 },
        ]),
      },
      perspective: paragraphs(
        '“Somebody told me plainly that it would be slow, and that I had not caused it. I found that easier to live with than hope.”',
      ),
      clinician: reference(ids.physiotherapist),
      topics: references('topic-frozen-shoulder', 'topic-shoulder'),
      consent: given(today, -210, 520, ['website'], 'consent.allotment-shoulder'),
    },
    {
      _id: 'case-study-sea-wall-heel',
      _type: 'caseStudy',
      title: 'From the car park to the sea wall',
      slug: slug('from-the-car-park-to-the-sea-wall'),
      person: {
        _type: 'caseStudyPerson',
        alias: 'Tobias',
        ageBand: '50-59',
        occupation: 'museum guide',
      },
      problem: paragraphs(
        'Tobias stood on stone floors all day and had stopped walking with his wife in the evening because of his heel.',
      ),
      assessment: paragraphs(
        'He was sore beside the inner edge of the heel bone and had worn his shoes quite flat. His calf was stiff on the same side.',
      ),
      treatment: paragraphs(
        'He bought cushioned shoes, used a heel pad in each, and did two calf stretches and one strengthening exercise on the museum stairs each day.',
      ),
      outcome: {
        _type: 'caseStudyOutcome',
        summary: paragraphs('The mornings eased after ten weeks, the long days after five months.'),
        outcomeMeasures: members('outcomeMeasure', [
          { name: 'Pain with the first steps of the day', before: 7, after: 1, scale: '0 to 10' },
          { name: 'Minutes of walking without a rest', before: 10, after: 60 },
        ]),
      },
      perspective: paragraphs(
        '“The stairs were there all along. I had only ever used them as stairs.”',
      ),
      clinician: reference(ids.podiatrist),
      topics: references('topic-plantar-fasciitis', 'topic-feet'),
      consent: given(today, -95, 270, ['website', 'print'], 'consent.sea-wall-heel'),
    },
    {
      _id: 'case-study-crossing-patrol-knee',
      _type: 'caseStudy',
      title: 'Fifty crossings a day on two sore knees',
      slug: slug('fifty-crossings-a-day'),
      person: {
        _type: 'caseStudyPerson',
        alias: 'Philippa',
        ageBand: '60-69',
        occupation: 'school crossing patrol',
      },
      problem: paragraphs('Stepping off the kerb had become the worst moment of each morning.'),
      treatment: paragraphs(
        'Sit-to-stands before breakfast, a stick in the right hand for the walk home, and a talk with our dietitian.',
      ),
      outcome: {
        _type: 'caseStudyOutcome',
        summary: paragraphs('After three months she had put the stick back in the umbrella stand.'),
        outcomeMeasures: members('outcomeMeasure', [
          { name: 'Sit-to-stands in 30 seconds', before: 7, after: 13 },
        ]),
      },
      clinician: reference(ids.physiotherapist),
      topics: references('topic-knee-osteoarthritis'),
      consent: given(today, -345, 20, ['website'], 'consent.crossing-patrol-knee'),
    },
    {
      _id: 'case-study-wrist-and-porridge',
      _type: 'caseStudy',
      title: 'A broken wrist and a better breakfast',
      slug: slug('a-better-breakfast'),
      person: {
        _type: 'caseStudyPerson',
        alias: 'Leopold',
        ageBand: '70-79',
        occupation: 'retired watchmaker',
      },
      problem: paragraphs(
        'A fall on the ice, a broken wrist, and a scan that showed osteoporosis.',
      ),
      treatment: paragraphs(
        'A week’s food diary, porridge made with milk, and vitamin D all winter.',
      ),
      outcome: {
        _type: 'caseStudyOutcome',
        summary: paragraphs('He eats breakfast every day and has started tai chi.'),
      },
      clinician: reference(ids.dietitian),
      topics: references('topic-osteoporosis', 'topic-nutrition'),
      consent: given(today, -760, -30, ['website'], 'consent.wrist-and-porridge'),
    },
    {
      _id: 'drafts.case-study-half-marathon-tendon',
      _type: 'caseStudy',
      title: 'One tendon and a half-marathon',
      slug: slug('one-tendon-and-a-half-marathon'),
      person: {
        _type: 'caseStudyPerson',
        alias: 'Ngozi',
        ageBand: '30-39',
        occupation: 'solicitor',
      },
      problem: paragraphs('An Achilles tendon that had hurt since a first race.'),
      treatment: paragraphs('Twelve weeks of slow heel raises and a new training plan.'),
      outcome: {
        _type: 'caseStudyOutcome',
        summary: paragraphs('She finished her second race without pain.'),
      },
      clinician: reference(ids.podiatrist),
      topics: references('topic-achilles-tendinopathy'),
      consent: {
        _type: 'consent',
        status: 'withdrawn',
        recordedOn: dayFrom(today, -15),
        scope: [],
        record: weakReference('consent.half-marathon-tendon'),
      },
    },
    {
      _id: 'drafts.case-study-orchestra-sciatica',
      _type: 'caseStudy',
      title: 'Sciatica in the orchestra pit',
      slug: slug('sciatica-in-the-orchestra-pit'),
      person: { _type: 'caseStudyPerson', alias: 'Emeka', ageBand: '40-49', occupation: 'cellist' },
      problem: paragraphs('Three hours in one chair brought on a burning line down the right leg.'),
      treatment: paragraphs(
        'A wedge cushion, standing in the interval, and nerve glides in the wings.',
      ),
      outcome: {
        _type: 'caseStudyOutcome',
        summary: paragraphs('By the end of the season he could play a whole opera in comfort.'),
      },
      clinician: reference(ids.physiotherapist),
      topics: references('topic-sciatica'),
      consent: { _type: 'consent', status: 'missing' },
    },
  ]
}

function given(
  today: string,
  recorded: number,
  ends: number,
  scope: string[],
  record: string,
): Consent {
  return {
    _type: 'consent',
    status: 'given',
    recordedOn: dayFrom(today, recorded),
    expiresOn: dayFrom(today, ends),
    scope,
    record: weakReference(record),
  }
}
