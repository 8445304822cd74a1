import {
  ids,
  image,
  members,
  paragraphs,
  slug,
  type ClinicDocument,
  type Context,
} from './types.ts'

/**
 * The clinic's people. All four are invented; their numbers have the right format and stand at the
 * very beginning of each register's range. Nobody has looked them up, so no `check` is recorded.
 */
export function authors({ picture }: Context): ClinicDocument[] {
  return [
    {
      _id: ids.physiotherapist,
      _type: 'author',
      name: { _type: 'personName', given: 'Folake', family: 'Adeyemi-Reid', postNominals: 'MCSP' },
      slug: slug('folake-adeyemi-reid'),
      profession: 'Physiotherapist',
      registrations: members('registration', [
        { regulator: 'hcpc', number: 'PH000001', profession: 'Physiotherapist' },
      ]),
      memberships: members('membership', [{ body: 'csp', number: '000101', since: '2009-09-01' }]),
      qualifications: members('qualification', [
        { title: 'BSc (Hons) Physiotherapy', institution: 'University of Wrenmouth', year: 2009 },
        {
          title: 'PgCert Musculoskeletal Practice',
          institution: 'University of Wrenmouth',
          year: 2015,
        },
      ]),
      biography: paragraphs(
        'Folake has been a physiotherapist since 2009. She worked on hospital wards and in a community team before she helped to open Saltlark Clinic, and she sees people with sore backs, shoulders, knees and ankles.',
        'She is fond of plain plans: one or two exercises that fit into an ordinary day, and a date to see whether they have worked. On Thursdays she runs the early clinic for people on shifts.',
      ),
      photo: image(
        picture('physiotherapist.webp'),
        'Drawing of a smiling woman with a high bun and a coral clinic tunic.',
      ),
      interests: 'Partner in Saltlark Clinic. No payments from makers of medicines or equipment.',
      active: true,
    },
    {
      _id: ids.podiatrist,
      _type: 'author',
      name: { _type: 'personName', given: 'Gethin', family: 'Marlowe', postNominals: 'MRCPod' },
      slug: slug('gethin-marlowe'),
      profession: 'Podiatrist',
      registrations: members('registration', [
        { regulator: 'hcpc', number: 'CH000002', profession: 'Chiropodist / podiatrist' },
      ]),
      memberships: members('membership', [
        { body: 'Royal College of Podiatry', since: '2013-07-01' },
      ]),
      qualifications: members('qualification', [
        { title: 'BSc (Hons) Podiatry', institution: 'Eastmoor College of Health', year: 2013 },
      ]),
      biography: paragraphs(
        'Gethin looks after feet: painful heels, sore tendons, stubborn nails and the yearly checks that people with diabetes should not miss. He spent six years in a hospital foot protection team, where he learned how much a small blister can matter.',
        'He asks everybody to bring the shoes they wear most, and has yet to be surprised by what they hide.',
      ),
      photo: image(
        picture('podiatrist.webp'),
        'Drawing of a smiling man with copper hair, a beard and round glasses.',
      ),
      interests:
        'Was paid by a maker of insoles for a talk in 2022. He does not recommend brands on this website.',
      active: true,
    },
    {
      _id: ids.dietitian,
      _type: 'author',
      name: { _type: 'personName', given: 'Meera', family: 'Thandi' },
      slug: slug('meera-thandi'),
      profession: 'Dietitian',
      registrations: members('registration', [
        { regulator: 'hcpc', number: 'DT000003', profession: 'Dietitian' },
      ]),
      memberships: members('membership', [
        { body: 'British Dietetic Association', since: '2016-10-01' },
      ]),
      qualifications: members('qualification', [
        {
          title: 'BSc (Hons) Nutrition and Dietetics',
          institution: 'Eastmoor College of Health',
          year: 2016,
        },
      ]),
      biography: paragraphs(
        'Meera is a dietitian with a special interest in bones, joints and eating well in later life. She writes the recipes for the clinic’s cookery afternoons and tests each of them on her family first.',
        'She will not ask you to give up a food without telling you what to eat in its place.',
      ),
      photo: image(
        picture('dietitian.webp'),
        'Drawing of a smiling woman with a long dark plait and a yellow jumper.',
      ),
      interests: 'None to declare.',
      active: true,
    },
    {
      _id: ids.generalPractitioner,
      _type: 'author',
      name: { _type: 'personName', honorific: 'Dr', given: 'Rowan', family: 'Achterberg' },
      slug: slug('rowan-achterberg'),
      profession: 'General practitioner',
      registrations: members('registration', [
        { regulator: 'gmc', number: '0000004', profession: 'General practitioner' },
      ]),
      qualifications: members('qualification', [
        { title: 'MB ChB', institution: 'University of Wrenmouth', year: 1991 },
      ]),
      biography: paragraphs(
        'Rowan was a GP on the coast for twenty-seven years and now reads what the clinic publishes. A page with Rowan’s name under “Reviewed by” has been checked line by line against national guidance.',
      ),
      photo: image(
        picture('general-practitioner.webp'),
        'Drawing of a smiling person with short silver hair, a navy jacket and a stethoscope.',
      ),
      interests: 'Paid by Saltlark Clinic for each review, whatever the outcome.',
      active: true,
    },
  ]
}
