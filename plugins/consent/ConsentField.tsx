import { Text } from '@sanity/ui'

import { useWords } from '../locale/useWords.ts'

/**
 * In place of the consent's own fields: a status set by hand would be a consent nobody can show.
 * How things stand is told at the top of the form (`ConsentNotice`).
 */
export function ConsentField() {
  const { t } = useWords()
  return (
    <Text size={1} muted>
      {t('consent.field-help')}
    </Text>
  )
}
