/** What `npm start` tells the person who typed it. */
export interface Progress {
  say(message: string): void
  building(): void
  warn(message: string): void
  /** The last words: how long it took since the process began, where everything is, and what to know of it. */
  ready(addresses: Record<string, string>, note?: string): void
}

export function createProgress(): Progress {
  return {
    say: (message) => console.log(message),
    building: () =>
      console.log('Building the Studio (about half a minute, only when its sources change) …'),
    warn: (message) => console.error(message),
    ready(addresses, note) {
      const width = Math.max(...Object.keys(addresses).map((name) => name.length))
      console.log(`\nReady in ${(performance.now() / 1000).toFixed(1)} s\n`)
      for (const [name, address] of Object.entries(addresses)) {
        console.log(`  ${name.padEnd(width)}  ${address}`)
      }
      if (note !== undefined) console.log(`\n${note}`)
      console.log('\nCtrl-C stops it; everything is saved.')
    },
  }
}

/** What to know where people sign in as themselves. */
export function teamNote(first: string | undefined): string {
  const invite = 'To invite somebody: npm run lake -- people invite, or /people in the browser.'
  if (first === undefined) return invite
  return `Nobody administers it yet. Whoever opens this address first does:\n\n  ${first}\n\n${invite}`
}

/** What to know of the Studio's address that is printed. */
export function signInNote(address: string): string {
  return (
    `The Studio's address signs one browser in, once; after that ${address}/ is enough there.\n` +
    'Another one: npm run lake -- sign-in'
  )
}
