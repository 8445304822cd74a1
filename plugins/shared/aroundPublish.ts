import type { DocumentActionComponent } from 'sanity'

/**
 * Actions with one put before everything else and one just after Publish. The Studio makes the first
 * action that is there its big button and puts the others into the menu beside it.
 */
export function aroundPublish(
  actions: readonly DocumentActionComponent[],
  first: DocumentActionComponent,
  afterPublish: DocumentActionComponent,
): DocumentActionComponent[] {
  const publish = actions.findIndex((action) => action.action === 'publish')
  return [first, ...actions.toSpliced(publish + 1, 0, afterPublish)]
}
