import { type DocumentActionComponent, useTranslation } from 'sanity'

import { namespace } from '../locale/namespace.ts'
import { useClinic } from '../shared/useClinic.ts'
import { useToday } from '../shared/useToday.ts'
import { publishObstacles } from './obstacles.ts'

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
    const { t } = useTranslation(namespace)
    const clinic = useClinic()
    const today = useToday()
    if (!original || original.disabled) return original
    if (!clinic.ready) return { ...original, disabled: true, title: t('publishing.loading') }

    const document = props.version ?? props.draft ?? props.published
    const obstacles = publishObstacles(props.type, document, clinic.policy, today)
    const blocking = obstacles.filter((obstacle) => obstacle.level === 'block')
    if (obstacles.length === 0) return original
    const told = blocking.length > 0 ? blocking : obstacles
    const reason = told.map((obstacle) => t(`publishing.${obstacle.problem}`)).join(' ')
    return blocking.length > 0
      ? { ...original, disabled: true, title: t('publishing.blocked', { reason }) }
      : { ...original, title: t('publishing.warned', { reason }) }
  }
  if (publish.action) PublishWithPolicy.action = publish.action
  PublishWithPolicy.displayName = 'PublishWithPolicy'
  guarded.set(publish, PublishWithPolicy)
  return PublishWithPolicy
}
