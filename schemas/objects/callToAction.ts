import { TargetIcon } from '@sanity/icons/Target'
import { defineField, defineType } from 'sanity'

import { choices, labelOf } from '../fields/choices.ts'
import { callToActionPurposes } from '@clinical-content/rules'

export const callToAction = defineType({
  name: 'callToAction',
  title: 'Call to action',
  type: 'object',
  icon: TargetIcon,
  description: 'The one thing the reader should do next, as a button.',
  fieldsets: [
    {
      name: 'target',
      title: 'Where it leads',
      description: 'An address, or a telephone number.',
      options: { columns: 2 },
    },
  ],
  fields: [
    defineField({
      name: 'purpose',
      title: 'What it is for',
      type: 'string',
      description: 'Decides how the button looks and what it does.',
      options: { list: choices(callToActionPurposes), layout: 'radio', direction: 'horizontal' },
    }),
    defineField({
      name: 'text',
      title: 'Text above the button',
      type: 'text',
      rows: 2,
      description:
        'One or two sentences, without promises: “Not sure what to do? Talk to one of us.”',
    }),
    defineField({
      name: 'label',
      title: 'Words on the button',
      type: 'string',
      description: 'Begin with a verb: “Book an appointment”.',
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      fieldset: 'target',
      description: 'Where the button leads. A path on your own site such as /book is fine.',
      validation: (rule) =>
        rule
          .uri({ scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true })
          .error('This should begin with https://, or with / for a page of yours.'),
    }),
    defineField({
      name: 'telephone',
      title: 'Telephone',
      type: 'string',
      fieldset: 'target',
      description: 'With the area code, as you would print it: 01632 960 123.',
    }),
  ],
  preview: {
    select: {
      label: 'label',
      text: 'text',
      url: 'url',
      telephone: 'telephone',
      purpose: 'purpose',
    },
    prepare: ({ label, text, url, telephone, purpose }) => ({
      title: label ?? text ?? 'Call to action not filled in',
      subtitle: [labelOf(callToActionPurposes, purpose), url ?? telephone ?? 'leads nowhere yet']
        .filter(Boolean)
        .join(', '),
      media: TargetIcon,
    }),
  },
})
