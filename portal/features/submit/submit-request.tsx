import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FileDrop } from '../../components/uploads/file-drop.tsx'
import { useMay } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { toast } from '../../lib/toast.ts'
import { CalmPage } from '../../shell/calm-page.tsx'
import { KeptSummary } from './kept-summary.tsx'
import { SentSummary } from './sent-summary.tsx'
import { SubmitFields } from './submit-fields.tsx'
import { SubmitFoot } from './submit-foot.tsx'
import { useSubmit } from './use-submit.ts'

/** One request: it is written, sent, and then the page says what happens next. */
export function SubmitRequest({
  form,
  ...beginning
}: {
  form: RequestForm | null
  initialTitle: string
  /** Goes on with what was written before and not sent. */
  unsentKey: string | null
}) {
  const { t } = useTranslation('submit')
  const isAgent = useMay('request:work')
  const navigate = useNavigate()
  const submit = useSubmit(form, beginning)
  const { stage } = submit
  const created = stage.name === 'sent' ? stage.created : null
  const page = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (!created || !isAgent) return
    toast(t('made', { number: created.number }))
    void navigate(`/requests/${created.id}`, { replace: true })
  }, [created, isAgent, navigate, t])

  const send = async () => {
    if (stage.name === 'sending' || (await submit.send())) return
    // After the errors are drawn.
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid=true],[data-invalid]')?.focus())
  }
  useShortcuts(t('title'), [{ keys: 'mod+enter', label: t('send'), run: () => void send(), whileTyping: true }])

  if (created) return isAgent ? <CalmPage title={t('title')}>{null}</CalmPage> : <SentSummary created={created} />
  if (stage.name === 'waiting') return <KeptSummary title={submit.values.title} onTakeBack={submit.takeBack} />
  return (
    <CalmPage title={form ? form.name : t('title')} className="pb-0 md:pb-0">
      <form
        ref={page}
        noValidate
        className="contents"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void send()
        }}
      >
        <FileDrop uploads={submit.uploads} className="grid gap-5">
          <SubmitFields form={form} submit={submit} />
        </FileDrop>
        <SubmitFoot submit={submit} />
      </form>
    </CalmPage>
  )
}
