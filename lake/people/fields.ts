import { PersonError } from './personError.ts'
import { longestPassword, passwordProblem, shortestPassword } from './passwordRules.ts'

/** @returns the address as it is stored. @throws PersonError `badEmail` */
export function readEmail(value: string): string {
  const email = value.trim().normalize('NFKC').toLowerCase()
  // Nothing is ever sent there: it is a name to sign in with. 254: RFC 5321 §4.5.3.1.
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(email) && email.length <= 254) return email
  throw new PersonError('badEmail', 'Write the e-mail address like name@clinic.example.')
}

/** @throws PersonError `badName` */
export function readName(value: string): string {
  const name = value.trim().replaceAll(/\s+/g, ' ')
  if (name !== '' && name.length <= 100 && !/\p{Cc}/u.test(name)) return name
  throw new PersonError('badName', 'Write the name as colleagues should see it.')
}

/** @throws PersonError `badPassword` */
export function checkPassword(password: string, known: readonly string[]): void {
  const problem = passwordProblem(password, known)
  if (problem !== undefined) throw new PersonError('badPassword', words[problem])
}

const words = {
  tooShort: `The password needs at least ${shortestPassword} characters: three or four words that do not belong together, for example.`,
  tooLong: `The password may have at most ${longestPassword} characters.`,
  tooSimple: 'This password is easily guessed: take words that have nothing to do with you.',
}
