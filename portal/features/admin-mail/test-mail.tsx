import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EffectState } from '../../components/effects/effect-state.tsx'
import { standingOf } from '../../components/effects/effect-words.ts'
import { FormSection } from '../../components/form-page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { sendTestMail, testMailQuery } from './api.ts'

/** A mail to oneself, followed to its end. */
export function TestMail({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation('admin-mail')
  const { person } = useMe()
  const [effectId, setEffectId] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const send = async () => {
    setPending(true)
    setRefusal(null)
    try {
      setEffectId(await sendTestMail())
    } catch (error) {
      setRefusal(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormSection
      title={t('test.title')}
      description={t('test.about', { email: person.email })}
      actions={
        <Button variant="outline" pending={isPending} onClick={() => void send()}>
          <Send aria-hidden />
          {t('test.send')}
        </Button>
      }
    >
      {isDirty && <p className="text-small text-muted-foreground">{t('test.savedOnly')}</p>}
      {refusal !== null && <ErrorState inline error={refusal} />}
      {effectId === null ? (
        !isDirty && refusal === null && <p className="text-muted-foreground">{t('test.none')}</p>
      ) : (
        <TestResult key={effectId} effectId={effectId} />
      )}
    </FormSection>
  )
}

function TestResult({ effectId }: { effectId: string }) {
  const { t } = useTranslation('effects')
  const format = useFormat()
  const { data: effect, isError, error, refetch } = useQuery(testMailQuery(effectId))
  if (isError) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!effect) return null
  const standing = standingOf(effect, Date.now())
  return (
    <div role="status" className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <EffectState effect={effect} className="font-medium" />
        <span className="text-muted-foreground">
          {t(`stateHint.${standing}`, { time: format.time(effect.sendAt) })}
        </span>
      </p>
      {effect.outcome !== null && (
        <p dir="ltr" className="code text-start text-small break-words text-muted-foreground">
          {effect.outcome}
        </p>
      )}
      <Link
        to={`/admin/effects?open=${effectId}`}
        className="w-fit rounded-sm text-small text-accent-foreground hover:underline"
      >
        {t('inLedger')}
      </Link>
    </div>
  )
}
