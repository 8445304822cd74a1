import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

/** What went on in a browser's pages. */
export interface Watch {
  /** Errors in the console, failed requests and answers of 400 and more, but for the expected. */
  faults(): string[]
  /** Addresses beyond this machine that were asked for; none can be reached (see `launchBrowser`). */
  outside(): string[]
  /** How many requests were seen. */
  requests(): number
}

/**
 * What an unmodified Studio 6.16 asks of Sanity's own hosts whatever its configuration says. It works
 * without an answer to any of them. `npm start` keeps even these from being asked.
 */
export const studioCallsHome: readonly { address: RegExp; why: string }[] = [
  { address: /^https:\/\/core\.sanity-cdn\.com\/bridge\.js/, why: 'the hosted dashboard' },
  { address: /^https:\/\/design-system-static\.sanity\.io\/.*\.woff2/, why: 'its web font' },
  { address: /^https:\/\/sanity-cdn\.com\/v1\/modules\//, why: 'is there a newer version?' },
  { address: /^https:\/\/api\.sanity\.io\/vX\/intake\//, why: 'that the one above failed' },
]

const expectedMessages: readonly { text: RegExp; why: string }[] = [
  { text: /^Failed to fetch version for package/, why: 'the version check above' },
  {
    text: /^WebSocket is already in CLOSING or CLOSED state/,
    why: '@sanity/bifur-client says goodbye while its page is being left',
  },
]

/**
 * Watches every page of a context, from before its first.
 *
 * @param expected - further messages in the console that a test provokes on purpose
 */
export function watch(context: BrowserContext, expected: readonly RegExp[] = []): Watch {
  const faults: string[] = []
  const requested: string[] = []
  context.on('request', (request) => requested.push(request.url()))
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${nameOf(response.request())}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    // A page that is left, or a view that is closed, gives up what it was waiting for.
    if (reason === 'net::ERR_ABORTED' || isOutside(request.url())) return
    faults.push(`${reason} ${nameOf(request)}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) faults.push(message.text())
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  return {
    faults: () => faults.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
    outside: () => requested.filter(isOutside),
    requests: () => requested.length,
  }
}

function isExpected(message: ConsoleMessage): boolean {
  return (
    expectedMessages.some(({ text }) => text.test(message.text())) ||
    // Chromium's own line for a request: the request itself is looked at.
    message.text().startsWith('Failed to load resource')
  )
}

function isOutside(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return /^(https?|wss?):$/.test(protocol) && !/(^|\.)localhost$/.test(hostname)
}

function nameOf(request: Request): string {
  return `${request.method()} ${request.url()}`
}
