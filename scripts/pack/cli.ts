/** `npm run pack`: what would be published, as tarballs in `dist/`. */
import { relative } from 'node:path'
import { pack } from './pack.ts'

for (const [name, path] of pack('dist')) {
  console.log(`${name}: ${relative(process.cwd(), path)}`)
}
