import { CloudUpload } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CalmPage } from '../../shell/calm-page.tsx'
import { Button } from '../../ui/button.tsx'

/** Nobody could be reached: it is safe here, and goes by itself. */
export function KeptSummary({ title, onTakeBack }: { title: string; onTakeBack: () => void }) {
  const { t } = useTranslation('submit')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <CalmPage title={t('kept.title')} hideTitle className="md:pt-12">
      <div className="grid gap-3">
        <CloudUpload aria-hidden className="size-8 text-sla-paused" />
        <h1 ref={heading} tabIndex={-1} className="text-figure font-semibold tracking-[-0.014em] outline-none">
          {t('kept.title')}
        </h1>
        <p dir="auto" className="text-read font-medium wrap-anywhere">
          {title}
        </p>
        <p className="text-read text-muted-foreground">{t('kept.description')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" size="lg" onClick={onTakeBack}>
          {t('kept.goOn')}
        </Button>
        <Button asChild variant="ghost" size="lg">
          <Link to="/">{t('sent.home')}</Link>
        </Button>
      </div>
    </CalmPage>
  )
}
