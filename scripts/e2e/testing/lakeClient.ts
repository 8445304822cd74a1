import { createClient, type SanityClient } from '@sanity/client'

/** The official client of the lake at `address`, which sees drafts and versions as they are stored. */
export function lakeClient(address: string, dataset = 'production', token?: string): SanityClient {
  return createClient({
    projectId: 'local',
    dataset,
    apiHost: address,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'raw',
    ...(token === undefined ? {} : { token }),
  })
}
