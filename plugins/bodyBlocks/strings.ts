export const bodyBlocksStrings = {
  'body-blocks.story.shown': 'readers see it.',
  'body-blocks.story.hidden': 'hidden from readers, because no consent for the website holds.',
  'body-blocks.story.unpublished': 'A case study that is not published yet. Readers cannot see it.',
  'body-blocks.stop-if': 'Stop if {{reason}}',
  'body-blocks.sets': '{{sets}} sets',
  'body-blocks.repetitions': '{{repetitions}} repetitions',
  'body-blocks.needs-review': 'Readers never see this. Double-click to see what was kept.',
  'body-blocks.do': 'Do',
  'body-blocks.dont': 'Don’t',
  'body-blocks.important': 'Important',
} as const
