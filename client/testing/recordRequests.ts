import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Recorded {
  readonly method: string
  /** With the query string, as it was sent. */
  readonly url: string
}

/** A server in front of a lake that notes what is asked of it, and passes it on. */
export async function recordRequests(lake: string) {
  const requests: Recorded[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    requests.push({ method, url })
    void pass(new URL(url, lake), method, response)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

async function pass(url: URL, method: string, response: ServerResponse): Promise<void> {
  try {
    const answered = await fetch(url, { method })
    response.writeHead(answered.status, { 'content-type': 'application/json' })
    response.end(await answered.text())
  } catch (error) {
    response.writeHead(502).end(String(error))
  }
}
