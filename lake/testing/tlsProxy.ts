import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { connect, type Socket } from 'node:net'

import { selfSigned } from './certificate.ts'

export interface TlsProxy extends AsyncDisposable {
  /** For `HTTPS_PROXY`: whatever host is asked for, it leads to the lake. */
  proxyUrl: string
  /** The certificate to trust. */
  cert: string
}

/** HTTPS in front of a lake, as a clinic has that serves it on a name of its own. */
export async function startTlsProxy(lakeUrl: string, host: string): Promise<TlsProxy> {
  const { key, cert } = selfSigned(host)
  const tls = createTlsServer({ key, cert }, (incoming, answer) => {
    const { host: _host, ...headers } = incoming.headers
    // Not `new URL(path, lakeUrl)`: the path is passed on as it came, with any `//`.
    const { hostname, port } = new URL(lakeUrl)
    const { method, url: path } = incoming
    const onward = request({ hostname, port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    onward.on('error', (error) => answer.destroy(error))
    incoming.pipe(onward)
  })
  const tlsPort = await listen(tls)
  const tunnel = createServer()
  const tlsSockets = new Set<Socket>()
  tunnel.on('connect', (_request, client) => {
    const upstream = connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
    client.on('close', () => upstream.destroy())
    tlsSockets.add(upstream)
  })
  return {
    proxyUrl: `http://127.0.0.1:${await listen(tunnel)}`,
    cert,
    async [Symbol.asyncDispose]() {
      for (const socket of tlsSockets) socket.destroy()
      const closed = [once(tls, 'close'), once(tunnel, 'close')]
      tls.close()
      tunnel.close()
      tls.closeAllConnections()
      await Promise.all(closed)
    },
  }
}

async function listen(server: Server | TlsServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  return address.port
}
