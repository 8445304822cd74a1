/**
 * The client's tables of blocks, from its folders: `client/blocks/NAME/` → a line of each table in
 * `client/generated/`. By convention `NAME.ts` exports `readName`, `nameHtml` and `nameText`, and
 * `Name.tsx` exports `Name`: what is missing there does not compile, and neither does a block of the
 * schema that has no folder. Part of `npm run typegen`. With `--check` nothing is changed; the exit
 * code is 1 when a committed table is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const client = join(dirname(dirname(fileURLToPath(import.meta.url))), 'client')
const made = '// Made by "npm run typegen" from the folders of client/blocks.\n'

process.exitCode = main()

function main(): number {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  const names = readdirSync(join(client, 'blocks'), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .toSorted()
  const tables = { 'generated/blocks.ts': blocks(names), 'generated/reactBlocks.ts': react(names) }
  let stale = 0
  for (const [file, text] of Object.entries(tables)) {
    if (!check) writeFileSync(join(client, file), text)
    else if (readFileSync(join(client, file), 'utf8') !== text) {
      console.error(`client/${file} is stale. Run "npm run typegen" and commit what it writes.`)
      stale = 1
    }
  }
  return stale
}

/** Tables and not one, so that a bundler leaves out the formats a site does not use. */
function blocks(names: readonly string[]): string {
  const imports = names.map(
    (name) =>
      `import { ${name}Html, ${name}Text, read${capital(name)} } from '../blocks/${name}/${name}.ts'\n`,
  )
  return [
    made,
    "import type { BlockHtml, BlockReader, BlockText, BlockType } from '../blocks/block.ts'\n",
    ...imports,
    table('blockReaders', 'BlockReader', names, (name) => `read${capital(name)}`),
    table('htmlBlocks', 'BlockHtml', names, (name) => `${name}Html`),
    table('textBlocks', 'BlockText', names, (name) => `${name}Text`),
  ].join('')
}

/** A file of its own: a frontend without React loads the others. */
function react(names: readonly string[]): string {
  const imports = names.map(
    (name) => `import { ${capital(name)} } from '../blocks/${name}/${capital(name)}.tsx'\n`,
  )
  return [
    made,
    "import type { BlockType } from '../blocks/block.ts'\n",
    "import type { BlockReact } from '../blocks/reactBlock.ts'\n",
    ...imports,
    table('reactBlocks', 'BlockReact', names, capital),
  ].join('')
}

function table(
  title: string,
  type: string,
  names: readonly string[],
  valueOf: (name: string) => string,
): string {
  const rows = names.map((name) => `  ${name}: ${valueOf(name)},\n`).join('')
  return `\nexport const ${title} = {\n${rows}} satisfies { [Type in BlockType]: ${type}<Type> }\n`
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
