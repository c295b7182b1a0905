/** How somebody came to this page: by a mailed link, or back from another place, which say it in the address. */
import { type SecondFactorWay, secondFactorWays } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import { type Step, ways } from './flow.ts'

export interface Arrival {
  readonly step: Step
  /** Where to go after signing in, as the way that led here says it. */
  readonly to: string | null
  /** The code of a problem that ended the way here. */
  readonly problem: string | null
}

interface Address {
  readonly pathname: string
  /** With or without its `#`; what is secret stands in it, because no server is told of it. */
  readonly hash: string
}

export function readArrival({ pathname, hash }: Address): Arrival {
  const plain = hash.replace(/^#/, '')
  const byMail = readMailed(pathname, plain)
  if (byMail) return { step: byMail, to: null, problem: null }
  const named = new URLSearchParams(plain)
  return { step: readAsked(named), to: named.get('to'), problem: named.get('problem') }
}

function readMailed(pathname: string, token: string): Step | null {
  if (pathname === signInPaths.forgotten) return { at: 'forgotten' }
  if (token === '') return null
  if (pathname === signInPaths.link) return { at: 'link', purpose: 'sign_in', token }
  if (pathname === signInPaths.register) return { at: 'link', purpose: 'register', token }
  return pathname === signInPaths.resetPassword ? { at: 'reset', token } : null
}

function readAsked(named: URLSearchParams): Step {
  const [challengeId, expiresAt] = [named.get('challengeId') ?? '', named.get('expiresAt') ?? '']
  if (!challengeId) return ways
  if (named.get('next') === 'second_factor') {
    const known = (named.get('ways') ?? '').split(',').filter(isWay)
    return { at: 'second_factor', asked: { next: 'second_factor', challengeId, expiresAt, ways: known } }
  }
  if (named.get('next') === 'enrol_second_factor') {
    return { at: 'enrol', asked: { next: 'enrol_second_factor', challengeId, expiresAt } }
  }
  return ways
}

const isWay = (way: string): way is SecondFactorWay => secondFactorWays.some((known) => known === way)
