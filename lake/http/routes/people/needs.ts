import type { Needs } from '../../../core.ts'

export type PeopleNeeds = Needs<
  'access' | 'keepGroups' | 'options' | 'people' | 'project' | 'proxies' | 'signIn'
>
