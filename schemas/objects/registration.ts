import { TokenIcon } from '@sanity/icons/Token'
import { defineField, defineType } from 'sanity'

import { labelOf } from '../fields/choices.ts'
import {
  checkOutcomes,
  isoDateOf,
  registrationLabel,
  type RegistrationLike,
  registrationStatus,
  regulatorKeys,
  regulatorRow,
} from '@clinical-content/rules'

export const registration = defineType({
  name: 'registration',
  title: 'Registration',
  type: 'object',
  icon: TokenIcon,
  description: 'An entry on the register of a regulator such as the HCPC or the GMC.',
  fieldsets: [
    {
      name: 'entry',
      title: 'The entry on the register',
      description: 'Readers can follow this to the register and see for themselves.',
      options: { columns: 2 },
    },
  ],
  fields: [
    defineField({
      name: 'regulator',
      title: 'Regulator',
      type: 'string',
      fieldset: 'entry',
      description: 'Who keeps the register. The CSP is a membership: it goes under “Memberships”.',
      options: {
        list: regulatorKeys.map((value) => {
          const row = regulatorRow(value)
          return { value, title: `${row.name}: ${row.fullName} (${row.country})` }
        }),
      },
      validation: (rule) => rule.required().error('Please choose the regulator.'),
    }),
    defineField({
      name: 'number',
      title: 'Registration number',
      type: 'string',
      fieldset: 'entry',
      description: 'As it stands on the register, letters and leading noughts included: PH123456.',
      validation: (rule) => rule.required().error('Please fill in the registration number.'),
    }),
    defineField({
      name: 'profession',
      title: 'Registered as',
      type: 'string',
      fieldset: 'entry',
      description: 'The profession on the register, for example Physiotherapist.',
    }),
    defineField({
      name: 'registerUrl',
      title: 'Link to the register',
      type: 'url',
      fieldset: 'entry',
      description: 'The address of this entry on the regulator’s own website.',
      validation: (rule) =>
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
    }),
    defineField({
      name: 'check',
      type: 'registrationCheck',
      title: 'Last check',
      readOnly: true,
      // The Studio plugin shows the check beside the number and records it in one step.
      hidden: true,
      description: 'What somebody saw when they last looked the number up on the register.',
    }),
  ],
  preview: {
    select: { regulator: 'regulator', number: 'number', check: 'check' },
    prepare: ({ regulator, number, check }) => ({
      title: registrationLabel({ regulator, number }) || 'Registration not filled in',
      subtitle: checkLabel({ regulator, number, check }),
      media: TokenIcon,
    }),
  },
})

function checkLabel(entry: RegistrationLike): string {
  const { status, check } = registrationStatus(entry, isoDateOf(new Date()))
  if (!check) return 'Not yet checked against the register'
  const again = status === 'recheckDue' ? ': please check again' : ''
  return `${labelOf(checkOutcomes, check.outcome)}, checked ${check.checkedOn}${again}`
}
