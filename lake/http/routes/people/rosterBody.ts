import { html } from 'hono/html'

import type { PersonError } from '../../../people/personError.ts'
import type { Person } from '../../../people/people.ts'
import { alertOf } from '../../page.ts'
import type { PeopleNeeds } from './needs.ts'
import { roleTitle } from './roleTitle.ts'

interface Shown {
  /** Who looks at it. */
  me: Person
  /** A link to hand on, which is shown this once. */
  link?: string
  problem?: PersonError
}

/** What stands on `/people`. */
export function rosterBody(lake: PeopleNeeds, people: readonly Person[], shown: Shown) {
  const { me, link, problem } = shown
  const invitations = lake.people.invitations()
  return html`<h1>People</h1>
    <p><a href="/">Studio</a> · <a href="/account">Your account</a></p>
    ${alertOf(problem)} ${link === undefined ? '' : handOn(link)}
    <ul class="rows">
      ${people.map((person) => row(person))}
    </ul>
    <h2>Invite somebody</h2>
    <form method="post" action="/people">
      <input type="hidden" name="do" value="invite" />
      <label for="role">Role</label>
      ${roleSelect('role', 'editor')}
      <label for="email">E-mail address <small>(may be left out)</small></label>
      <input id="email" name="email" type="email" autocomplete="off" />
      <label for="document">Id of the document about them <small>(may be left out)</small></label>
      <input id="document" name="document" autocomplete="off" maxlength="128" />
      <p class="hint">
        The link is shown here: nothing is sent. Hand it on as you would hand on a key. It works
        once, for a week.
      </p>
      <button>Make a link</button>
    </form>
    ${
      invitations.length === 0
        ? ''
        : html`<h2>Links not taken up</h2>
            <ul class="rows">
              ${invitations.map(
                ({ id, email, role, userId, expiresAt }) =>
                  html`<li>
                    <p>
                      ${email ?? 'Anybody who has it'}<br /><small
                        >${userId === undefined ? roleTitle(lake, role) : 'New password'}, until
                        ${expiresAt.slice(0, 10)}</small
                      >
                    </p>
                    <form method="post" action="/people">
                      <input type="hidden" name="invitation" value="${id}" />
                      <button class="plain" name="do" value="withdraw">Take back</button>
                    </form>
                  </li>`,
              )}
            </ul>`
    }`

  function row(person: Person) {
    const { userId, name, email, role, disabledAt, signedInAt, documentId = '' } = person
    const isOver = disabledAt !== undefined
    const seen =
      signedInAt === undefined ? 'never signed in' : `signed in ${signedInAt.slice(0, 10)}`
    return html`<li>
      <p>
        <strong>${name}</strong>${userId === me.userId ? ' (you)' : ''}<br />
        <small
          >${email}, ${isOver ? `may not sign in since ${disabledAt.slice(0, 10)}` : seen}</small
        >
      </p>
      <details>
        <summary>${roleTitle(lake, role)}<span class="unseen">, change ${name}</span></summary>
        <form method="post" action="/people">
          <input type="hidden" name="user" value="${userId}" />
          <label for="role-${userId}">Role</label>
          ${roleSelect(`role-${userId}`, role)}
          <label for="document-${userId}">Id of the document about them</label>
          <input
            id="document-${userId}"
            name="document"
            value="${documentId}"
            autocomplete="off"
            maxlength="128"
          />
          <button name="do" value="change">Save</button>
          <button class="plain" name="do" value="reset">Link for a new password</button>
          <button class="plain" name="do" value="sign-out">Sign out everywhere</button>
          ${
            isOver
              ? html`<button class="plain" name="do" value="enable">Let in again</button>`
              : html`<button class="plain" name="do" value="disable">Let in no more</button>`
          }
        </form>
      </details>
    </li>`
  }

  function roleSelect(id: string, chosen: string) {
    return html`<select id="${id}" name="role">
      ${lake.people.roleNames.map(
        (name) =>
          html`<option value="${name}" ${name === chosen ? 'selected' : ''}>
            ${roleTitle(lake, name)}
          </option>`,
      )}
    </select>`
  }
}

function handOn(link: string) {
  return html`<div role="status" class="notice">
    <label for="link">The link, shown this once</label>
    <input id="link" value="${link}" readonly autofocus />
  </div>`
}
