/**
 * The one table of error codes. A code is stable: clients decide by it, and it ends the problem's `type`
 * (`urn:holdfast:problem:<code>`, RFC 9457). The API and the activities convert at their edge, nowhere else.
 */

/** Code → HTTP status and title. */
export const problemTypes = {
  bad_request: { status: 400, title: 'The request is malformed' },
  validation_failed: { status: 422, title: 'The input is not valid' },
  cursor_invalid: { status: 400, title: 'The cursor is not valid for this list' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  credentials_wrong: { status: 401, title: 'Email or password is wrong' },
  ticket_refused: { status: 401, title: 'The Kerberos ticket was not accepted' },
  code_wrong: { status: 401, title: 'The code is wrong or no longer good' },
  passkey_refused: { status: 401, title: 'The passkey was not accepted' },
  challenge_over: { status: 401, title: 'That took too long; begin again' },
  link_invalid: { status: 401, title: 'The link has expired or was revoked' },
  session_ended: { status: 401, title: 'The session has ended' },
  second_factor_required: { status: 401, title: 'A second factor is required now; sign in again' },
  forbidden: { status: 403, title: 'You may not do this' },
  step_up_required: { status: 403, title: 'Prove once more that it is you' },
  sign_in_method_off: { status: 403, title: 'This way of signing in is switched off' },
  account_unusable: { status: 403, title: 'Your account cannot be used here now' },
  visitor_blocked: { status: 403, title: 'You cannot start a conversation here' },
  cross_site: { status: 403, title: 'The request comes from another site' },
  not_found: { status: 404, title: 'Not found' },
  organization_unknown: { status: 404, title: 'No such organization' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'It conflicts with what is there' },
  transition_refused: { status: 409, title: 'The request does not allow this now' },
  idempotency_mismatch: { status: 409, title: 'The idempotency key was used for something else' },
  reply_stale: { status: 409, title: 'Somebody else wrote meanwhile' },
  edit_window_over: { status: 409, title: 'It can no longer be changed' },
  chat_ended: { status: 409, title: 'The chat is over' },
  chat_closed: { status: 409, title: 'Nobody is there to chat now' },
  file_not_ready: { status: 409, title: 'The file cannot be used now' },
  quota_exceeded: { status: 409, title: 'There is no room left for files' },
  stale: { status: 412, title: 'Somebody else changed it meanwhile' },
  body_too_large: { status: 413, title: 'The body is too large' },
  media_type_unsupported: { status: 415, title: 'Send application/json' },
  range_unsatisfiable: { status: 416, title: 'The file is not that long' },
  file_refused: { status: 422, title: 'The file is not allowed' },
  person_unavailable: { status: 409, title: 'This person cannot take it' },
  resolution_missing: { status: 422, title: 'A resolution code and text are mandatory' },
  precondition_required: { status: 428, title: 'Send If-Match with the version you read' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'A part of the desk is not reachable' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemTypes

/** One field that is wrong: `path` is a JSON pointer into the body, or `query/…`, `params/…`, `headers/…`. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

/** An expected failure with a stable code. Anything else that is thrown is a defect. */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly errors: readonly FieldError[]
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    detail?: string,
    options: { errors?: readonly FieldError[]; extra?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(detail ?? problemTypes[code].title, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.errors = options.errors ?? []
    this.extra = options.extra ?? {}
  }
}

/** @returns whether the text is a code of the table. */
export function isProblemCode(text: string | null | undefined): text is ProblemCode {
  return text != null && Object.hasOwn(problemTypes, text)
}
