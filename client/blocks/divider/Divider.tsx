import type { BlockReact } from '../reactBlock.ts'

export const Divider: BlockReact<'divider'> = () => <hr />
