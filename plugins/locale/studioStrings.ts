/** The Studio's own words, where they do not meet what we call a thing: a slug is a "Web address" here. */
export const studioStrings = {
  'slug.not-unique': 'Another page has this web address already.',
} as const
