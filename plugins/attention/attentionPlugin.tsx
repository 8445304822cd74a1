import { BellIcon } from '@sanity/icons/Bell'
import { definePlugin, type LayoutProps, type Tool } from 'sanity'
import { route } from 'sanity/router'

import { strings } from '../locale/strings.ts'
import { words } from '../locale/words.ts'
import { AttentionToolMenu } from './AttentionToolMenu.tsx'
import { CountsProvider } from './counts.tsx'
import { AttentionTool } from './lazy.ts'
import { toolName } from './toolName.ts'

const tool: Tool = {
  name: toolName,
  title: strings['attention.title'],
  icon: BellIcon,
  component: AttentionTool,
  router: route.create('/', [route.create('/:list')]),
}

/** What waits for somebody in the clinic, as the Studio's first screen, with its count in the navigation. */
export const attention = definePlugin({
  name: 'clinical-content/attention',
  tools: (tools) => [tool, ...tools],
  studio: {
    components: {
      layout: (props: LayoutProps) => <CountsProvider>{props.renderDefault(props)}</CountsProvider>,
      toolMenu: AttentionToolMenu,
    },
  },
  i18n: words,
})
