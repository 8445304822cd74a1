import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** After this it is left at three runs. */
const longestMs = 10_000

/** The median of how long `work` takes, in ms, after a few runs that do not count. */
export async function median(work: () => Promise<unknown>, runs = 60): Promise<number> {
  const [times] = await medians([work], runs)
  return times ?? 0
}

/** The same for several that take turns, so that whatever else the machine does falls on all of them. */
export async function medians(
  works: readonly (() => Promise<unknown>)[],
  runs: number,
): Promise<number[]> {
  const times: number[][] = works.map(() => [])
  const end = performance.now() + longestMs
  for (let i = -Math.min(5, runs); i < runs && (i < 3 || performance.now() < end); i++) {
    for (const [k, work] of works.entries()) {
      const started = performance.now()
      await work()
      if (i >= 0) times[k]?.push(performance.now() - started)
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1] ?? 0)
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** The body of an answer, over a connection that stays open. Throws unless it is a 200. */
export function send(url: string, body?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' }
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(url, { agent, method, headers }, (response) => {
      resolve(bodyOf(response, url))
    })
    asked.on('error', (error) => {
      // The server closed a connection that had rested, at the moment it was used again: nothing was asked.
      if (asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET') {
        resolve(send(url, body))
      } else reject(error)
    })
    asked.end(body)
  })
}

async function bodyOf(response: IncomingMessage, url: string): Promise<Buffer> {
  const bytes = await readAll(response)
  if (response.statusCode === 200) return bytes
  throw new Error(`${url}: ${response.statusCode} ${bytes.toString('utf8')}`)
}

export async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A node:http server that does nothing but send what `answer` gives. */
export async function bareServer(
  answer: (request: IncomingMessage) => Buffer | Promise<Buffer>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((incoming, response) => {
    void (async () => {
      try {
        const body = await answer(incoming)
        response.setHeader('content-type', 'application/json')
        response.end(body)
      } catch (error) {
        response.writeHead(500).end(String(error))
      }
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}/` }
}
