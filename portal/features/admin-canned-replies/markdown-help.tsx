import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'

const forms = ['bold', 'italic', 'link', 'list', 'numbered', 'quote', 'code'] as const

const written: Record<(typeof forms)[number], (words: string) => string> = {
  bold: (words) => `**${words}**`,
  italic: (words) => `*${words}*`,
  link: (words) => `[${words}](https://…)`,
  list: (words) => `- ${words}`,
  numbered: (words) => `1. ${words}`,
  quote: (words) => `> ${words}`,
  code: (words) => `\`${words}\``,
}

/** How text is set off, on one small card. */
export function MarkdownHelp() {
  const { t } = useTranslation('admin-canned-replies')
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="sm">
          {t('markdown.title')}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label={t('markdown.title')} className="w-80">
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {forms.map((form) => (
            <div key={form} className="contents">
              <dt className="code">{written[form](t('markdown.words'))}</dt>
              <dd className="text-muted-foreground">{t(`markdown.${form}`)}</dd>
            </div>
          ))}
        </dl>
      </PopoverContent>
    </Popover>
  )
}
