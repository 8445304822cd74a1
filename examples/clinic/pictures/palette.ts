/** The clinic's colours: tide (teal), sand and ink, with one warm accent for the place that hurts. */
export const colours = {
  ink: '#12303a',
  deep: '#1b4d57',
  tide: '#2b7a80',
  shallows: '#7db9b4',
  mist: '#cfe3de',
  foam: '#f4f7f3',
  sand: '#ecd9bd',
  dune: '#d9bd95',
  shell: '#fbf1e2',
  blush: '#f3c6a5',
  coral: '#e0805f',
  clay: '#b85f46',
  sun: '#f9d98f',
} as const

/** The size of a hero picture in pixels: one a post, wide enough for a large screen. */
export const heroSize = { width: 1600, height: 1000 } as const
