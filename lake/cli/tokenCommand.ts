import { requireLake } from '../maintenance/backup.ts'
import { LakeError } from '../errors.ts'
import { openStore } from '../store/index.ts'
import type { TokenStore } from '../store/tokens.ts'
import type { CliOptions } from './options.ts'
import { UsageError } from './usage.ts'

/** `token create LABEL`, `token list`, `token remove ID`; the lake may be running. */
export async function tokenCommand(options: CliOptions): Promise<number> {
  requireLake(options.data)
  const store = openStore(options.data, { alongside: true })
  try {
    run(store.tokens, options)
    return 0
  } finally {
    store.close()
  }
}

function run(tokens: TokenStore, { operands: [verb, name], role }: CliOptions): void {
  if (verb === 'list') {
    for (const token of tokens.list()) {
      console.log(`${token.id}  ${token.role.padEnd(13)}  ${token.createdAt}  ${token.label}`)
    }
  } else if (verb === 'create' && name !== undefined) {
    const { key } = tokens.create({ label: name, role, createdAt: new Date().toISOString() })
    console.log(key)
  } else if (verb === 'remove' && name !== undefined) {
    if (!tokens.remove(name)) throw new LakeError('refused', `There is no token "${name}".`)
  } else {
    throw new UsageError('token: say "create LABEL", "list" or "remove ID"')
  }
}
