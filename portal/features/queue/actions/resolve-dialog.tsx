import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../../lib/drafts.ts'
import { useResolutionCodes } from '../../../lib/lookups.ts'
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
import { type Deed, resolve } from './deeds.ts'

interface ResolveDialogProps {
  readonly requests: readonly RequestSummary[]
  readonly onAct: (deed: Deed) => void
  readonly onClose: () => void
}

/** So much that the next person can use it; the desk itself only asks that it says something. */
const shortest = 30
const longest = 20_000

/** One code and one text for all that are resolved together. What is typed is kept until it is used. */
export function ResolveDialog({ requests, onAct, onClose }: ResolveDialogProps) {
  const { t } = useTranslation(['queue', 'common'])
  const { items, isLoading } = useResolutionCodes()
  const [only] = requests.length === 1 ? requests : []
  const draft = useDraft(only ? `resolution.${only.id}` : 'resolution.bulk')
  const [code, setCode] = useState<string | null>(null)
  const text = draft.text.trim()
  const missing =
    code === null ? 'noCode' : text.length < shortest ? 'tooShort' : text.length > longest ? 'tooLong' : null
  const why = missing && t(`action.resolve.${missing}`, { count: shortest - text.length })
  const submit = () => {
    if (missing !== null || code === null) return
    draft.clear()
    onAct(resolve(code, text))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent onKeyDown={onKeyDown}>
        <DialogHeader>
          <DialogTitle>
            {t('action.resolve.title', { count: requests.length, number: requests[0]?.number })}
          </DialogTitle>
          <DialogDescription dir="auto">{only ? only.title : t('action.resolve.sameForAll')}</DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-4">
          <div className="grid gap-1.5">
            <Label htmlFor="bulk-resolution-code">{t('action.resolve.code')}</Label>
            <Combobox
              id="bulk-resolution-code"
              value={code}
              onValueChange={setCode}
              // What the desk uses by itself is not for people to choose.
              choices={items
                .filter((one) => one.active && one.code !== 'unanswered')
                .map((one) => ({ value: one.code, label: one.label }))}
              isLoading={isLoading}
            />
          </div>
          <div className="grid gap-1.5">
            <Label htmlFor="bulk-resolution-text">{t('action.resolve.text')}</Label>
            <Textarea
              id="bulk-resolution-text"
              value={draft.text}
              onChange={({ target }) => draft.set(target.value)}
              className="max-h-72 min-h-24"
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <span className="me-auto text-small text-muted-foreground" aria-live="polite">
            {why}
          </span>
          <Button variant="outline" size="lg" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button size="lg" disabled={missing !== null} title={why ?? undefined} onClick={submit}>
            {t('action.resolve.submit', { count: requests.length })}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
