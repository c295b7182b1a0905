import { OutboundError } from '@holdfast/contracts/network/guard.ts'
import type { ProviderProblem } from '@holdfast/contracts/providers/sign-in.ts'
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'

/** Why somebody does not get in by a provider: for them the problem, for the log the reason. */
export class SignInProblem extends Error {
  readonly problem: ProviderProblem

  constructor(problem: ProviderProblem, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'SignInProblem'
    this.problem = problem
  }
}

/** What a provider says by `error` (RFC 6749, OpenID Connect), as far as it means something to people. */
const answers: Readonly<Record<string, ProviderProblem>> = {
  access_denied: 'cancelled',
  consent_required: 'cancelled',
  interaction_required: 'cancelled',
  login_required: 'cancelled',
  account_selection_required: 'cancelled',
  temporarily_unavailable: 'unreachable',
  server_error: 'unreachable',
  invalid_request: 'refused',
  unauthorized_client: 'refused',
  invalid_scope: 'refused',
  unsupported_response_type: 'refused',
}

/** @returns what it comes to for the person; the reason holds nothing secret, for the library puts no token in messages */
export function readFailure(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) return error
  if (error instanceof AuthorizationResponseError) {
    const said = `the provider says ${clip(error.error)}: ${clip(error.error_description ?? '')}`
    return new SignInProblem(answers[error.error] ?? 'denied', said)
  }
  if (error instanceof ResponseBodyError) {
    const said = `the token endpoint says ${clip(error.error)}: ${clip(error.error_description ?? '')}`
    return new SignInProblem(error.error === 'invalid_grant' ? 'expired' : 'refused', said)
  }
  if (error instanceof WWWAuthenticateChallengeError) return new SignInProblem('refused', 'the client is not let in')
  if (isUnreachable(error)) return new SignInProblem('unreachable', deepestMessage(error), { cause: error })
  return new SignInProblem('refused', deepestMessage(error), { cause: error })
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
])

function isUnreachable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OutboundError) return true
    if (unreachable.has(String((cause as NodeJS.ErrnoException).code))) return true
    if (cause instanceof ClientError && cause.code === 'OAUTH_TIMEOUT') return true
    if (cause.cause instanceof Response && cause.cause.status >= 500) return true
  }
  return false
}

/** The library wraps what it met; the innermost sentence says it. */
export function deepestMessage(error: unknown): string {
  let message = 'it failed'
  for (let cause = error; cause instanceof Error; cause = cause.cause) message = cause.message || message
  return clip(message)
}

function clip(text: string): string {
  return text.slice(0, 300)
}
