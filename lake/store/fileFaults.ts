import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { brokenSeal, readSeal } from './seal.ts'
import { logFault } from './writeAheadLog.ts'

/**
 * What can be told of a lake's file without SQLite, one sentence a fault; nothing when all is well.
 * Nobody may have it open.
 *
 * @throws what the file system says when it cannot be read
 */
export function fileFaults(folder: string, name: string): string[] {
  const file = join(folder, name)
  const seal = readSeal(folder)
  const size = existsSync(file) ? statSync(file).size : undefined
  if (!size) {
    if (!seal) return []
    return [`${file} is ${size === undefined ? 'gone' : 'empty'}, though there was a lake here.`]
  }
  const log = `${file}-wal`
  const logSize = existsSync(log) ? statSync(log).size : undefined
  if (seal?.state === 'open' && logSize === undefined) {
    return [
      `${log} is gone, though the lake was not closed: what was written last was in it, and ${file} may be half of something.`,
    ]
  }
  const header = headerFault(file, logSize ?? 0)
  if (header) return [`${file} ${header}.`]
  if (seal?.state === 'sealed' && !logSize) {
    const broken = brokenSeal(file, seal)
    return broken === undefined ? [] : [`${file} is damaged: ${broken}.`]
  }
  const lost = logSize === undefined ? undefined : logFault(log, `${file}-shm`)
  return lost === undefined ? [] : [`${log} is damaged: ${lost}.`]
}

const headerSize = 100
const magic = 'SQLite format 3\0'

/** https://sqlite.org/fileformat2.html#the_database_header */
function headerFault(file: string, logSize: number): string | undefined {
  const header = Buffer.alloc(headerSize)
  const opened = openSync(file, 'r')
  let size: number
  try {
    readSync(opened, header, 0, headerSize, 0)
    size = fstatSync(opened).size
  } finally {
    closeSync(opened)
  }
  if (header.toString('latin1', 0, magic.length) !== magic) return "is not a lake's file"
  const written = header.readUInt16BE(16)
  const pageSize = written === 1 ? 65_536 : written
  // With a log beside it, the file may be shorter than it will be.
  if (logSize > 0) return undefined
  const pages = header.readUInt32BE(28)
  const isKnown = header.readUInt32BE(24) === header.readUInt32BE(92)
  if (!isKnown || size >= pages * pageSize) return undefined
  return `is cut short: it has ${size} bytes of ${pages * pageSize}`
}
