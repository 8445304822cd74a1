import { LakeError } from '../errors.ts'
import { commands } from './commands.ts'
import { readOptions } from './options.ts'
import { helpText, UsageError } from './usage.ts'

/** Runs one command. Returns the exit code: 0 ok, 1 failed, 2 usage. */
export async function main(args: string[]): Promise<number> {
  try {
    const options = readOptions(args)
    if (options.help) {
      console.log(helpText)
      return 0
    }
    if (options.command === 'serve') {
      // Only when it is needed: the picture library alone takes longer to load than `token` to run.
      const { serveCommand } = await import('./serveCommand.ts')
      return await serveCommand(options)
    }
    const command = commands[options.command]
    if (!command) throw new UsageError(`There is no command "${options.command}"`)
    return await command(options)
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${helpText}`)
      return 2
    }
    if (error instanceof LakeError) {
      console.error(error.message)
      return 1
    }
    throw error
  }
}
