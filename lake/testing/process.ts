import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const binFile = fileURLToPath(new URL('../bin.ts', import.meta.url))

export interface LakeProcess {
  url: string
  /** As `kill -9`: nothing is finished, nothing is closed. */
  kill(): Promise<void>
  /** As Ctrl-C. @returns the exit code */
  stop(): Promise<number | null>
}

/** Starts `node lake/bin.ts` (or the program that is given) and waits until it says where it is. */
export async function spawnLake(
  dataDir: string,
  args: string[] = [],
  bin = binFile,
): Promise<LakeProcess> {
  const child = spawn(process.execPath, [bin, '--port', '0', '--data', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstAddress(child)
  const exited = once(child, 'exit')
  return {
    url,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGINT')
      await exited
      return child.exitCode
    },
  }
}

async function firstAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the process has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+?(?=[,\s]|$)/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('the lake ended before it said where it is')
}

/** Runs `node lake/bin.ts` to its end. */
export async function runLake(
  args: string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [binFile, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  await once(child, 'close')
  return { code: child.exitCode, stdout, stderr }
}
