import type { Provider } from '@holdfast/contracts/providers/provider.ts'
import { useMutation } from '@tanstack/react-query'
import { Check, Minus, TriangleAlert, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CopiedText } from '../../components/admin/copied-text.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { Button } from '../../ui/button.tsx'
import { testProvider } from './api.ts'

const icons = { passed: Check, failed: X, warning: TriangleAlert, skipped: Minus } as const
const tones = {
  passed: 'text-sla-ok',
  failed: 'text-destructive',
  warning: 'text-sla-soon',
  skipped: 'text-muted-foreground',
} as const

/** What has to be registered over there, and whether the way there is open. */
export function TestSection({ provider }: { provider: Provider }) {
  const { t } = useTranslation('admin-providers')
  const test = useMutation({ mutationFn: () => testProvider(provider.id) })
  return (
    <FormSection
      title={t('test.title')}
      actions={
        <Button variant="outline" size="sm" pending={test.isPending} onClick={() => test.mutate()}>
          {t('test.try')}
        </Button>
      }
    >
      <CopiedText label={t('test.redirect')} text={provider.redirectUri} copyLabel={t('test.copy')} />
      <CopiedText label={t('test.signOut')} text={provider.signOutUri} copyLabel={t('test.copy')} />
      {test.error ? <ErrorState inline error={test.error} /> : null}
      <div aria-live="polite" className="grid gap-2">
        {test.data ? (
          <p className={cn('font-medium', test.data.passed ? 'text-sla-ok' : 'text-destructive')}>
            {t(test.data.passed ? 'test.passed' : 'test.failed')}
          </p>
        ) : null}
        <ol className="grid gap-2">
          {test.data?.steps.map(({ step, outcome, detail, hint }) => {
            const Icon = icons[outcome]
            return (
              <li key={step} className="flex items-start gap-2">
                <Icon aria-label={t(`outcome.${outcome}`)} className={cn('mt-0.5 size-4 flex-none', tones[outcome])} />
                <div className="min-w-0">
                  <p>{t(`step.${step}`)}</p>
                  <p className="text-small break-words text-muted-foreground">{detail}</p>
                  {hint ? <p className="text-small break-words">{hint}</p> : null}
                </div>
              </li>
            )
          })}
        </ol>
      </div>
    </FormSection>
  )
}
