import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '../lib/toast.ts'
import { openUnsent } from '../lib/unsent/use-unsent.ts'

/** What was written offline goes on its way wherever one comes back, and one is told. */
export function useSentLater(personId: string): void {
  const { t } = useTranslation('requester-shell')
  const unsent = openUnsent(personId)
  useEffect(() => {
    const waited = new Set(unsent.waiting.get().map(({ key }) => key))
    return unsent.onOutcome((outcome, { key }) => {
      if (outcome.state === 'waiting') waited.add(key)
      if (outcome.state === 'sent' && waited.delete(key)) toast(t('sentLater', { number: outcome.created.number }))
    })
  }, [unsent, t])
}
