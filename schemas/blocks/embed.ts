import { PlugIcon } from '@sanity/icons/Plug'
import { defineField, defineType } from 'sanity'

export const embed = defineType({
  name: 'embed',
  title: 'From another website',
  type: 'object',
  icon: PlugIcon,
  description: 'A map, a podcast or a form of another website. For a video, use “Video”.',
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The address of the page, not its embed code.',
      validation: (rule) => [
        rule.required().error('Please paste the address.'),
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What it is; read out to people who cannot see it.',
    }),
    defineField({
      name: 'provider',
      title: 'From',
      type: 'string',
      description: 'The website it comes from, for example OpenStreetMap.',
    }),
  ],
  preview: {
    select: { title: 'title', url: 'url', provider: 'provider' },
    prepare: ({ title, url, provider }) => ({
      title: title ?? url ?? 'Address not filled in',
      subtitle: provider ?? url,
      media: PlugIcon,
    }),
  },
})
