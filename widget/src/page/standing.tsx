import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useStore } from '../lib/store.ts'
import { type Locale, useLocale } from '../texts/locale.ts'
import { ClockIcon, CloseIcon, DoneIcon, HalfIcon, PauseIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Followed } from './followed.ts'
import { ReopenForm } from './reopen-form.tsx'

/** Where the request stands, in plain words, and what its requester can do about it. */
export function Standing({ followed }: { followed: Followed }) {
  const locale = useLocale()
  const { texts } = locale
  const request = useStore(followed.request)
  const [isReopening, setReopening] = useState(false)
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const change = async (path: string, body?: object) => {
    setBusy(true)
    setFailed(false)
    try {
      await followed.api.ask('POST', `/requests/${request.id}/${path}`, body)
      setReopening(false)
    } catch {
      setFailed(true)
    } finally {
      await followed.refresh()
      setBusy(false)
    }
  }
  const { icon, said, more } = describe(request, locale)
  const canReopen = request.status === 'resolved' || (request.status === 'closed' && isFuture(request.reopenUntil))
  return (
    <section class="standing" aria-live="polite">
      <p class="line">
        {icon}
        <span dir="auto">
          <b>{said}</b>
        </span>
      </p>
      {more.map((sentence) => (
        <p key={sentence} class="muted small" dir="auto">
          {sentence}
        </p>
      ))}
      {request.resolution && request.status !== 'in_progress' && request.status !== 'open' && (
        <div class="resolution">
          <h2 class="muted small">{texts.resolution}</h2>
          <p class="plain" dir="auto">
            {request.resolution.text}
          </p>
        </div>
      )}
      {failed && <Notice kind="wrong">{texts.changeFailed}</Notice>}
      {canReopen && !isReopening && (
        <div class="actions">
          {request.status === 'resolved' && (
            <button
              type="button"
              class="button pill primary"
              aria-disabled={busy}
              onClick={() => !busy && void change('confirm')}
            >
              {texts.itWorks}
            </button>
          )}
          <button type="button" class="button pill" onClick={() => setReopening(true)}>
            {texts.stillBroken}
          </button>
        </div>
      )}
      {canReopen && isReopening && (
        <ReopenForm
          busy={busy}
          onCancel={() => setReopening(false)}
          onReopen={(reason) => void change('reopen', { reason })}
        />
      )}
    </section>
  )
}

interface Description {
  readonly icon: ComponentChildren
  readonly said: string
  readonly more: readonly string[]
}

function describe(request: RequestDetail, { texts, formats }: Locale): Description {
  const when = (instant: string) => formats.moment(new Date(instant))
  const { status, assignee, team, resolution, reopenUntil } = request
  if (status === 'waiting') return describeWait(request, { texts, formats } as Locale)
  if (status === 'in_progress') {
    const said = assignee ? texts.statusProgressBy(assignee.name) : texts.statusProgress
    return { icon: <HalfIcon />, said, more: [] }
  }
  if (status === 'resolved') {
    const more = resolution?.closesAt ? [texts.closesBy(when(resolution.closesAt))] : []
    return { icon: <DoneIcon />, said: texts.statusResolved, more }
  }
  if (status === 'closed') {
    const more = reopenUntil && isFuture(reopenUntil) ? [texts.reopenableUntil(when(reopenUntil))] : []
    return { icon: <DoneIcon />, said: texts.statusClosed, more }
  }
  if (status === 'cancelled') {
    return {
      icon: <CloseIcon />,
      said: texts.statusCancelled,
      more: request.cancelled?.reason ? [request.cancelled.reason] : [],
    }
  }
  const said = assignee
    ? texts.statusProgressBy(assignee.name)
    : team
      ? texts.statusOpenTeam(team.name)
      : texts.statusOpen
  return { icon: <ClockIcon />, said, more: [] }
}

function describeWait({ wait, waitReason }: RequestDetail, { texts, formats }: Locale): Description {
  const said = {
    requester: texts.statusWaitingYou,
    vendor: texts.statusWaitingVendor,
    change: texts.statusWaitingChange,
    scheduled: texts.statusWaitingScheduled,
  }[waitReason ?? 'requester']
  const until = wait?.until ? ` ${texts.until(formats.moment(new Date(wait.until)))}` : ''
  return { icon: <PauseIcon />, said: said + until, more: wait?.note ? [wait.note] : [] }
}

function isFuture(instant: string | null): boolean {
  return instant !== null && new Date(instant) > new Date()
}
