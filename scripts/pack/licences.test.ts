import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './testing/root.ts'

/** Ask for no more than that their licence is kept with them. */
const permissive =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Zlib|Public Domain)\b/
/** Ask for more, and NOTICE says what. */
const noted: readonly { name: RegExp; licence: string; inNotice: string }[] = [
  { name: /^@img\//, licence: 'LGPL-3.0-or-later', inNotice: 'sharp, @img/*' },
  { name: /./, licence: 'MPL-2.0', inNotice: 'MPL-2.0' },
  { name: /^caniuse-lite$/, licence: 'CC-BY-4.0', inNotice: 'caniuse-lite' },
]
/** The lock does not know it; its package says MIT. */
const looked = ['md5-o-matic']

const read = (file: string) => readFileSync(join(root, file), 'utf8')

interface Lock {
  packages: Record<string, { license?: string; dev?: boolean; link?: boolean }>
}

test('what is installed beside our packages is permissive, or NOTICE says what it asks for', () => {
  const notice = read('NOTICE')
  const { packages } = JSON.parse(read('package-lock.json')) as Lock
  const installed = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link,
  )
  expect(installed.length).toBeGreaterThan(100)

  const unknown = installed.flatMap(([path, { license = '' }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const isCopyleft = license.includes('LGPL') && !license.includes(' OR ')
    if (permissive.test(license) && !isCopyleft) return []
    const isNoted = noted.some(
      (one) =>
        one.name.test(name) &&
        license.includes(one.licence) &&
        notice.includes(`\n${one.inNotice}`),
    )
    return isNoted || looked.includes(name) ? [] : [`${name}: ${license}`]
  })
  expect(unknown).toEqual([])
})
