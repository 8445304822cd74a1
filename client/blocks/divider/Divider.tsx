import type { BlockReact } from '../block.ts'

export const Divider: BlockReact<'divider'> = () => <hr />
