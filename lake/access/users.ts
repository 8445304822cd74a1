import type { Actor } from '../model/types.ts'
import type { LakeUser, Users } from '../model/users.ts'
import type { TokenInfo, TokenStore } from '../store/tokens.ts'
import type { Access } from './access.ts'
import { localAdministrator, publicId } from './actors.ts'

/** The people a lake knows: its local administrator, and who has a token. */
export function lakeUsers(
  administratorName: string,
  { roles }: Pick<Access, 'roles'>,
  tokens: Pick<TokenStore, 'list'>,
): Users {
  const administrator: LakeUser = {
    id: localAdministrator.id,
    name: administratorName,
    email: 'administrator@localhost',
    role: 'administrator',
  }

  /**
   * Who has a token of their own. People sign in to the Studio with one too, and the Studio offers
   * no robot for a mention or a task: only who may not write, like a website, is called one.
   */
  function tokenUser({ userId, person, role }: TokenInfo): LakeUser {
    return {
      id: userId,
      name: person,
      email: `${userId}@localhost`,
      role,
      isRobot: roles.get(role)?.writes !== true,
    }
  }

  return {
    knownTo(actor: Actor) {
      const users = [administrator, ...tokens.list().map(tokenUser)]
      const each = [...new Map(users.map((user) => [user.id, user])).values()]
      return actor.role.staff ? each : each.filter(({ id }) => id === actor.id)
    },
    of(actor: Actor) {
      if (actor.id === publicId) return undefined
      const token = tokens.list().find(({ userId }) => userId === actor.id)
      return token ? tokenUser(token) : administrator
    },
  }
}
