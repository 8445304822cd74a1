import { HomeIcon } from '@sanity/icons/Home'
import { defineArrayMember, defineField, defineType } from 'sanity'

import { altField } from '../fields/altField.ts'
import { choices } from '../fields/choices.ts'
import { advertisingCountries, defaultReviewMonths } from '@clinical-content/rules'
import { clinicalRules } from '../validation/clinicalRules.ts'

/** There is one clinic, and its document's id is `clinic`. */
export const clinic = defineType({
  name: 'clinic',
  title: 'Clinic',
  type: 'document',
  icon: HomeIcon,
  description: 'Who publishes: name, addresses, opening hours, and the rules you publish by.',
  groups: [
    { name: 'about', title: 'About', default: true },
    { name: 'contact', title: 'Contact' },
    { name: 'rules', title: 'Publishing rules' },
  ],
  fieldsets: [{ name: 'reach', title: 'Reach us', options: { columns: 2 } }],
  initialValue: () => ({
    advertisingCountry: 'GB',
    reviewIntervals: Object.entries(defaultReviewMonths).map(([kind, months]) => ({
      _type: 'reviewInterval',
      _key: kind,
      kind,
      months,
    })),
  }),
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      group: 'about',
      description: 'As on the sign at the door.',
      validation: (rule) => rule.required().error('Please fill in the name of the clinic.'),
    }),
    defineField({
      name: 'tagline',
      title: 'In a line',
      type: 'string',
      group: 'about',
      description: 'What you do, in a few words.',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 4,
      group: 'about',
      description: 'Whom you help and how, for the home page and search engines.',
    }),
    defineField({
      name: 'logo',
      title: 'Logo',
      type: 'image',
      group: 'about',
      description: 'Best with a transparent background.',
      options: { hotspot: true },
      fields: [altField],
    }),
    defineField({
      name: 'regulator',
      title: 'Regulator of the clinic',
      type: 'clinicRegulator',
      group: 'about',
      description: 'If the clinic itself is registered, for example with the CQC.',
      options: { collapsible: true, collapsed: true },
    }),
    defineField({
      name: 'profiles',
      title: 'Elsewhere',
      type: 'array',
      of: [defineArrayMember({ type: 'profileLink' })],
      group: 'about',
      description: 'Your pages on social media and in directories.',
    }),
    defineField({
      name: 'telephone',
      title: 'Telephone',
      type: 'string',
      group: 'contact',
      fieldset: 'reach',
      description: 'With the area code, as you would print it.',
    }),
    defineField({
      name: 'email',
      title: 'Email',
      type: 'email',
      group: 'contact',
      fieldset: 'reach',
      description: 'An address that somebody reads.',
    }),
    defineField({
      name: 'url',
      title: 'Website',
      type: 'url',
      group: 'contact',
      description: 'The address of your website.',
      validation: (rule) =>
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
    }),
    defineField({
      name: 'addresses',
      title: 'Addresses',
      type: 'array',
      of: [defineArrayMember({ type: 'postalAddress' })],
      group: 'contact',
      description: 'Where people come to see you.',
    }),
    defineField({
      name: 'openingHours',
      title: 'Opening hours',
      type: 'array',
      of: [defineArrayMember({ type: 'openingHours' })],
      group: 'contact',
      description: 'One entry for days that share the same hours.',
    }),
    defineField({
      name: 'bookingLinks',
      title: 'Booking',
      type: 'array',
      of: [defineArrayMember({ type: 'callToAction' })],
      group: 'contact',
      description: 'Buttons for booking. The first one is used where an article has none.',
    }),
    defineField({
      name: 'publishingPolicy',
      title: 'Before anything is published',
      type: 'publishingPolicy',
      group: 'rules',
      description: 'What must be in order before a page goes out, and what is only pointed out.',
    }),
    defineField({
      name: 'reviewIntervals',
      title: 'How often pages are reviewed',
      type: 'array',
      of: [defineArrayMember({ type: 'reviewInterval' })],
      group: 'rules',
      description: 'One entry for each kind of article.',
    }),
    defineField({
      name: 'advertisingCountry',
      title: 'Country whose advertising rules apply',
      type: 'string',
      group: 'rules',
      description: 'Where most of your patients are.',
      options: { list: choices(advertisingCountries), layout: 'radio' },
    }),
    defineField({
      name: 'disclaimer',
      title: 'Disclaimer',
      type: 'text',
      rows: 3,
      group: 'rules',
      description:
        'Shown at the foot of every article: “This page does not replace an examination.”',
    }),
  ],
  validation: clinicalRules,
  orderings: [{ name: 'name', title: 'Name', by: [{ field: 'name', direction: 'asc' }] }],
  preview: {
    select: { title: 'name', subtitle: 'tagline', media: 'logo' },
    prepare: ({ title, subtitle, media }) => ({
      title: title ?? 'Your clinic',
      subtitle: subtitle ?? 'Clinic',
      media: media ?? HomeIcon,
    }),
  },
})
