import { CaseIcon } from '@sanity/icons/Case'
import { defineField, defineType } from 'sanity'

export const clinicRegulator = defineType({
  name: 'clinicRegulator',
  title: 'The clinic’s regulator',
  type: 'object',
  icon: CaseIcon,
  description: 'If the clinic itself is registered, for example with the CQC.',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'name',
      title: 'Regulator',
      type: 'string',
      description: 'For example: Care Quality Commission.',
      validation: (rule) => rule.required().error('Please fill in the regulator’s name.'),
    }),
    defineField({
      name: 'number',
      title: 'Number',
      type: 'string',
      description: 'The clinic’s own registration number.',
    }),
    defineField({
      name: 'url',
      title: 'Link to the register',
      type: 'url',
      description: 'The clinic’s page on the regulator’s website.',
      validation: (rule) =>
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
    }),
  ],
  preview: {
    select: { title: 'name', subtitle: 'number' },
    prepare: ({ title, subtitle }) => ({
      title: title ?? 'Regulator not filled in',
      subtitle,
      media: CaseIcon,
    }),
  },
})
