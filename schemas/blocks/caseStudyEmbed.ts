import { UsersIcon } from '@sanity/icons/Users'
import { consentAllows, isoDateOf } from '@clinical-content/rules'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const caseStudyEmbed = defineType({
  name: 'caseStudyEmbed',
  title: 'Case studies',
  type: 'object',
  icon: UsersIcon,
  description:
    'Real-life examples. Each is shown only while its person’s consent stands; nobody has to remember to take it out.',
  fields: [
    defineField({
      name: 'caseStudies',
      title: 'Case studies',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{ type: 'caseStudy' }],
          weak: true,
          options: { disableNew: true },
        }),
      ],
      description: 'Choose from the case studies you have written.',
      validation: (rule) => [
        rule.required().min(1).error('Please choose at least one case study.'),
        rule.unique().error('The same case study is here twice.'),
      ],
    }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      type: 'text',
      rows: 2,
      description: 'A sentence before the stories. It is hidden together with them.',
    }),
  ],
  preview: {
    select: {
      first: 'caseStudies.0.title',
      second: 'caseStudies.1.title',
      firstConsent: 'caseStudies.0.consent',
      secondConsent: 'caseStudies.1.consent',
      caseStudies: 'caseStudies',
    },
    prepare: ({ first, second, firstConsent, secondConsent, caseStudies }) => ({
      title: [first, second].filter(Boolean).join(', ') || 'Case studies',
      subtitle: `${Array.isArray(caseStudies) ? caseStudies.length : 0} case studies${
        isHidden(first, firstConsent) || isHidden(second, secondConsent)
          ? ', not all of which readers can see'
          : ''
      }`,
      media: UsersIcon,
    }),
  },
})

function isHidden(title: unknown, consent: object | undefined): boolean {
  return Boolean(title) && !consentAllows(consent, 'website', isoDateOf(new Date()))
}
