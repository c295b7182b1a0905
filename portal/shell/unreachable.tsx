import { useTranslation } from 'react-i18next'
import { describeProblem } from '../lib/describe-problem.ts'
import { Button } from '../ui/button.tsx'
import { Mark } from './mark.tsx'

/** The desk did not answer when the page was opened. */
export function Unreachable({ error }: { error: unknown }) {
  const { t } = useTranslation('common')
  const { title, detail } = describeProblem(error)
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="max-w-[360px]">
        <Mark className="mb-4 size-7" />
        <h1 className="text-page font-semibold">{title}</h1>
        {detail ? <p className="mt-1 text-muted-foreground">{detail}</p> : null}
        <Button className="mt-4" size="lg" onClick={() => location.reload()}>
          {t('retry')}
        </Button>
      </div>
    </main>
  )
}
