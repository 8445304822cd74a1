import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watchSources } from './watchSources.ts'

/** One of the processes that `npm run dev` is made of. */
export interface Program {
  /**
   * Resolves when it first answers, to where a browser begins; rejects when it ends before it ever
   * did.
   */
  readonly ready: Promise<string>
  stop(): Promise<void>
}

export interface ProgramOptions {
  /** As it is called in what is printed. */
  name: string
  /** The root of the repository, from which paths are seen. */
  root: string
  script: string
  args: readonly string[]
  /** Files and folders; a change in any of them starts the program again. */
  watch: readonly string[]
}

/**
 * Runs a script of ours, and runs it again whenever its sources change. It says over its channel when
 * it is ready (`runAsChild`), closes what it has open on SIGTERM, and ends when the channel does. One
 * that breaks is left until the next change.
 */
export function startProgram({ name, root, script, args, watch }: ProgramOptions): Program {
  const ready = Promise.withResolvers<string>()
  let stopped = false
  let child = run()
  let restarting = Promise.resolve()

  const watcher = watchSources(root, watch, (path) => {
    restarting = restartAfter(restarting, path)
  })

  async function restartAfter(before: Promise<void>, path: string): Promise<void> {
    await before
    if (stopped) return
    console.log(`[${name}] starts again: ${path}`)
    await end(child)
    if (!stopped) child = run()
  }

  function run(): ChildProcess {
    const started = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    started.once('message', (path) => ready.resolve(String(path)))
    started.once('exit', (code) => {
      if (code !== 0 && code !== null) {
        console.error(`[${name}] ended with ${code}; it waits for a change of its sources.`)
      }
      ready.reject(new Error(`The ${name} did not start.`))
    })
    return started
  }

  return {
    ready: ready.promise,
    async stop() {
      stopped = true
      watcher.close()
      await restarting
      await end(child)
    },
  }
}

/** Ends a process as Ctrl-C would, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
