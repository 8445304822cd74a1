import type { Needs } from '../core.ts'
import type { Actor } from '../model/types.ts'
import type { LakeUser, Users } from '../model/users.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Person } from '../store/persons.ts'
import type { TokenInfo } from '../store/tokens.ts'
import type { Access } from './access.ts'
import { localAdministrator, publicId } from './actors.ts'

/** The people a lake knows: its local administrator, who has a token, and its team. */
export function lakeUsers(
  { administratorName, team }: Pick<ResolvedOptions, 'administratorName' | 'team'>,
  { roles }: Pick<Access, 'roles'>,
  { tokens, persons }: Needs<never, 'persons' | 'tokens'>['store'],
): Users {
  const administrator: LakeUser = {
    id: localAdministrator.id,
    name: administratorName,
    email: 'administrator@localhost',
    role: 'administrator',
    // In a team only programs of this machine are.
    isRobot: team,
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
      const users = [
        administrator,
        ...persons.list().map(personUser),
        ...tokens.list().map(tokenUser),
      ]
      const each = [...new Map(users.map((user) => [user.id, user])).values()]
      return actor.role.staff ? each : each.filter(({ id }) => id === actor.id)
    },
    of(actor: Actor) {
      if (actor.id === publicId) return undefined
      const person = persons.get(actor.id)
      if (person) return personUser(person)
      const token = tokens.list().find(({ userId }) => userId === actor.id)
      return token ? tokenUser(token) : administrator
    },
  }
}

function personUser({ userId, name, email, role, documentId, disabledAt }: Person): LakeUser {
  return {
    id: userId,
    name,
    email,
    role,
    provider: 'password',
    isFormer: disabledAt !== undefined,
    ...(documentId === undefined ? {} : { documentId }),
  }
}
