import { type DocumentActionComponent } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { publishObstacles } from './obstacles.ts'
import { useProblemContext } from './useProblemContext.ts'

const guarded = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/**
 * The Publish button, held back while the clinic's policy says so, with the reason on it.
 *
 * The same action always gives the same wrapped action: the Studio keys its hooks by identity.
 */
export function publishWithPolicy(publish: DocumentActionComponent): DocumentActionComponent {
  const known = guarded.get(publish)
  if (known) return known

  const PublishWithPolicy: DocumentActionComponent = (props) => {
    const original = publish(props)
    const { t } = useWords()
    const document = props.version ?? props.draft ?? props.published
    const context = useProblemContext(document)
    if (!original || original.disabled) return original
    if (!context) return { ...original, disabled: true, title: t('publishing.loading') }

    const obstacles = publishObstacles(document, context)
    const blocking = obstacles.filter(({ severity }) => severity === 'error')
    if (obstacles.length === 0) return original
    const told = blocking.length > 0 ? blocking : obstacles
    const reason = told.map(({ message }) => message).join(' ')
    return blocking.length > 0
      ? { ...original, disabled: true, title: t('publishing.blocked', { reason }) }
      : { ...original, title: t('publishing.warned', { reason }) }
  }
  if (publish.action) PublishWithPolicy.action = publish.action
  PublishWithPolicy.displayName = 'PublishWithPolicy'
  guarded.set(publish, PublishWithPolicy)
  return PublishWithPolicy
}
