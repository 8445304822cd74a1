import { runCommand } from '../start/command.ts'
import { startDev } from './dev.ts'

const usage = `Usage: npm run dev -- [--port N] [--data DIR] [--empty] [--allow-origin ORIGIN]…

  --port N    the port of everything (3333)
  --data DIR  where the content is kept (.lake)
  --empty     begin without the example clinic
  --allow-origin ORIGIN
              pages of this address may use the lake too

The Studio shows an edit at once; the lake and the website start again when their sources change; the
types follow the schemas and the queries.`

await runCommand(usage, startDev)
