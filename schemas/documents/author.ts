import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'

import { altField, creditField } from '../fields/altField.ts'
import { originField } from '../fields/originField.ts'
import { slugField } from '../fields/slugField.ts'
import { fullName, registrationLabel } from '@clinical-content/rules'
import { clinicalRules } from '../validation/clinicalRules.ts'

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  icon: UserIcon,
  description: 'A clinician who writes or reviews, with the registrations that show it.',
  groups: [
    { name: 'person', title: 'Who', default: true },
    { name: 'credentials', title: 'Registration' },
    { name: 'about', title: 'About' },
    { name: 'search', title: 'Web address' },
    { name: 'origin', title: 'Origin' },
  ],
  initialValue: { active: true },
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'personName',
      group: 'person',
      description: 'As it should stand under an article.',
      validation: (rule) => rule.required().error('Please fill in the name.'),
    }),
    defineField({
      name: 'profession',
      title: 'Profession',
      type: 'string',
      group: ['person', 'credentials'],
      description: 'For example: Physiotherapist.',
    }),
    defineField({
      name: 'photo',
      title: 'Photograph',
      type: 'image',
      group: 'person',
      description: 'A friendly, recent picture of the face.',
      options: { hotspot: true },
      fields: [altField, creditField],
    }),
    defineField({
      name: 'registrations',
      title: 'Registrations',
      type: 'array',
      of: [defineArrayMember({ type: 'registration' })],
      group: ['person', 'credentials'],
      description: 'With the HCPC, GMC, NMC or another regulator. Readers can look them up.',
    }),
    defineField({
      name: 'memberships',
      title: 'Memberships',
      type: 'array',
      of: [defineArrayMember({ type: 'membership' })],
      group: 'credentials',
      description: 'Professional bodies such as the CSP.',
    }),
    defineField({
      name: 'qualifications',
      title: 'Qualifications',
      type: 'array',
      of: [defineArrayMember({ type: 'qualification' })],
      group: 'credentials',
      description: 'Degrees, diplomas and courses, the most recent first.',
    }),
    defineField({
      name: 'biography',
      title: 'Biography',
      type: 'richText',
      group: 'about',
      description: 'A few sentences: what you treat, where you trained, what you care about.',
    }),
    defineField({
      name: 'interests',
      title: 'Declared interests',
      type: 'text',
      rows: 3,
      group: 'about',
      description:
        'Anything that could look like a conflict: paid talks, shares, products you sell. “None” is a good answer.',
    }),
    defineField({
      name: 'profiles',
      title: 'Elsewhere',
      type: 'array',
      of: [defineArrayMember({ type: 'profileLink' })],
      group: 'about',
      description: 'Your page on other sites, such as ORCID or a university.',
    }),
    defineField({
      name: 'active',
      title: 'Works here now',
      type: 'boolean',
      group: 'person',
      description: 'Turn off when somebody leaves. Their articles keep their name.',
    }),
    slugField({
      source: (document) => authorSlugSource(document),
      group: 'search',
      description: 'The last part of the address of this person’s page.',
    }),
    originField(),
  ],
  validation: clinicalRules,
  orderings: [
    {
      name: 'familyName',
      title: 'Last name',
      by: [
        { field: 'name.family', direction: 'asc' },
        { field: 'name.given', direction: 'asc' },
      ],
    },
    { name: 'profession', title: 'Profession', by: [{ field: 'profession', direction: 'asc' }] },
  ],
  preview: {
    select: {
      honorific: 'name.honorific',
      given: 'name.given',
      family: 'name.family',
      profession: 'profession',
      regulator: 'registrations.0.regulator',
      number: 'registrations.0.number',
      active: 'active',
      media: 'photo',
    },
    prepare: ({ honorific, given, family, profession, regulator, number, active, media }) => ({
      title: fullName({ honorific, given, family }) || 'Author without a name',
      subtitle: [
        profession,
        registrationLabel({ regulator, number }) || 'no registration yet',
        active === false ? 'no longer here' : '',
      ]
        .filter(Boolean)
        .join(' · '),
      media: media ?? UserIcon,
    }),
  },
})

function authorSlugSource(document: Record<string, unknown>): string {
  const name = document['name']
  if (typeof name !== 'object' || name === null) return ''
  const part = (key: string) => {
    const value: unknown = Reflect.get(name, key)
    return typeof value === 'string' ? value : ''
  }
  return [part('given'), part('family')].join(' ').trim()
}
