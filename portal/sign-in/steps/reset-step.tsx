import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import { useState } from 'react'
import { ask } from '../ask.ts'
import { Button, Note } from '../controls.tsx'
import { type StepProps, ways } from '../flow.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { useTranslation } from '../texts.ts'
import { NewPassword } from './new-password.tsx'
import { isRefused } from './refused.ts'

interface ResetStepProps extends StepProps {
  readonly token: string
  readonly minLength: number | null
}

/** A new password, for whoever holds the mailed link. */
export function ResetStep({ token, minLength, organization, go }: ResetStepProps) {
  const { t } = useTranslation('sign-in')
  const [password, setPassword] = useState('')
  const [isShort, setShort] = useState(false)
  const [isDone, setDone] = useState(false)
  const sending = useSending()
  const isCommon = sending.problem?.errors.some(({ path }) => path === '/password') ?? false
  const save = async (): Promise<'stay'> => {
    const short = password.length < (minLength ?? passwordLength.min)
    setShort(short)
    if (short) return 'stay'
    await ask('/api/v1/auth/password/reset', { token, password, ...organization })
    setDone(true)
    return 'stay'
  }
  if (isDone) {
    return (
      <StepFrame title={t('reset.doneTitle')} text={t('reset.done')}>
        <Button autoFocus onClick={() => go(ways)}>
          {t('reset.goOn')}
        </Button>
      </StepFrame>
    )
  }
  if (isRefused(sending.problem) && !isCommon) {
    return (
      <StepFrame title={t('reset.title')} go={go}>
        <Note tone="error">{t('reset.refused')}</Note>
        <Button look="outline" onClick={() => go({ at: 'forgotten' })}>
          {t('reset.again')}
        </Button>
      </StepFrame>
    )
  }
  return (
    <StepFrame title={t('reset.title')} text={t('reset.text')} go={go}>
      <form noValidate className="grid gap-4" onSubmit={sending.send(save)}>
        <ProblemNote {...sending} />
        <NewPassword
          minLength={minLength}
          value={password}
          problem={sending.problem}
          isShort={isShort}
          autoFocus
          onChange={(value) => {
            setPassword(value)
            setShort(false)
            sending.forget()
          }}
        />
        <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
          {t('reset.save')}
        </Button>
      </form>
    </StepFrame>
  )
}
