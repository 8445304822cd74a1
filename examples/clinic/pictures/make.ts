/**
 * Renders every picture of the example clinic from its source in `scenes/`.
 *
 *   node examples/clinic/pictures/make.ts            all of them
 *   node examples/clinic/pictures/make.ts ankle      those whose name holds "ankle"
 */
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { pictures } from './pictures.ts'

const limit = 200_000 // bytes: a page with a few of these still opens quickly on a phone
const clinic = path.join(import.meta.dirname, '..')
const wanted = process.argv[2] ?? ''

for (const { file, svg } of pictures.filter(({ file: name }) => name.includes(wanted))) {
  const target = path.join(clinic, file)
  await mkdir(path.dirname(target), { recursive: true })
  const image = sharp(Buffer.from(svg()))
  await (
    file.endsWith('.png')
      ? image.png({ compressionLevel: 9, palette: true })
      : image.webp({ quality: 84, effort: 6, smartSubsample: true })
  ).toFile(target)
  const { size } = await stat(target)
  process.stdout.write(`${file}  ${Math.round(size / 1000)} kB\n`)
  if (size > limit) throw new Error(`${file} is ${size} bytes; the limit is ${limit}. Simplify it.`)
}
