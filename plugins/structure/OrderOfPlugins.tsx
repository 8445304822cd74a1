import { type LayoutProps, useTools } from 'sanity'

import { checkOrder } from './structureTools.ts'

/** The Studio, or the error that says what to change in its configuration. */
export function OrderOfPlugins(props: LayoutProps) {
  checkOrder(useTools())
  return props.renderDefault(props)
}
