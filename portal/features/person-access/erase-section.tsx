import type { Person } from '@holdfast/contracts/people/person.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useFormat } from '../../lib/format.ts'
import { toast } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { erasePerson, erasureQuery, forgetPerson } from './api.ts'

/** All that names the person goes; what the company must keep stays, without a name. */
export function EraseSection({ person }: { person: Person }) {
  const { t } = useTranslation('person-access')
  const format = useFormat()
  // It begins with a block; of whoever is not blocked there is none to ask for.
  const { data: erasure } = useQuery({ ...erasureQuery(person.id), enabled: person.blockedAt !== null })
  const [isAsking, setAsking] = useState(false)
  const isNews = erasure?.status === 'completed' && person.erasedAt === null
  useEffect(() => {
    if (isNews) forgetPerson(person.id)
  }, [isNews, person.id])
  if (person.erasedAt !== null || erasure) {
    const isRunning = erasure?.status === 'running'
    const at = erasure?.endedAt ?? person.erasedAt
    return (
      <FormSection title={t('erase.title')}>
        <p role="status">
          {isRunning || at === null ? t('erase.running') : t('erase.done', { time: format.dateTimeWithin(at) })}
        </p>
      </FormSection>
    )
  }
  return (
    <FormSection title={t('erase.title')} description={t('erase.hint')}>
      <div>
        <Button variant="destructive" onClick={() => setAsking(true)}>
          {t('erase.ask')}
        </Button>
      </div>
      {isAsking ? <EraseDialog person={person} onClose={() => setAsking(false)} /> : null}
    </FormSection>
  )
}

function EraseDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('person-access')
  const id = useId()
  const [texts, setTexts] = useState<'keep' | 'remove'>(person.kind === 'employee' ? 'keep' : 'remove')
  const [force, setForce] = useState(false)
  const erase = useMutation({
    mutationFn: () => erasePerson(person.id, { email: person.email, texts, force }),
    onSuccess: () => {
      toast(t('erase.begun'))
      onClose()
    },
  })
  const openRequests = openRequestsOf(erase.error)
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('erase.askTitle', { name: person.name })}
      description={t('erase.text')}
      confirmLabel={t('erase.ask')}
      destructive
      typedName={person.email}
      pending={erase.isPending}
      onConfirm={() => erase.mutate()}
    >
      <div className="grid gap-3 pb-3">
        {erase.error && openRequests === 0 ? <ErrorState inline error={erase.error} /> : null}
        <div className="grid gap-1.5">
          <span className="font-medium">{t('erase.texts')}</span>
          <Segmented
            label={t('erase.texts')}
            value={texts}
            onValueChange={setTexts}
            segments={[
              { value: 'keep', label: t('erase.keep') },
              { value: 'remove', label: t('erase.remove') },
            ]}
          />
          <p className="text-small text-muted-foreground">{t(`erase.${texts}Hint`)}</p>
        </div>
        <div className="flex items-center gap-2">
          <Checkbox checked={force} onCheckedChange={setForce} aria-labelledby={id} />
          <span id={id}>{t('erase.force')}</span>
        </div>
        {openRequests > 0 ? (
          <p role="alert" className="text-small text-destructive">
            {t('erase.open', { count: openRequests })}
          </p>
        ) : null}
      </div>
    </ConfirmDialog>
  )
}

/** @returns how many requests stand in the way; 0 where it is something else, or nothing */
function openRequestsOf(error: unknown): number {
  return error ? Number(asProblem(error).problem.openRequests ?? 0) : 0
}
