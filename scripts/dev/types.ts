import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { end, type Program } from './program.ts'
import { watchSources } from './watchSources.ts'

/** Runs `npm run typegen` when a schema or a query changes; what changes meanwhile, once more after. */
export function regenerateTypes(root: string): Program {
  let running: ChildProcess | undefined
  let asked = false

  const watcher = watchSources(root, ['schemas', 'client', 'sanity.config.ts'], () => {
    asked = true
    if (!running) void regenerate()
  })

  async function regenerate(): Promise<void> {
    while (asked) {
      asked = false
      running = spawn(process.execPath, ['scripts/typegen.ts'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = await once(running, 'exit')
      if (code === 0) console.log('[types] follow the schemas and the queries')
    }
    running = undefined
  }

  return {
    ready: Promise.resolve('/'),
    async stop() {
      watcher.close()
      asked = false
      if (running) await end(running)
    },
  }
}
