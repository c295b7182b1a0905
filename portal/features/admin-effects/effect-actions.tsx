import type { Effect } from '@holdfast/contracts/effects/effect.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReadOnlyHint } from '../../components/admin/read-only-hint.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { mayCancel, mayRetry } from '../../components/effects/effect-words.ts'
import { useMay } from '../../lib/session.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { SheetFooter } from '../../ui/sheet.tsx'
import { cancelEffect, retryEffect } from './api.ts'

/** Trying again what failed, calling off what has not begun. */
export function EffectActions({ effect }: { effect: Effect }) {
  const { t } = useTranslation('admin-effects')
  const mayManage = useMay('effect:manage')
  const [isPending, setPending] = useState(false)
  const [asked, setAsked] = useState<'retry' | 'cancel' | null>(null)
  const offered = mayRetry(effect) ? 'retry' : mayCancel(effect) ? 'cancel' : null
  if (offered === null) return null
  if (!mayManage)
    return (
      <SheetFooter>
        <ReadOnlyHint />
      </SheetFooter>
    )
  const act = async (verb: 'retry' | 'cancel') => {
    setPending(true)
    try {
      await (verb === 'retry' ? retryEffect(effect.id) : cancelEffect(effect.id))
      toast(t(`${verb}.done`))
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
      setAsked(null)
    }
  }
  // What failed did not arrive; what is unknown may have, and what is called off does not come back.
  const needsAsking = offered === 'cancel' || effect.unknown
  return (
    <SheetFooter>
      <Button
        variant="outline"
        size="lg"
        pending={isPending}
        onClick={() => (needsAsking ? setAsked(offered) : void act(offered))}
      >
        {t(`${offered}.ask`)}
      </Button>
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={(open) => open || setAsked(null)}
          title={t(`${asked}.title`)}
          description={t(`${asked}.description`)}
          confirmLabel={t(`${asked}.ask`)}
          destructive={asked === 'cancel'}
          pending={isPending}
          onConfirm={() => void act(asked)}
        />
      )}
    </SheetFooter>
  )
}
