import type { SignInMethods } from '@holdfast/contracts/auth/methods.ts'
import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import type { SetupState } from '@holdfast/contracts/setup/setup.ts'
import { lazy, useEffect, useState } from 'react'
import { readArrival } from './arrival.ts'
import { type Step, type StepProps, stepAfter } from './flow.ts'
import { noteSignedIn } from './remembered.ts'
import { useMethods } from './use-methods.ts'
import { Ways } from './ways/ways.tsx'

/** Most people need one way and no more; what else there is comes when it is asked for. */
const later = {
  code: lazy(async () => ({ default: (await import('./steps/code-step.tsx')).CodeStep })),
  link: lazy(async () => ({ default: (await import('./steps/link-step.tsx')).LinkStep })),
  second_factor: lazy(async () => ({ default: (await import('./steps/second-factor-step.tsx')).SecondFactorStep })),
  enrol: lazy(async () => ({ default: (await import('./steps/enrol-step.tsx')).EnrolStep })),
  forgotten: lazy(async () => ({ default: (await import('./steps/forgotten-step.tsx')).ForgottenStep })),
  reset: lazy(async () => ({ default: (await import('./steps/reset-step.tsx')).ResetStep })),
  register: lazy(async () => ({ default: (await import('./steps/register-step.tsx')).RegisterStep })),
}

interface SignInPageProps {
  readonly setup: SetupState
  /** Whoever was here is out again: the session ended. */
  readonly hasEnded: boolean
  /** @param to where to, where the way that led here says it */
  onSignedIn(to: string | null): void
}

export function SignInPage({ setup, hasEnded, onSignedIn }: SignInPageProps) {
  const [arrival] = useState(() => readArrival(location))
  // What stands behind the `#` is a secret: it must not stay in the address, nor in the history. Not before this is on
  // the page: until the part that it leads to is there, React begins anew, and reads it anew.
  useEffect(() => {
    if (location.hash) history.replaceState(null, '', signInPaths.signIn + location.search)
  }, [])
  const [step, setStep] = useState<Step>(arrival.step)
  const [named, setNamed] = useState<string | null>(null)
  const slug = setup.organization ? null : named
  const { methods, problem, retry } = useMethods(setup.organization !== null, slug)
  const take = (answer: SignInAnswer) => {
    const next = stepAfter(answer)
    if (next) return setStep(next)
    noteSignedIn()
    onSignedIn(arrival.to)
  }
  const common = { organization: slug === null ? {} : { organization: slug }, go: setStep, take }
  if (step.at !== 'ways') return <Later step={step} methods={methods} {...common} />
  const told = arrival.problem
  return <Ways {...common} {...{ setup, hasEnded, told, methods, problem, retry, named, onNamed: setNamed }} />
}

function Later({
  step,
  methods,
  ...common
}: StepProps & { step: Exclude<Step, { at: 'ways' }>; methods: SignInMethods | null }) {
  switch (step.at) {
    case 'code':
      return <later.code {...step} {...common} />
    case 'link':
      return <later.link {...step} {...common} />
    case 'second_factor':
      return <later.second_factor {...step} {...common} />
    case 'enrol':
      return <later.enrol {...step} {...common} />
    case 'forgotten':
      return <later.forgotten {...common} />
    case 'reset':
      return <later.reset {...step} minLength={methods?.passwordMinLength ?? null} {...common} />
    case 'register':
      return <later.register minLength={methods?.passwordMinLength ?? null} {...common} />
  }
}
