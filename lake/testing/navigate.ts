import { request, type IncomingMessage } from 'node:http'

/**
 * Opens an address as a browser does that somebody typed it into; `headers` say otherwise. `fetch` would
 * set `Host` and `Sec-Fetch-Mode` itself.
 */
export async function navigate(
  url: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const typed = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', ...headers }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers: typed }, resolve).on('error', reject).end()
  })
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const received = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) received.set(name, String(value))
  const status = answer.statusCode ?? 0
  const body = status === 204 || status === 304 ? null : Buffer.concat(chunks)
  return new Response(body, { status, headers: received })
}
