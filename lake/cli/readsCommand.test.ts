import { expect, test, vi } from 'vitest'

import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'
import { main } from './main.ts'

test('who read what is told beside a running lake, as a table and as JSON', async () => {
  const dataDir = temporaryFolder()
  const [editor, administrator] = [
    makeToken(dataDir, 'editor'),
    makeToken(dataDir, 'administrator'),
  ]
  await using lake = await startTestLake({
    dataDir,
    anonymous: 'public',
    auditReads: '_type == "record"',
    now: () => new Date('2026-11-22T09:00:00Z'),
  })
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
    said.push(String(line))
  })
  const reads = async (...args: string[]) => {
    said.length = 0
    expect(await main(['reads', ...args, '--data', dataDir])).toBe(0)
    return said.join('\n')
  }
  try {
    expect(await reads()).toBe('Nobody has read any of them')
    await lake.client({ token: administrator }).create({ _id: 'private.1', _type: 'record' })
    await lake.client({ token: editor }).getDocument('private.1')

    const table = await reads('private.1')
    expect(table).toMatch(/^day +name +way +times +last +document\n/)
    expect(table).toMatch(/2026-11-22 +.* +doc +1 +2026-11-22T09:00:00.000Z +private\.1/)
    const all = JSON.parse(await reads('--json')) as { user: string; way: string }[]
    const read = all.find(({ way }) => way === 'doc')
    expect(read).toMatchObject({ document: 'private.1', times: 1, day: '2026-11-22' })
    expect(JSON.parse(await reads('--json', '--limit', '1'))).toHaveLength(1)
    expect(JSON.parse(await reads('--json', '--person', read?.user ?? ''))).toHaveLength(1)
    expect(await reads('--person', 'somebody else')).toBe('Nobody has read any of them')
    expect(await reads('another')).toBe('Nobody has read any of them')
  } finally {
    log.mockRestore()
  }
})
