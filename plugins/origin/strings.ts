export const originStrings = {
  'origin.title': 'Brought over from your old website on {{date}}',
  'origin.body':
    'Nobody has read it here yet. Check the names and registration numbers, the links, the red flags and anything marked “Needs a look”; then have it reviewed.',
  'origin.open': 'See the old page',
} as const
