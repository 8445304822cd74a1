import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface DroppingProxy extends AsyncDisposable {
  url: string
  /** Breaks every connection that carries an event stream now, as a network does: without a word. */
  dropStreams(): number
}

/** A TCP proxy before a lake, whose event streams can be broken off. */
export async function startDroppingProxy(port: number): Promise<DroppingProxy> {
  const streams = new Set<Socket>()
  const all = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    for (const socket of [client, upstream]) {
      all.add(socket)
      // A broken connection is what this is for.
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        upstream.destroy()
        all.delete(socket)
        streams.delete(client)
      })
    }
    client.on('data', (chunk: Buffer) => {
      const start = chunk.toString('latin1', 0, 200)
      if (/^GET \S*\/data\/listen\//.test(start)) streams.add(client)
      upstream.write(chunk)
    })
    upstream.pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    dropStreams() {
      const dropped = streams.size
      for (const socket of streams) socket.destroy()
      return dropped
    },
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of all) socket.destroy()
      await once(server, 'close')
    },
  }
}
