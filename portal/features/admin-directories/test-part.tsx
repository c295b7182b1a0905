import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import type { DirectoryPreview, DirectoryTestStep } from '@holdfast/contracts/directories/test-directory.ts'
import { useMutation } from '@tanstack/react-query'
import { Check, Minus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../components/admin/facts.tsx'
import { ErrorState } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { Label } from '../../ui/label.tsx'
import { testDirectory } from './api.ts'

/** Tries what is saved, step by step; nothing is written. */
export function TestPart({ directory, isDirty }: { directory: Directory; isDirty: boolean }) {
  const { t } = useTranslation('admin-directories')
  const id = useId()
  const [userName, setUserName] = useState('')
  const test = useMutation({ mutationFn: () => testDirectory(directory.id, userName) })
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // It stands within the form of the directory, which is not what is sent.
    event.preventDefault()
    test.mutate()
  }
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold">{t('test.title')}</h2>
      <div className="grid gap-1.5">
        <Label htmlFor={id}>{t('test.userName')}</Label>
        <div className="flex gap-2">
          <Input
            id={id}
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
            onKeyDown={onEnter}
            autoComplete="off"
            dir="ltr"
          />
          <Button variant="outline" pending={test.isPending} onClick={() => test.mutate()}>
            {t('test.try')}
          </Button>
        </div>
        <p className="text-small text-muted-foreground">{isDirty ? t('test.dirty') : t('test.hint')}</p>
      </div>
      {test.error ? <ErrorState inline error={test.error} /> : null}
      <div aria-live="polite" className="grid gap-3">
        {test.data ? (
          <>
            <p className={cn('font-medium', test.data.passed ? 'text-sla-ok' : 'text-destructive')}>
              {t(test.data.passed ? 'test.passed' : 'test.failed')}
            </p>
            <ol className="grid gap-2">
              {test.data.steps.map((step) => (
                <Step key={`${step.step} ${step.server}`} step={step} />
              ))}
            </ol>
            {test.data.preview ? <Preview preview={test.data.preview} /> : null}
          </>
        ) : null}
      </div>
    </section>
  )
}

const icons = { passed: Check, failed: X, skipped: Minus } as const
const tones = { passed: 'text-sla-ok', failed: 'text-destructive', skipped: 'text-muted-foreground' } as const

function Step({ step }: { step: DirectoryTestStep }) {
  const { t } = useTranslation('admin-directories')
  const Icon = icons[step.outcome]
  return (
    <li className="flex items-start gap-2">
      <Icon aria-label={t(`outcome.${step.outcome}`)} className={cn('mt-0.5 size-4 flex-none', tones[step.outcome])} />
      <div className="min-w-0">
        <p>
          {t(`step.${step.step}`)}
          {step.server ? <code className="code ms-1.5 text-muted-foreground">{step.server}</code> : null}
        </p>
        <p className="text-small break-words text-muted-foreground">{step.detail}</p>
        {step.hint ? <p className="text-small break-words">{step.hint}</p> : null}
      </div>
    </li>
  )
}

/** What the person would become. */
function Preview({ preview }: { preview: DirectoryPreview }) {
  const { t } = useTranslation('admin-directories')
  const { outcome, reason, person, groups } = preview
  const role = person ? (person.customRole?.name ?? t(`common:role.${person.role}`)) : null
  return (
    <div className="grid gap-2 rounded-md border px-3 py-3">
      <p className="font-medium">{t(`preview.${outcome}`)}</p>
      {reason ? <p className="text-destructive">{reason}</p> : null}
      <Facts
        facts={[
          [t('fact.name'), preview.name],
          [t('fact.email'), preview.email],
          [t('fact.department'), preview.department],
          [t('fact.title'), preview.title],
          [t('fact.manager'), preview.manager],
          [t('fact.role'), role],
          [t('fact.teams'), person?.teams.map(({ name }) => name).join(', ')],
          [t('fact.unit'), person?.businessUnit?.name],
          [t('fact.region'), person?.region?.name],
          [t('fact.site'), person?.site?.name],
        ]}
      />
      {groups.length > 0 ? (
        <details className="text-small">
          <summary className="cursor-pointer text-muted-foreground">
            {t('fact.groups', { count: groups.length })}
          </summary>
          <ul className="mt-1 grid gap-0.5">
            {groups.map((group) => (
              <li key={group}>
                <code dir="ltr" className="code break-all">
                  {group}
                </code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
