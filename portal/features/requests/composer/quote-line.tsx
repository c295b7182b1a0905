import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import type { Quoted } from './use-composer-drafts.ts'

export function QuoteLine({ quote, onRemove }: { quote: Quoted; onRemove: () => void }) {
  const { t } = useTranslation('request')
  return (
    <div className="mx-3 mt-2 flex items-start gap-2 border-s-2 border-input ps-2.5 text-small text-muted-foreground">
      <span className="min-w-0 grow">
        <bdi className="font-medium">{quote.author.name}</bdi>
        <span dir="auto" className="block truncate">
          {quote.excerpt}
        </span>
      </span>
      <Button variant="ghost" size="icon-sm" aria-label={t('composer.removeQuote')} onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </div>
  )
}
