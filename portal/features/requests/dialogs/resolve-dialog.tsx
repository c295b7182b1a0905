import { CircleAlert, Clock } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../components/requests/use-clock-words.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useResolutionCodes } from '../../../lib/lookups.ts'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Label } from '../../../ui/label.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useClocks } from '../api/queries.ts'
import { useRequest } from '../request-page-context.ts'
import { lastCycles } from '../side/shown-clocks.ts'
import type { DialogProps } from './dialogs.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDialogChange } from './use-dialog-change.ts'

/** So much that the next person can use it; the desk itself only asks that it says something. */
const shortest = 30
const longest = 20_000

/** No close without a resolution: a code, and what fixed it in words that help the next one. */
export function ResolveDialog({ opened, onClose }: DialogProps<'resolve'>) {
  const { t } = useTranslation('request')
  const request = useRequest()
  const draft = useDraft(`resolution.${request.id}`)
  const before = request.resolution
  const [code, setCode] = useState<string | null>(before?.code ?? null)
  const [touched, setTouched] = useState<string | null>(null)
  const text = touched ?? (draft.text || opened.text || before?.text || '')
  const { run, isPending, problem } = useDialogChange(() => {
    draft.clear()
    onClose()
  })
  const length = text.trim().length
  const reason = code === null ? 'noCode' : length < shortest ? 'tooShort' : length > longest ? 'tooLong' : null

  const submit = () => {
    if (reason !== null || code === null) return
    void run({ type: 'resolve', code, text: text.trim(), take: request.assignee === null }, opened.reply)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent onKeyDown={onKeyDown}>
        <DialogHeader>
          <DialogTitle>
            {t(before ? 'resolveDialog.changeTitle' : 'resolveDialog.title', { number: request.number })}
          </DialogTitle>
          <DialogDescription dir="auto">{request.title}</DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-4">
          <CodeField code={code} onCode={setCode} message={problem?.fields.code} />
          <div className="grid gap-1.5">
            <FieldHead
              htmlFor="resolution-text"
              label={t('resolveDialog.text')}
              hint={t('resolveDialog.textHint', { name: request.requester.name })}
            />
            <Textarea
              id="resolution-text"
              value={text}
              aria-describedby="resolution-count"
              aria-invalid={problem?.fields.text !== undefined}
              onChange={(event) => {
                setTouched(event.target.value)
                draft.set(event.target.value)
              }}
              className="max-h-72 min-h-24"
            />
            <TextCount length={length} />
          </div>
          {opened.reply && <p className="text-small text-muted-foreground">{t('resolveDialog.replyFirst')}</p>}
          <Consequences />
          <ProblemNote problem={problem} />
        </DialogBody>
        <DialogFooter>
          <span className="me-auto flex items-center gap-1.5 text-small text-muted-foreground max-md:hidden">
            <Keys keys="mod+enter" />
            {reason ? t(`resolveDialog.${reason}`, { count: shortest }) : t('resolveDialog.toResolve')}
          </span>
          <Button variant="outline" size="lg" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            size="lg"
            disabled={reason !== null}
            pending={isPending}
            title={reason ? t(`resolveDialog.${reason}`, { count: shortest }) : undefined}
            onClick={submit}
          >
            {t('resolveDialog.submit')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function FieldHead({ htmlFor, label, hint }: { htmlFor: string; label: string; hint: string }) {
  return (
    <div className="flex items-baseline justify-between gap-2">
      <Label htmlFor={htmlFor}>{label}</Label>
      <span className="text-small text-muted-foreground">{hint}</span>
    </div>
  )
}

function CodeField({
  code,
  onCode,
  message,
}: {
  code: string | null
  onCode: (code: string | null) => void
  message?: string
}) {
  const { t } = useTranslation('request')
  const { items, isLoading } = useResolutionCodes()
  // What the desk uses by itself is not for people to choose.
  const choices = items
    .filter((one) => one.active && one.code !== 'unanswered')
    .map((one) => ({ value: one.code, label: one.label }))
  return (
    <div className="grid gap-1.5">
      <FieldHead htmlFor="resolution-code" label={t('resolveDialog.code')} hint={t('required')} />
      <Combobox
        id="resolution-code"
        value={code}
        onValueChange={onCode}
        choices={choices}
        isLoading={isLoading}
        placeholder={t('resolveDialog.chooseCode')}
        searchPlaceholder={t('common:search')}
        aria-invalid={message !== undefined}
      />
      {message && <p className="text-small text-destructive">{message}</p>}
    </div>
  )
}

function TextCount({ length }: { length: number }) {
  const { t } = useTranslation('request')
  const isShort = length < shortest
  return (
    <p id="resolution-count" className="flex items-center gap-1.5 text-small text-muted-foreground">
      {isShort && <CircleAlert aria-hidden className="size-3.5" />}
      <span>{isShort ? t('resolveDialog.tooShort', { count: shortest }) : ''}</span>
      {isShort && <span className="ms-auto tabular-nums">{t('resolveDialog.count', { length, shortest })}</span>}
    </p>
  )
}

/** What will happen: to the clock, and when the requester answers. */
function Consequences() {
  const { t } = useTranslation('request')
  const { t: common } = useTranslation('common')
  const { id, requester, assignee } = useRequest()
  const { data } = useClocks(id)
  const clock = lastCycles(data?.items ?? []).find(({ kind }) => kind === 'resolution')
  const isSpare = clock && (clock.state === 'running' || clock.state === 'paused') && clock.remainingMs > 0
  return (
    <div className="flex items-start gap-2 rounded-md bg-muted px-3 py-2.5 text-small">
      <Clock aria-hidden className="mt-px size-4 shrink-0 text-sla-ok" />
      <p>
        {isSpare && <>{t('resolveDialog.spare', { time: formatDuration(common, clock.remainingMs) })} </>}
        {t('resolveDialog.reopens', { name: requester.name })}
        {assignee === null && <> {t('resolveDialog.takes')}</>}
      </p>
    </div>
  )
}
