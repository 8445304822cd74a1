import { createLake, type Lake, serveLake } from '@clinical-content/lake'
import { embeddedLake } from '@clinical-content/lake/browser'

const lake: Lake = await createLake({ dataDir: 'data' })
const server = await serveLake({ lake, port: 0 })
const { unstable_clientFactory: clientOf } = embeddedLake({ apiHost: server.url })
const client = clientOf({ projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' })
await client.create({ _id: 'a', _type: 'topic' })
const count: number = await client.fetch('count(*[_type == "topic"])')
console.log(JSON.stringify([count, lake.unhandledRequests]))
await server.close()
await lake.close()
