import { type FormEvent, useState } from 'react'
import type { ProblemError } from '../../lib/api/problem-error.ts'
import { Button, TextField } from '../controls.tsx'
import { useTranslation } from '../texts.ts'

interface OrganizationFormProps {
  /** What was typed before. */
  readonly named: string | null
  readonly problem: ProblemError | null
  onNamed(slug: string): void
  onAgain(): void
}

/** Which organization, where the address does not say it: each has ways of its own. */
export function OrganizationForm({ named, problem, onNamed, onAgain }: OrganizationFormProps) {
  const { t } = useTranslation('sign-in')
  const [isMissing, setMissing] = useState(false)
  const [typed, setTyped] = useState(named ?? '')
  const isRefused = problem !== null && typed.trim().toLowerCase() === named
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    const slug = typed.trim().toLowerCase()
    setMissing(slug === '')
    if (slug === '') return
    if (slug === named) onAgain()
    else onNamed(slug)
  }
  return (
    <form noValidate className="grid gap-4" onSubmit={goOn}>
      <TextField
        id="organization"
        name="organization"
        label={t('organization')}
        hint={t('organizationHint')}
        error={isMissing ? t('missing.organization') : isRefused ? refusal(problem, t) : undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        autoComplete="organization"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={100}
        autoFocus
      />
      <Button type="submit" pending={named !== null && problem === null}>
        {t('continue')}
      </Button>
    </form>
  )
}

function refusal(problem: ProblemError, t: (key: string) => string): string {
  if (problem.status === 0 || problem.status >= 500) return t('problem.unreachable')
  return t('problem.organizationUnknown')
}
