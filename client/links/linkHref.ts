import { isStored } from '@clinical-content/rules/read'
import { safeUrl } from '../safeUrl.ts'
import type { LinkTarget, ResolveLink } from './resolveLink.ts'

/** Where the annotation of a link leads, or undefined where nobody may go. */
export function linkHref(value: unknown, resolveLink: ResolveLink): string | undefined {
  if (!isStored(value)) return undefined
  const target = linkTarget(value['target'])
  if (target) return safeUrl(resolveLink(target))
  return value['isInternal'] === true ? undefined : safeUrl(value['href'])
}

function linkTarget(target: unknown): LinkTarget | undefined {
  if (!isStored(target)) return undefined
  const { _type, slug } = target
  return typeof _type === 'string' && typeof slug === 'string' && slug !== ''
    ? { _type, slug }
    : undefined
}
