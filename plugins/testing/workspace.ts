import { createClient } from '@sanity/client'
import { createWorkspaceFromConfig, type PluginOptions, type Workspace } from 'sanity'

/** A Studio with these plugins, put together by Sanity itself, asking nothing of any server. */
export function workspaceWith(
  plugins: PluginOptions[],
  config: Pick<Parameters<typeof createWorkspaceFromConfig>[0], 'i18n'> = {},
): Promise<Workspace> {
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
  })
  return createWorkspaceFromConfig({
    ...config,
    name: 'default',
    title: 'Stock',
    basePath: '/',
    projectId: 'local',
    dataset: 'production',
    plugins,
    currentUser: { id: 'someone', name: 'Someone', email: '', role: '', roles: [] },
    getClient: () => client,
  })
}
