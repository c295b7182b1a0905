import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../components/admin/copy-button.tsx'
import { TextareaField } from '../../components/admin/fields.tsx'
import { formPage, publicPage, snippet } from './embedding.ts'

/** The desk's own pages, and the line that puts it into others. */
export function OnYourSite({ deskKey }: { deskKey: string | null }) {
  const { t } = useTranslation('admin-chat-desks')
  return (
    <>
      <TextareaField
        name="allowedOrigins"
        label={t('site.origins')}
        description={t('site.originsHint')}
        dir="ltr"
        spellCheck={false}
        placeholder="https://www.example.com"
        textareaClassName="min-h-16 font-mono text-small"
      />
      {deskKey === null ? (
        <p className="text-small text-muted-foreground">{t('site.afterSaving')}</p>
      ) : (
        <>
          <figure className="grid gap-1.5">
            <figcaption className="text-small font-medium">{t('site.snippet')}</figcaption>
            <pre
              dir="ltr"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a line that is longer than its box is scrolled by keys
              tabIndex={0}
              className="overflow-x-auto rounded-md border border-border bg-background px-3 py-2 font-mono text-small"
            >
              {snippet(deskKey)}
            </pre>
            <div className="flex flex-wrap items-center gap-2">
              <CopyButton text={snippet(deskKey)} label={t('site.copy')} />
              <PageLink to={publicPage(deskKey)} label={t('site.chatPage')} />
              <PageLink to={formPage(deskKey)} label={t('site.formPage')} />
            </div>
          </figure>
          <p className="text-small text-muted-foreground">{t('site.snippetHint')}</p>
        </>
      )}
    </>
  )
}

function PageLink({ to, label }: { to: string; label: string }) {
  const { t } = useTranslation('admin-chat-desks')
  return (
    <a
      href={to}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 rounded-sm px-1 text-accent-foreground hover:underline max-md:min-h-11"
    >
      {label}
      <ExternalLink aria-hidden className="size-3" />
      <span className="sr-only">{t('newTab')}</span>
    </a>
  )
}
