import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DialogProblem } from './use-dialog-change.ts'

/** Why it was not done; what was typed is still there. */
export function ProblemNote({ problem }: { problem: DialogProblem | null }) {
  const { t } = useTranslation('request')
  if (!problem) return null
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-md border border-[color-mix(in_oklab,var(--destructive)_40%,var(--border))] bg-sla-late-soft px-3 py-2.5"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-sla-late" />
      <div className="min-w-0">
        <p className="font-semibold">{problem.title}</p>
        <p className="text-muted-foreground">
          {problem.detail} {t('textKept')}
        </p>
      </div>
    </div>
  )
}
