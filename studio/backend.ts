import { embeddedLake } from '@clinical-content/lake/browser'
import type { WorkspaceOptions } from 'sanity'

type Backend = Pick<
  WorkspaceOptions,
  'projectId' | 'dataset' | 'apiHost' | 'auth' | 'unstable_clientFactory'
>

/**
 * Which Content Lake this Studio writes to: the only place that asks.
 *
 * `CLINICAL_CONTENT_PROJECT_ID` unset: the embedded lake, on the address the page came from
 * (`CLINICAL_CONTENT_API_HOST` names another one in development). Set: Sanity's hosted service.
 * `CLINICAL_CONTENT_DATASET` is `production` unless set. `sanity.cli.ts` carries them into
 * the browser bundle.
 */
export function backend(): Backend {
  const dataset = process.env.CLINICAL_CONTENT_DATASET || 'production'
  const projectId = process.env.CLINICAL_CONTENT_PROJECT_ID
  if (projectId) return { projectId, dataset }

  const apiHost = process.env.CLINICAL_CONTENT_API_HOST
  return embeddedLake(apiHost ? { dataset, apiHost } : { dataset })
}

/**
 * Where the website is that shows this content: beside the embedded lake, on the same address, or
 * where `CLINICAL_CONTENT_SITE_URL` says. Undefined: nobody has told.
 */
export function siteUrl(): string | undefined {
  return (
    process.env.CLINICAL_CONTENT_SITE_URL ||
    (process.env.CLINICAL_CONTENT_PROJECT_ID ? undefined : '/site')
  )
}
