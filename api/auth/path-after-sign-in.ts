import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'

/**
 * Where a browser goes that signed in by a redirect: on to the page that was wanted, or to the page that asks for the
 * second factor. What that page needs stands behind the `#`, so that no server and no log reads it.
 * @param to a path of this origin, checked by the caller
 */
export function pathAfterSignIn(answer: SignInAnswer, to: string): string {
  if (!('next' in answer)) return to
  const { next, challengeId, expiresAt } = answer
  const wanted = new URLSearchParams({ next, challengeId, expiresAt, to })
  if (answer.next === 'second_factor') wanted.set('ways', answer.ways.join(','))
  return `/sign-in#${wanted.toString()}`
}
