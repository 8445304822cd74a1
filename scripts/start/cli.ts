import { runCommand } from './command.ts'
import { start } from './start.ts'

const usage = `Usage: npm start -- [--port N] [--data DIR] [--empty] [--allow-origin ORIGIN]…

  --port N    the port of everything (3333)
  --data DIR  where the content is kept (.lake)
  --empty     begin without the example clinic
  --allow-origin ORIGIN
              pages of this address may use the lake too: a Studio or a frontend in development`

await runCommand(usage, start)
