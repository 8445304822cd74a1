#!/usr/bin/env node
import { once } from 'node:events'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { ArgumentError, createClinicalClient } from '@clinical-content/client'
import { getRequestListener } from '@hono/node-server'
import { createWebsite } from './index.ts'

const usage = `A clinic's website, from the content of any Content Lake.

  node examples/website/bin.ts [--port 3000] [--api http://localhost:3333] [--project ID] [--dataset production] [--public-url URL]

--public-url  how readers reach the site, where that is not localhost
--api      the embedded Content Lake to read from (the default)
--project  a project of Sanity's hosted Content Lake to read from instead;
           CLINICAL_CONTENT_PROJECT_ID says the same`

process.exitCode = await main(process.argv.slice(2))

/** Serves until it is told to stop. Returns the exit code: 0 ok, 1 failed, 2 usage. */
async function main(args: string[]): Promise<number> {
  let options
  try {
    options = readOptions(args)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${usage}\n`)
    return 2
  }
  if (options.help) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const { port, client, publicUrl } = options
  const website = createWebsite({ client, basePath: '', ...(publicUrl ? { publicUrl } : {}) })
  const server = createServer(
    getRequestListener((request) =>
      isOwnHost(request, publicUrl)
        ? website.fetch(request)
        : new Response('This site does not answer to that name.\n', { status: 421 }),
    ),
  )
  try {
    server.listen(port, 'localhost')
    await once(server, 'listening')
  } catch (error) {
    process.stderr.write(
      `Port ${port} cannot be used (${messageOf(error)}). Choose another with --port.\n`,
    )
    return 1
  }
  process.stdout.write(`http://localhost:${port}/\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  server.close()
  return 0
}

/** Addresses of the site stand in its pages: nobody else chooses them, by a name that leads here. */
function isOwnHost({ url }: Request, publicUrl: string | undefined): boolean {
  const { hostname } = new URL(url)
  return (
    /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname) ||
    (publicUrl !== undefined && hostname === new URL(publicUrl).hostname)
  )
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '3000' },
      api: { type: 'string' },
      project: { type: 'string', default: process.env['CLINICAL_CONTENT_PROJECT_ID'] ?? '' },
      dataset: { type: 'string', default: 'production' },
      'public-url': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ArgumentError('--port', `"${values.port}" is not a port (0 to 65535)`)
  }
  const { api, project, dataset, help, 'public-url': publicUrl } = values
  if (publicUrl !== undefined && !/^https?:$/.test(URL.parse(publicUrl)?.protocol ?? '')) {
    throw new ArgumentError('--public-url', `"${publicUrl}" is not an address`)
  }
  const where =
    project && !api ? { projectId: project } : { apiHost: api ?? 'http://localhost:3333' }
  return { port, help, publicUrl, client: createClinicalClient({ ...where, dataset }) }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
