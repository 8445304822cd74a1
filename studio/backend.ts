import { createClient } from '@sanity/client'
import type { WorkspaceOptions } from 'sanity'

type Backend = Pick<
  WorkspaceOptions,
  'projectId' | 'dataset' | 'apiHost' | 'unstable_clientFactory'
>

/**
 * Which Content Lake this Studio writes to: the only place that asks.
 *
 * `CLINICAL_CONTENT_PROJECT_ID` unset: the embedded lake, on the address the page came from
 * (`CLINICAL_CONTENT_API_HOST` names another one in development). Set: Sanity's hosted service.
 * `CLINICAL_CONTENT_DATASET` is `production` unless set. `sanity.cli.ts` carries the three into
 * the browser bundle.
 */
export function backend(): Backend {
  const dataset = process.env['CLINICAL_CONTENT_DATASET'] || 'production'
  const hosted = process.env['CLINICAL_CONTENT_PROJECT_ID']
  if (hosted) return { projectId: hosted, dataset }

  const apiHost = process.env['CLINICAL_CONTENT_API_HOST'] || pageOrigin()
  return {
    projectId: 'local',
    dataset,
    unstable_clientFactory: (options) =>
      createClient({ ...options, apiHost, useProjectHostname: false }),
  }
}

/** Outside a browser (schema extraction) nothing is fetched; the address is only well-formed. */
function pageOrigin(): string {
  return typeof location === 'object' ? location.origin : 'http://localhost:3333'
}
