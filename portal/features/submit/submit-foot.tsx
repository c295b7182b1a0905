import { useTranslation } from 'react-i18next'
import { useMay } from '../../lib/session.ts'
import { useStreamStatus } from '../../lib/stream.ts'
import { toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import type { Submit } from './use-submit.ts'

/** Sends it; says what keeps it from being sent, and that what was written is safe. */
export function SubmitFoot({ submit }: { submit: Submit }) {
  const { t } = useTranslation('submit')
  const isAgent = useMay('request:work')
  const isOffline = useStreamStatus().code === 'offline'
  const { uploads, stage, isDirty, savedAt } = submit
  const discard = () => toastUndo(t('discarded'), submit.discard())
  const state = uploads.isBusy
    ? t(isOffline ? 'foot.filesOffline' : 'foot.files')
    : isOffline
      ? t('foot.offline')
      : savedAt !== null
        ? t('foot.kept')
        : ''
  return (
    <div className="sticky bottom-0 -mx-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-background px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
      <p role="status" className="min-w-0 text-small text-muted-foreground max-md:w-full">
        {state}
      </p>
      <div className="ms-auto flex items-center gap-2 max-md:w-full">
        {isDirty && (
          <Button variant="ghost" size="lg" onClick={discard}>
            {t('discard')}
          </Button>
        )}
        <Button
          type="submit"
          size="lg"
          className="max-md:grow"
          disabled={uploads.isBusy}
          pending={stage.name === 'sending'}
        >
          {isAgent ? t('agent.make') : t('send')}
        </Button>
      </div>
    </div>
  )
}
