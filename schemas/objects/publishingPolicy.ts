import { ControlsIcon } from '@sanity/icons/Controls'
import { defineField, defineType } from 'sanity'

import { choices } from '../fields/choices.ts'
import { defaultPolicy, type PolicyKey, policyLevels } from '@clinical-content/rules'

export const publishingPolicy = defineType({
  name: 'publishingPolicy',
  title: 'Before anything is published',
  type: 'object',
  icon: ControlsIcon,
  description: 'What must be in order before a page goes out, and what is only pointed out.',
  fields: [
    policyField(
      'registration',
      'Registration',
      'Authors have a registration number of the right form.',
    ),
    policyField(
      'review',
      'Clinical review',
      'A clinician has reviewed the page and the review is not overdue.',
    ),
    policyField(
      'changedSinceReview',
      'Changed since review',
      'The page still says what the clinician read. Whatever you choose here, readers are not told of a review of other words.',
    ),
    policyField(
      'consent',
      'Consent',
      'The person of a case study has agreed. Whatever you choose here, a story without consent is never shown.',
    ),
    policyField('citations', 'Sources', 'Clinical articles name their sources.'),
    {
      ...policyField(
        'advertising',
        'Advertising rules',
        'Wording that advertising rules object to. These rules need judgement, so they never stop you.',
      ),
      options: {
        list: choices({ warn: policyLevels.warn, off: policyLevels.off }),
        layout: 'radio' as const,
        direction: 'horizontal' as const,
      },
    },
    policyField(
      'altText',
      'Pictures described',
      'Every picture has a description for people who cannot see it.',
    ),
  ],
  preview: {
    select: { consent: 'consent', review: 'review' },
    prepare: () => ({
      title: 'Publishing policy',
      subtitle: 'What must be in order',
      media: ControlsIcon,
    }),
  },
})

function policyField(name: PolicyKey, title: string, description: string) {
  return defineField({
    name,
    title,
    type: 'string',
    description: `${description} If nothing is chosen: ${policyLevels[defaultPolicy[name]].toLowerCase()}.`,
    options: { list: choices(policyLevels), layout: 'radio', direction: 'horizontal' },
  })
}
