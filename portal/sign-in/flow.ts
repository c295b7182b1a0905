/** What the page shows: the ways to sign in, or a step that one of them leads to. */
import type { EnrolmentAsked, SecondFactorAsked, SignInAnswer } from '@holdfast/contracts/auth/session.ts'

export type Step =
  | { readonly at: 'ways' }
  /** A mail is on its way; its code is typed here. */
  | { readonly at: 'code'; readonly purpose: 'sign_in' | 'register'; readonly email: string }
  /** A mailed link was opened, which somebody has to confirm: programs that look at mails open links too. */
  | { readonly at: 'link'; readonly purpose: 'sign_in' | 'register'; readonly token: string }
  | { readonly at: 'second_factor'; readonly asked: SecondFactorAsked }
  | { readonly at: 'enrol'; readonly asked: EnrolmentAsked }
  | { readonly at: 'forgotten' }
  | { readonly at: 'reset'; readonly token: string }
  | { readonly at: 'register' }

export const ways: Step = { at: 'ways' }

/** What every step is given. */
export interface StepProps {
  /** For the body of what is asked: the organization where neither the address nor the desk says which. */
  readonly organization: { readonly organization?: string }
  go(step: Step): void
  /** Takes what the API answers to a proof: goes on, or asks for more. */
  take(answer: SignInAnswer): void
}

/** @returns what is wanted before there is a session; `null` where there is one */
export function stepAfter(answer: SignInAnswer): Step | null {
  if (!('next' in answer)) return null
  return answer.next === 'second_factor' ? { at: 'second_factor', asked: answer } : { at: 'enrol', asked: answer }
}
