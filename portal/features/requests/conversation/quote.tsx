import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { focusRing } from '../../../ui/surfaces.ts'
import { useRequestPage } from '../request-page-context.ts'

/** What a message answers; leads there. */
export function Quote({ quote }: { quote: NonNullable<Message['replyTo']> }) {
  const { t } = useTranslation('request')
  const { target } = useRequestPage()
  return (
    <button
      type="button"
      onClick={() => target.set(quote.id)}
      className={cn(
        'my-1 block w-full cursor-pointer rounded-sm border-s-2 border-input ps-2.5 text-start text-small text-muted-foreground hover:border-foreground/40 hover:text-foreground',
        focusRing,
      )}
    >
      <bdi className="font-medium">{quote.author.name}</bdi>
      <span dir="auto" className="block truncate">
        {quote.excerpt || t('quoteDeleted')}
      </span>
    </button>
  )
}
