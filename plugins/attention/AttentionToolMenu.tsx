import type { ToolMenuProps } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { useCounts } from './counts.tsx'
import { toolName } from './toolName.ts'

/** The navigation, with how much waits on our tool's name: a tool's own title is one fixed text. */
export function AttentionToolMenu(props: ToolMenuProps) {
  const { t } = useWords()
  const count = Object.values(useCounts()).reduce((sum, each) => sum + each, 0)
  const title = count > 0 ? t('attention.title-counted', { count }) : t('attention.title')
  const tools = props.tools.map((tool) => (tool.name === toolName ? { ...tool, title } : tool))
  return props.renderDefault({ ...props, tools })
}
