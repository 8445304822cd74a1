import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { download } from './download.ts'
import { isPublicAddress } from './publicAddress.ts'

test.each(['1.1.1.1', '93.184.215.14', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.1.1',
  '172.20.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fd00::1',
  'fe80::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '2002:7f00:1::',
  '64:ff9b::7f00:1',
  '2001:db8::1',
  'ff02::1',
  '192.0.2.1',
  '198.18.0.1',
  '255.255.255.255',
  'not an address',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test('a name that leads home is refused before any connection is made', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end('secret')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(download(`http://localhost:${port}/x.png`)).rejects.toThrow('is a private address')
  await expect(download('ftp://example.com/x.png')).rejects.toThrow(
    'ftp: addresses are not fetched',
  )
  server.close()
  expect(asked).toBe(0)
})
