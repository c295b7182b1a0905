import type { SecondFactorAsked, SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import type { SecondFactorWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../ask.ts'
import { CodeField, readCode } from '../code-field.tsx'
import { Button, Note, TextField } from '../controls.tsx'
import { type StepProps, ways } from '../flow.ts'
import { LinkButton } from '../link-button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { useTranslation } from '../texts.ts'
import { isOver, isRefused } from './refused.ts'

type SecondFactorStepProps = StepProps & { readonly asked: SecondFactorAsked }

/** What one has, after what one knows. */
export function SecondFactorStep({ asked, organization, go, take }: SecondFactorStepProps) {
  const { t } = useTranslation('sign-in')
  const [way, setWay] = useState<SecondFactorWay>(asked.ways[0] ?? 'totp')
  const others = asked.ways.filter((other) => other !== way)
  const shared = { challengeId: asked.challengeId, organization, take, go }
  return (
    <StepFrame title={t('factor.title')} text={t(`factor.${way}.text`)} go={go}>
      {way === 'passkey' ? <Passkey {...shared} /> : <Typed key={way} way={way} {...shared} />}
      <div className="grid justify-items-center gap-1">
        {others.map((other) => (
          <LinkButton key={other} onClick={() => setWay(other)}>
            {t(`factor.${other}.instead`)}
          </LinkButton>
        ))}
      </div>
    </StepFrame>
  )
}

type WayProps = Pick<StepProps, 'organization' | 'take' | 'go'> & { readonly challengeId: string }

function Typed({ way, challengeId, organization, take, go }: WayProps & { way: 'totp' | 'recovery_code' }) {
  const { t } = useTranslation('sign-in')
  const [typed, setTyped] = useState('')
  const [isShort, setShort] = useState(false)
  const sending = useSending()
  const prove = async (): Promise<'stay' | undefined> => {
    const shown = way === 'totp' ? readCode(typed) : typed.trim()
    setShort(!shown)
    if (!shown) return 'stay'
    const proof = way === 'totp' ? { code: shown } : { recoveryCode: shown }
    take(await ask<SignInAnswer>('/api/v1/auth/second-factor', { challengeId, ...proof, ...organization }))
    return undefined
  }
  const error = isShort ? t(`factor.${way}.short`) : isRefused(sending.problem) ? t(`factor.${way}.refused`) : undefined
  const change = (value: string) => {
    setTyped(value)
    setShort(false)
    sending.forget()
  }
  if (isOver(sending.problem)) return <Over go={go} />
  return (
    <form noValidate className="grid gap-4" onSubmit={sending.send(prove)}>
      <ProblemNote {...sending} />
      {way === 'totp' ? (
        <CodeField
          id="code"
          autoFocus
          label={t('factor.totp.label')}
          error={error}
          value={typed}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <TextField
          id="recovery"
          label={t('factor.recovery_code.label')}
          error={error}
          value={typed}
          onChange={({ target }) => change(target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          maxLength={40}
          className="font-mono"
          autoFocus
        />
      )}
      <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
        {t('signIn')}
      </Button>
    </form>
  )
}

function Passkey({ challengeId, organization, take, go }: WayProps) {
  const { t } = useTranslation('sign-in')
  const [isCancelled, setCancelled] = useState(false)
  const sending = useSending()
  const prove = async (): Promise<'stay' | undefined> => {
    setCancelled(false)
    const { proveWithPasskey } = await import('../passkey.ts')
    const answer = await proveWithPasskey(challengeId, organization)
    if (answer === null) setCancelled(true)
    else take(answer)
    return answer === null ? 'stay' : undefined
  }
  if (isOver(sending.problem)) return <Over go={go} />
  return (
    <>
      <ProblemNote {...sending} />
      {isCancelled ? <Note tone="notice">{t('passkey.cancelled')}</Note> : null}
      {isRefused(sending.problem) ? <Note tone="error">{t('passkey.refused')}</Note> : null}
      <Button autoFocus pending={sending.isPending} disabled={sending.secondsToWait > 0} onClick={sending.send(prove)}>
        <KeyRound aria-hidden className="size-4" />
        {t('factor.passkey.prove')}
      </Button>
    </>
  )
}

function Over({ go }: Pick<StepProps, 'go'>) {
  const { t } = useTranslation('sign-in')
  return (
    <>
      <Note tone="error">{t('factor.over')}</Note>
      <Button onClick={() => go(ways)}>{t('factor.anew')}</Button>
    </>
  )
}
