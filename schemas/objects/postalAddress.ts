import { HomeIcon } from '@sanity/icons/Home'
import { defineField, defineType } from 'sanity'

export const postalAddress = defineType({
  name: 'postalAddress',
  title: 'Address',
  type: 'object',
  icon: HomeIcon,
  description: 'Where people come to see you.',
  options: { columns: 2 },
  initialValue: { country: 'GB' },
  fields: [
    defineField({
      name: 'label',
      title: 'Name of this place',
      type: 'string',
      description: 'Only if you have more than one: “Harbour Street clinic”.',
    }),
    defineField({
      name: 'street',
      title: 'Street',
      type: 'string',
      description: 'House number and street.',
      validation: (rule) => rule.required().error('Please fill in the street.'),
    }),
    defineField({
      name: 'locality',
      title: 'Town or city',
      type: 'string',
      description: 'As on an envelope.',
      validation: (rule) => rule.required().error('Please fill in the town.'),
    }),
    defineField({
      name: 'region',
      title: 'County or state',
      type: 'string',
      description: 'If it is needed.',
    }),
    defineField({
      name: 'postalCode',
      title: 'Postcode',
      type: 'string',
      description: 'In countries that have one.',
    }),
    defineField({
      name: 'country',
      title: 'Country',
      type: 'string',
      description: 'Its two-letter code: GB, IE, US, AU.',
      validation: (rule) =>
        rule
          .required()
          .regex(/^[A-Z]{2}$/, { name: 'country code' })
          .error('Please give the country as two capital letters: GB, IE, US, AU.'),
    }),
  ],
  preview: {
    select: { label: 'label', street: 'street', locality: 'locality', postalCode: 'postalCode' },
    prepare: ({ label, street, locality, postalCode }) => ({
      title: label ?? street ?? 'Address not filled in',
      subtitle: [label && street, locality, postalCode].filter(Boolean).join(', '),
      media: HomeIcon,
    }),
  },
})
