import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** The few places where the accent stands, in one theme, whichever the page is in. Nothing of it can be pressed. */
export function AccentPreview({ theme, hue }: { theme: 'light' | 'dark'; hue: number }) {
  const { t } = useTranslation('admin-organization')
  return (
    <figure className="grid gap-1.5">
      <figcaption className="text-small font-medium">{t(`accent.${theme}`)}</figcaption>
      <div
        style={{ '--accent-hue': hue }}
        className={`${theme} overflow-hidden rounded-lg border border-border bg-background text-foreground`}
      >
        <div className="flex h-9 items-center gap-2.5 border-b border-border px-3">
          <span className="grid size-3.5 place-items-center rounded-sm bg-primary text-primary-foreground">
            <Check aria-hidden className="size-2.5 stroke-2" />
          </span>
          <span className="truncate">{t('accent.row')}</span>
        </div>
        <div className="flex h-9 items-center gap-2.5 border-b border-border border-s-2 border-s-primary bg-accent px-3">
          <span className="size-1.5 rounded-full bg-primary" />
          <span className="truncate text-accent-foreground">{t('accent.selected')}</span>
        </div>
        <div className="flex items-center gap-3 bg-card px-3 py-3">
          <span className="rounded-md bg-primary px-2.5 py-1 font-medium text-primary-foreground">
            {t('accent.button')}
          </span>
          <span className="text-accent-foreground underline underline-offset-3">{t('accent.link')}</span>
          <span className="ms-auto h-6 w-16 rounded-md border border-ring bg-card ring-2 ring-ring/35" />
        </div>
      </div>
    </figure>
  )
}
