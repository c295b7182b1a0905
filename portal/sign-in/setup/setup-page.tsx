import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import type { SetUpBody, SetupState } from '@holdfast/contracts/setup/setup.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { asProblem } from '../../lib/api/problem-error.ts'
import { ask } from '../ask.ts'
import { Button, Note } from '../controls.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { noteSignedIn } from '../remembered.ts'
import { useSending } from '../sending.ts'
import { useTranslation } from '../texts.ts'
import { AdministratorStep } from './administrator-step.tsx'
import {
  checkAdministrator,
  checkOrganization,
  editOrganization,
  emptyDraft,
  type Faults,
  readFaults,
} from './draft.ts'
import { OrganizationStep } from './organization-step.tsx'
import { Steps } from './steps.tsx'

interface SetupPageProps {
  readonly setup: SetupState
  onSignedIn(): void
}

/** The first minutes of a desk: its organization, unless there is one, and who may do everything in it. */
export function SetupPage({ setup, onSignedIn }: SetupPageProps) {
  const { t, language } = useTranslation('sign-in')
  const { organization: there, addressSlug: slug } = setup
  const [draft, setDraft] = useState(() => emptyDraft(language, slug))
  const [step, setStep] = useState<'organization' | 'administrator'>(there ? 'administrator' : 'organization')
  const [faults, setFaults] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  const sending = useSending()
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [faults])
  const setUp = async () => {
    const { name, email, password } = draft.administrator
    const administrator = { name: name.trim(), email: email.trim(), password }
    const body: SetUpBody = { ...(!there && { organization: draft.organization }), administrator }
    try {
      await ask('/api/v1/setup', body)
    } catch (error) {
      const found = readFaults(asProblem(error).errors)
      setFaults(found)
      if (Object.keys(found).some((path) => path.startsWith('/organization/'))) setStep('organization')
      throw error
    }
    noteSignedIn()
    onSignedIn()
    return undefined
  }
  const submit = (event: FormEvent) => {
    const found =
      step === 'organization'
        ? checkOrganization(draft.organization)
        : checkAdministrator(draft.administrator, passwordLength.min)
    setFaults(found)
    const isFine = Object.keys(found).length === 0
    if (isFine && step === 'administrator') return sending.send(setUp)(event)
    event.preventDefault()
    if (isFine) setStep('administrator')
  }
  const isDone = sending.problem?.code === 'conflict' && sending.problem.errors.length === 0
  return (
    <>
      <h1 className="text-display font-semibold tracking-[-0.02em]">{t('setup.title')}</h1>
      <p className="mt-1 mb-5 text-read text-muted-foreground">
        {there ? t('setup.subtitleAdministrator', { organization: there.name }) : t('setup.subtitle')}
      </p>
      {there ? null : <Steps current={step} />}
      <form ref={form} noValidate className="grid gap-4" onSubmit={submit}>
        <ProblemNote {...sending} />
        {isDone ? <AlreadyDone /> : null}
        {step === 'organization' ? (
          <OrganizationStep
            organization={draft.organization}
            faults={faults}
            isSlugFixed={slug !== null}
            onChange={(changes) => setDraft((before) => editOrganization(before, changes))}
          />
        ) : (
          <AdministratorStep
            administrator={draft.administrator}
            faults={faults}
            onChange={(changes) =>
              setDraft((before) => ({ ...before, administrator: { ...before.administrator, ...changes } }))
            }
          />
        )}
        <div className="flex gap-2">
          {step === 'administrator' && !there ? (
            <Button look="outline" onClick={() => setStep('organization')}>
              {t('setup.back')}
            </Button>
          ) : null}
          <Button type="submit" className="flex-1" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
            {step === 'organization' ? t('setup.next') : t('setup.finish')}
          </Button>
        </div>
      </form>
    </>
  )
}

/** Somebody else was faster, in another tab or another office. */
function AlreadyDone() {
  const { t } = useTranslation('sign-in')
  return (
    <Note tone="error">
      {t('setup.alreadyDone')}{' '}
      <a href="/sign-in" className="font-medium underline underline-offset-2">
        {t('setup.toSignIn')}
      </a>
    </Note>
  )
}
