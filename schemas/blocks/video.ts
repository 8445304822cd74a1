import { PlayIcon } from '@sanity/icons/Play'
import { defineField, defineType } from 'sanity'

export const video = defineType({
  name: 'video',
  title: 'Video',
  type: 'object',
  icon: PlayIcon,
  description: 'A video on YouTube, Vimeo or your own site, with what is said in it.',
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'Copy it from your browser’s address bar.',
      validation: (rule) => [
        rule.required().error('Please paste the address of the video.'),
        rule.uri({ scheme: ['https', 'http'] }).error('This should begin with https://'),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the video shows; read out to people who cannot see it.',
      validation: (rule) => rule.required().error('Please give the video a title.'),
    }),
    defineField({
      name: 'transcript',
      title: 'What is said',
      type: 'text',
      rows: 6,
      description: 'For people who cannot hear it, or cannot play it here.',
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown under the video, if it needs explaining.',
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      type: 'date',
      description: 'A video cannot be edited, so it has a review date of its own.',
    }),
  ],
  preview: {
    select: { title: 'title', url: 'url', transcript: 'transcript' },
    prepare: ({ title, url, transcript }) => ({
      title: title ?? 'Video without a title',
      subtitle: [url, transcript ? '' : 'no transcript'].filter(Boolean).join(' · '),
      media: PlayIcon,
    }),
  },
})
