import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgentPicker } from '../../../components/person-picker.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { TeamPicker } from '../../../components/team-picker.tsx'
import { newKey } from '../../../lib/api/client.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useAgents, useTeams } from '../../../lib/lookups.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { toast } from '../../../lib/toast.ts'
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
import { Segmented } from '../../../ui/segmented.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { giveToPerson, giveToTeam } from '../api/actions.ts'
import { newPending } from '../chats/new-pending.ts'

interface TransferDialogProps {
  readonly session: ChatSession
  onClose(): void
  onDone(): void
}

/** Gives a chat to somebody else, or to a team whose line or strategy finds them; with a note that the visitor does not see. */
export function TransferDialog({ session, onClose, onDone }: TransferDialogProps) {
  const { t } = useTranslation('chat-desk')
  const { requestId, visitor } = session
  const meId = useMe().person.id
  const agents = useAgents()
  const teams = useTeams()
  const outbox = useOutbox()
  const note = useDraft(`transfer.${requestId}`)
  const key = useRef(newKey())
  const [to, setTo] = useState<'person' | 'team'>('person')
  const [personId, setPersonId] = useState<string | null>(null)
  const [teamId, setTeamId] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const chosenId = to === 'person' ? personId : teamId
  const isSelf = to === 'person' && personId === meId
  const person = agents.byId.get(personId ?? '')
  const name = to === 'person' ? person?.name : teams.byId.get(teamId ?? '')?.name

  const addNote = () => {
    if (note.text.trim() === '') return
    outbox.add(newPending({ requestId, kind: 'note', body: note.text, lastSeenId: null }))
    note.clear()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(chosenId === null || isSelf)
    if (chosenId === null || isSelf || isPending) return
    setPending(true)
    setProblem(null)
    try {
      await (to === 'person' ? giveToPerson : giveToTeam)(requestId, chosenId, key.current)
      addNote()
      toast(t('goneTo', { visitor: visitor.name, agent: name ?? '' }))
      onDone()
      onClose()
    } catch (error) {
      setProblem(error)
      key.current = newKey()
      setPending(false)
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form onSubmit={(event) => void submit(event)} className="contents">
          <DialogHeader>
            <DialogTitle>{t('transfer.title', { visitor: visitor.name })}</DialogTitle>
            <DialogDescription>{t('transfer.hint')}</DialogDescription>
          </DialogHeader>
          <DialogBody className="grid gap-3 pb-1">
            {problem !== null && <ErrorState inline error={problem} />}
            <Segmented
              label={t('transfer.to')}
              value={to}
              onValueChange={setTo}
              segments={[
                { value: 'person', label: t('transfer.person') },
                { value: 'team', label: t('transfer.team') },
              ]}
            />
            {to === 'person' ? (
              <AgentPicker
                value={personId}
                onValueChange={setPersonId}
                aria-label={t('transfer.person')}
                aria-invalid={missing}
                aria-describedby="transfer-said"
              />
            ) : (
              <TeamPicker
                value={teamId}
                onValueChange={setTeamId}
                aria-label={t('transfer.team')}
                aria-invalid={missing}
                aria-describedby="transfer-said"
              />
            )}
            <p id="transfer-said" role="status" className="min-h-4 text-small text-muted-foreground">
              {missing ? (
                <span className="text-destructive">{t(isSelf ? 'transfer.self' : 'transfer.missing')}</span>
              ) : to === 'person' && person && person.availability !== 'online' ? (
                t('transfer.notThere', { name: person.name, state: t(`common:availability.${person.availability}`) })
              ) : null}
            </p>
            <div className="grid gap-1.5">
              <Label htmlFor="transfer-note">{t('transfer.note')}</Label>
              <Textarea
                id="transfer-note"
                value={note.text}
                placeholder={t('transfer.notePlaceholder')}
                onChange={(event) => note.set(event.target.value)}
                className="border-note-border bg-note"
              />
            </div>
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline" size="lg">
                {t('common:cancel')}
              </Button>
            </DialogClose>
            <Button type="submit" size="lg" pending={isPending}>
              {t('transfer.submit')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
