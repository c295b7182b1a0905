import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import type { SetupState } from '@holdfast/contracts/setup/setup.ts'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { asProblem, type ProblemError } from '../lib/api/problem-error.ts'
import type { Language } from '../lib/language.ts'
import { applyAccent } from '../lib/theme.ts'
import { ask } from './ask.ts'
import { Button } from './controls.tsx'
import { Frame } from './frame.tsx'
import { returnTo } from './return-to.ts'
import { SignInPage } from './sign-in-page.tsx'
import { type Reader, ReaderContext, readIn, useTranslation } from './texts.ts'

/** Seen once in the life of a desk. */
const SetupPage = lazy(async () => ({ default: (await import('./setup/setup-page.tsx')).SetupPage }))

type Known = { setup: SetupState } | { problem: ProblemError } | null

/** Who has a session goes on; who has none signs in, or sets the desk up where nobody has. */
export function App({ first }: { first: Reader }) {
  const [reader, setReader] = useState(first)
  const [known, setKnown] = useState<Known>(null)
  const goOn = useCallback((to: string | null = null) => {
    const search = to === null ? location.search : `?${new URLSearchParams({ to }).toString()}`
    location.replace(returnTo(search, location.origin))
  }, [])
  const load = useCallback(async () => {
    try {
      const setup = await ask<SetupState>('/api/v1/setup')
      // A mailed link to choose a new password is for whoever holds it, signed in or not.
      if (setup.signedIn && location.pathname !== signInPaths.resetPassword) return goOn()
      if (setup.organization) applyAccent(setup.organization.accentHue)
      setKnown({ setup })
    } catch (error) {
      setKnown({ problem: asProblem(error) })
    }
  }, [goOn])
  useEffect(() => void load(), [load])
  const choose = async (next: Language) => setReader(await readIn(next))
  return (
    <ReaderContext value={reader}>
      <Frame onLanguage={(next) => void choose(next)}>
        <Suspense>
          {known === null ? null : 'setup' in known ? (
            <Page setup={known.setup} onSignedIn={goOn} />
          ) : (
            <Trouble problem={known.problem} onRetry={() => void load()} />
          )}
        </Suspense>
      </Frame>
    </ReaderContext>
  )
}

function Page({ setup, onSignedIn }: { setup: SetupState; onSignedIn: (to?: string | null) => void }) {
  const { t, language } = useTranslation('sign-in')
  const isSetup = setup.state === 'needs_administrator'
  const name = setup.organization?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  useEffect(() => {
    document.title = isSetup ? t('setup.title') : name ? t('title', { organization: name }) : t('titlePlain')
  }, [isSetup, name, language])
  const hasEnded = new URLSearchParams(location.search).has('ended')
  return isSetup ? (
    <SetupPage setup={setup} onSignedIn={onSignedIn} />
  ) : (
    <SignInPage setup={setup} hasEnded={hasEnded} onSignedIn={onSignedIn} />
  )
}

/** The page is here, the desk is not; or it is none of this address. */
function Trouble({ problem, onRetry }: { problem: ProblemError; onRetry: () => void }) {
  const { t } = useTranslation('sign-in')
  const isUnknown = problem.code === 'organization_unknown'
  return (
    <div role="alert">
      <h1 className="text-display font-semibold tracking-[-0.02em]">
        {isUnknown ? t('unknown.title') : t('away.title')}
      </h1>
      <p className="mt-1 mb-5 text-read text-muted-foreground">
        {isUnknown ? t('unknown.text', { host: location.host }) : t('away.text')}
      </p>
      {isUnknown ? null : (
        <Button look="outline" onClick={onRetry}>
          {t('away.retry')}
        </Button>
      )}
    </div>
  )
}
