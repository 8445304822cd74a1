import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { end, type Program } from './program.ts'

/**
 * Sanity's own development server: a module of the Studio that changes is in the page at once. What is
 * not the Studio's it passes on (`studio/devProxy.ts`, by way of `sanity.cli.ts`).
 */
export function startStudio(
  root: string,
  port: number,
  { lake, website }: { lake: string; website: string },
): Program {
  const ready = Promise.withResolvers<string>()
  const packageFile = createRequire(import.meta.url).resolve('@sanity/cli/package.json')
  const child = spawn(
    process.execPath,
    [join(dirname(packageFile), 'bin/run.js'), 'dev', '--port', String(port)],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        SANITY_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
        CLINICAL_CONTENT_DEV_LAKE: lake,
        CLINICAL_CONTENT_DEV_WEBSITE: website,
      },
    },
  )
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    said += chunk.toString()
    if (/ready in/.test(said)) ready.resolve('/')
  })
  child.once('exit', (code) => ready.reject(new Error(`The Studio ended with ${code}.`)))
  return { ready: ready.promise, stop: () => end(child) }
}
