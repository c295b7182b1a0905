/** Writing and sending of one request: the draft, what is wrong with it, and what became of it. */
import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import type { CreatedRequest } from '@holdfast/contracts/requests/create-request.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswerWords } from '../../components/request-forms/use-answer-words.ts'
import { newKey } from '../../lib/api/client.ts'
import type { ProblemError } from '../../lib/api/problem-error.ts'
import { type Draft, useDraft } from '../../lib/drafts.ts'
import { useUploads } from '../../lib/files/use-uploads.ts'
import { useMay } from '../../lib/session.ts'
import type { UnsentRequests } from '../../lib/unsent/unsent-requests.ts'
import { useUnsent } from '../../lib/unsent/use-unsent.ts'
import { type Fault, faultsOf, isWritten, readDraft, type SubmitValues, toBody } from './values.ts'

export type Stage =
  | { readonly name: 'writing' }
  | { readonly name: 'sending' }
  /** Kept on this machine until the desk can be reached. */
  | { readonly name: 'waiting'; readonly key: string }
  | { readonly name: 'sent'; readonly created: CreatedRequest }

interface Beginning {
  readonly initialTitle: string
  readonly unsentKey: string | null
}

export function useSubmit(form: RequestForm | null, { initialTitle, unsentKey }: Beginning) {
  const isAgent = useMay('request:work')
  const unsent = useUnsent()
  const draft = useDraft(`new.${form?.id ?? 'any'}`)
  const [values, setValues] = useState(() => {
    const before = unsent.waiting.get().find(({ key }) => key === unsentKey)
    return before ? readDraft(before.draft, '') : readDraft(draft.text, initialTitle || (form?.name ?? ''))
  })
  useTakenBack(unsent, unsentKey, draft)
  const uploads = useUploads(values.files)
  const [stage, setStage] = useState<Stage>({ name: 'writing' })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const sayFault = useFaultWords()

  const isWorthKeeping = (one: SubmitValues) => isWritten({ ...one, title: one.title === form?.name ? '' : one.title })
  const write = (next: SubmitValues) => {
    setValues(next)
    draft.set(isWorthKeeping(next) ? JSON.stringify(next) : '')
  }
  const change = (patch: Partial<SubmitValues>) => {
    write({ ...values, ...patch })
    const changed = Object.keys(patch).map((key) => `/${key}`)
    if (changed.some((path) => path in errors)) setErrors(without(errors, changed))
  }
  const answer = (key: string, value: SubmitValues['answers'][string]) => {
    write({ ...values, answers: { ...values.answers, [key]: value } })
    setErrors(without(errors, [`/answers/${key}`]))
  }

  const keepFiles = useEffectEvent((files: SubmitValues['files']) => {
    const isKnown =
      files.length === values.files.length && files.every(({ id }, index) => values.files[index]?.id === id)
    if (stage.name === 'writing' && !isKnown) write({ ...values, files })
  })
  const arrived = uploads.files.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the files are those that the ids name
  useEffect(() => keepFiles(uploads.files), [arrived])

  useEffect(() => {
    if (stage.name !== 'waiting') return
    return unsent.onOutcome((outcome, request) => {
      if (request.key !== stage.key) return
      if (outcome.state === 'sent') setStage({ name: 'sent', created: outcome.created })
      if (outcome.state === 'refused') {
        unsent.takeBack(request.key)
        refuse(outcome.problem, request.draft)
      }
    })
  })

  const refuse = (refusal: ProblemError, text: string) => {
    draft.set(text)
    setValues(readDraft(text, ''))
    setErrors(Object.fromEntries(refusal.errors.map(({ path, message }) => [path, message])))
    setProblem(refusal)
    setStage({ name: 'writing' })
  }

  /** @returns whether it could be tried; else `errors` say why not */
  const send = async (): Promise<boolean> => {
    const faults = faultsOf({ ...values, files: uploads.files }, form)
    setErrors(Object.fromEntries(faults.map((fault) => [fault.path, sayFault(fault)])))
    setProblem(null)
    if (faults.length > 0 || uploads.isBusy) return false
    const key = newKey()
    const text = JSON.stringify(values)
    setStage({ name: 'sending' })
    const body = toBody({ ...values, files: uploads.files }, form, isAgent)
    const outcome = await unsent.submit({ key, body, draft: text, createdAt: new Date().toISOString() })
    if (outcome.state === 'refused') {
      refuse(outcome.problem, text)
      return false
    }
    draft.clear()
    setStage(outcome.state === 'sent' ? { name: 'sent', created: outcome.created } : { name: 'waiting', key })
    return true
  }

  /** Goes on writing what was not sent yet. */
  const takeBack = () => {
    if (stage.name !== 'waiting') return
    unsent.takeBack(stage.key)
    draft.set(JSON.stringify(values))
    setStage({ name: 'writing' })
  }

  /** Throws away what was written. @returns how to have it back */
  const discard = (): (() => void) => {
    const before = values
    write(readDraft('', form?.name ?? ''))
    uploads.clear()
    setErrors({})
    return () => {
      write(before)
      uploads.restore(before.files)
    }
  }

  const isDirty = isWorthKeeping(values)
  return {
    values,
    change,
    answer,
    errors,
    problem,
    uploads,
    stage,
    send,
    takeBack,
    discard,
    isDirty,
    savedAt: draft.savedAt,
  }
}

export type Submit = ReturnType<typeof useSubmit>

/** What is written on is a draft again, and is not sent as it was. */
function useTakenBack(unsent: UnsentRequests, key: string | null, draft: Draft): void {
  const takeBack = useEffectEvent(() => {
    const before = unsent.waiting.get().find((request) => request.key === key)
    if (!before) return
    draft.set(before.draft)
    unsent.takeBack(before.key)
  })
  useEffect(() => takeBack(), [])
}

function useFaultWords(): (fault: Fault) => string {
  const { t } = useTranslation('submit')
  const sayAnswer = useAnswerWords()
  return (fault) => (fault.path === '/title' ? t('titleMissing') : sayAnswer(fault as Parameters<typeof sayAnswer>[0]))
}

function without(errors: Readonly<Record<string, string>>, paths: readonly string[]) {
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !paths.includes(path)))
}
