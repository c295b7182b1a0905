import type { SignInMethods } from '@holdfast/contracts/auth/methods.ts'
import { KeyRound, LayoutGrid, LogIn } from 'lucide-react'
import { useState } from 'react'
import { Button, Note } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { ProblemNote } from '../problem-note.tsx'
import { returnTo } from '../return-to.ts'
import { useSending } from '../sending.ts'
import { useTranslation } from '../texts.ts'

/** The ways that ask for nothing to be typed. */
export function OtherWays({ methods, organization, take }: StepProps & { methods: SignInMethods }) {
  const { t } = useTranslation('sign-in')
  const { providers, negotiate, passkey } = methods
  const to = encodeURIComponent(returnTo(location.search, location.origin))
  const named = organization.organization ? `&organization=${encodeURIComponent(organization.organization)}` : ''
  if (!negotiate && !passkey && providers.length === 0) return null
  return (
    <div className="grid gap-2">
      {providers.map(({ id, name }) => (
        <Away key={id} href={`/api/v1/auth/providers/${id}/start?to=${to}${named}`} icon={LogIn}>
          {t('with', { name })}
        </Away>
      ))}
      {negotiate ? (
        <Away href={`/api/v1/auth/negotiate?to=${to}${named}`} icon={LayoutGrid}>
          {t('withWindows')}
        </Away>
      ) : null}
      {passkey ? <PasskeyButton organization={organization} take={take} /> : null}
    </div>
  )
}

function Away({ href, icon: Icon, children }: { href: string; icon: typeof LogIn; children: string }) {
  const [isGoing, setGoing] = useState(false)
  const go = () => {
    setGoing(true)
    location.assign(href)
  }
  return (
    <Button look="outline" pending={isGoing} onClick={go}>
      {isGoing ? null : <Icon aria-hidden className="size-4 text-muted-foreground" />}
      <bdi>{children}</bdi>
    </Button>
  )
}

function PasskeyButton({ organization, take }: Pick<StepProps, 'organization' | 'take'>) {
  const { t } = useTranslation('sign-in')
  const sending = useSending()
  const [isCancelled, setCancelled] = useState(false)
  const signIn = async (): Promise<'stay' | undefined> => {
    setCancelled(false)
    const { signInWithPasskey } = await import('../passkey.ts')
    const answer = await signInWithPasskey(organization)
    if (answer === null) setCancelled(true)
    else take(answer)
    return answer === null ? 'stay' : undefined
  }
  const { problem } = sending
  const isRefused = problem !== null && problem.status >= 400 && problem.status < 500 && problem.status !== 429
  return (
    <>
      <Button
        look="outline"
        pending={sending.isPending}
        disabled={sending.secondsToWait > 0}
        onClick={sending.send(signIn)}
      >
        {sending.isPending ? null : <KeyRound aria-hidden className="size-4 text-muted-foreground" />}
        {t('passkey.signIn')}
      </Button>
      {isCancelled ? <Note tone="notice">{t('passkey.cancelled')}</Note> : null}
      {isRefused ? <Note tone="error">{t('passkey.refused')}</Note> : <ProblemNote {...sending} />}
    </>
  )
}
