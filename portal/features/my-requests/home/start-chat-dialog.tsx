import type { OpenDesks } from '@holdfast/contracts/chat/list-open-desks.ts'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ErrorState } from '../../../components/states.tsx'
import { api, newKey, unwrap } from '../../../lib/api/client.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { Button } from '../../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Label } from '../../../ui/label.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { keys } from '../api/keys.ts'

type Desk = OpenDesks['items'][number]

/** The first words of a chat; it goes on as a request of one's own. */
export function StartChatDialog({ desk, onClose }: { desk: Desk | null; onClose: () => void }) {
  return (
    <Dialog open={desk !== null} onOpenChange={(open) => !open && onClose()}>
      {desk && (
        <DialogContent>
          <Inside desk={desk} />
        </DialogContent>
      )}
    </Dialog>
  )
}

function Inside({ desk }: { desk: Desk }) {
  const { t } = useTranslation('my-requests')
  const id = useId()
  const draft = useDraft(`chat.${desk.key}`)
  const { error, isPending, start } = useStartChat(desk.key, () => draft.clear())
  const isReady = /\S/.test(draft.text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !isPending) void start(draft.text.trim())
  }
  return (
    <form onSubmit={submit} className="contents">
      <DialogHeader>
        <DialogTitle>{t('chat.title', { desk: desk.name })}</DialogTitle>
        <DialogDescription dir="auto">{desk.greeting || t('chat.hint')}</DialogDescription>
      </DialogHeader>
      <DialogBody className="grid gap-2">
        {error !== null && <ErrorState inline error={error} />}
        <Label htmlFor={id}>{t('chat.about')}</Label>
        <Textarea
          id={id}
          autoFocus
          maxLength={10_000}
          className="max-h-60"
          value={draft.text}
          onChange={(event) => draft.set(event.target.value)}
        />
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline" size="lg">
            {t('common:cancel')}
          </Button>
        </DialogClose>
        <Button type="submit" size="lg" disabled={!isReady} pending={isPending}>
          {t('chat.start')}
        </Button>
      </DialogFooter>
    </form>
  )
}

function useStartChat(deskKey: string, onStarted: () => void) {
  const navigate = useNavigate()
  // All tries of one opening are one chat.
  const [clientId] = useState(newKey)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const start = async (message: string) => {
    setPending(true)
    setError(null)
    try {
      const params = { path: { deskKey } }
      const body = { message, clientId }
      const { requestId } = await unwrap(api.POST('/api/v1/public/desks/{deskKey}/chats', { params, body }))
      onStarted()
      void queryClient.invalidateQueries({ queryKey: keys.lists })
      void navigate(`/requests/${requestId}`)
    } catch (problem) {
      setError(problem)
      setPending(false)
    }
  }
  return { error, isPending, start }
}
