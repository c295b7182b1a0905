import type { View } from '@holdfast/contracts/views/view.ts'
import { type ViewSharing, viewSharings } from '@holdfast/contracts/views/vocabulary.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ErrorState } from '../../../components/states.tsx'
import { TeamPicker } from '../../../components/team-picker.tsx'
import { newKey } from '../../../lib/api/client.ts'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { useMay } from '../../../lib/session.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogBody, DialogContent, DialogFooter, DialogHeader, DialogTitle } from '../../../ui/dialog.tsx'
import { Input } from '../../../ui/input.tsx'
import { Label } from '../../../ui/label.tsx'
import { RadioGroup, RadioGroupItem } from '../../../ui/radio-group.tsx'
import { createView, editView } from '../api/views.ts'
import { IconPicker } from './icon-picker.tsx'
import { type Looks, pathOf } from './queue-view.ts'

interface ViewEditorProps {
  /** The view that is edited; a new one without. */
  readonly view: View | null
  readonly initial: Looks & { readonly columns: readonly string[] }
  readonly onClose: () => void
}

/** A name, a sign, and for whom. What the view shows is what is shown. */
export function ViewEditor({ view, initial, onClose }: ViewEditorProps) {
  const { t } = useTranslation(['queue', 'common'])
  const navigate = useNavigate()
  const mayShare = useMay('view:share')
  const [name, setName] = useState(view?.name ?? '')
  const [icon, setIcon] = useState(view?.icon ?? 'list')
  const [sharing, setSharing] = useState<ViewSharing>(view?.sharing ?? 'private')
  const [teamId, setTeamId] = useState(view?.teamId ?? null)
  const [error, setError] = useState<unknown>(null)
  const [isSaving, setSaving] = useState(false)
  const key = useRef(newKey())
  const missing = name.trim() === '' ? 'noName' : sharing === 'team' && teamId === null ? 'noTeam' : null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (missing !== null) return
    const body = { name: name.trim(), icon, sharing, teamId: sharing === 'team' ? teamId : null }
    setSaving(true)
    setError(null)
    try {
      const { filter, sort, direction, grouping, columns } = initial
      const saved = view
        ? await editView(view, body)
        : await createView({ ...body, filter, sort, direction, grouping, columns: [...columns] }, key.current)
      onClose()
      toast(t('view.saved', { name: saved.name }))
      if (!view) void navigate(pathOf(saved))
    } catch (problem) {
      setError(problem)
      // What was refused was not made: said otherwise, it is another deed.
      if (!asProblem(problem).isPassing) key.current = newKey()
    } finally {
      setSaving(false)
    }
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent aria-describedby={undefined}>
        <form onSubmit={(event) => void save(event)}>
          <DialogHeader>
            <DialogTitle>{t(view ? 'view.edit' : 'view.new')}</DialogTitle>
          </DialogHeader>
          <DialogBody className="grid gap-4">
            <div className="grid gap-1.5">
              <Label htmlFor="view-name">{t('view.name')}</Label>
              <div className="flex gap-2">
                <IconPicker value={icon} onChange={setIcon} />
                <Input
                  id="view-name"
                  autoFocus
                  dir="auto"
                  maxLength={100}
                  value={name}
                  onChange={({ target }) => setName(target.value)}
                />
              </div>
            </div>
            <fieldset className="grid gap-2">
              <legend className="pb-1.5 text-small font-medium">{t('view.sharing')}</legend>
              <RadioGroup
                value={sharing}
                onValueChange={(value) => setSharing(viewSharings.find((one) => one === value) ?? 'private')}
              >
                {viewSharings.map((one) => (
                  <Label key={one} className="flex items-center gap-2 font-normal">
                    <RadioGroupItem value={one} disabled={one !== 'private' && !mayShare} />
                    {t(`view.for.${one}`)}
                  </Label>
                ))}
              </RadioGroup>
              {sharing === 'team' && (
                <TeamPicker aria-label={t('view.for.team')} value={teamId} onValueChange={setTeamId} />
              )}
              {!mayShare && <p className="text-small text-muted-foreground">{t('view.mayNotShare')}</p>}
            </fieldset>
            {error !== null && <ErrorState inline error={error} />}
          </DialogBody>
          <DialogFooter>
            <span className="me-auto text-small text-muted-foreground">{missing && t(`view.${missing}`)}</span>
            <Button variant="outline" size="lg" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" size="lg" disabled={missing !== null} pending={isSaving}>
              {t('common:save')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
