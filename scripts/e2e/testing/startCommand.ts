import { spawn, type ChildProcess } from 'node:child_process'

/** `npm start` or `npm run dev`, as a process. */
export interface StartedCommand {
  child: ChildProcess
  /** Resolves once it has printed its addresses; rejects with what it said when it ends before that. */
  ready: Promise<void>
  /** Resolves to its exit code. */
  exited: Promise<number | null>
  output(): string
}

/** Runs a command of the house in `folder`. */
export function startCommand(
  folder: string,
  script: string,
  args: readonly string[],
): StartedCommand {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes('Ctrl-C')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then((code) => reject(new Error(`${script} ended with ${code}:\n${output}`)))
  })
  return { child, ready, exited, output: () => output }
}

/** The address that signs one browser in, once. */
export function printedSignIn({ output }: StartedCommand): string {
  const printed = /http:\/\/\S+\/sign-in\?code=\S+/.exec(output())?.[0]
  if (printed) return printed
  throw new Error(`No address to sign in with was printed:\n${output()}`)
}
