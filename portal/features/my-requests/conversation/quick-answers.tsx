import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { focusRing } from '../../../ui/surfaces.ts'

const chip =
  'inline-flex h-8 items-center gap-1.5 rounded-full border border-input bg-card px-3.5 font-medium hover:bg-muted max-md:h-11 max-md:px-4'

/** The two answers that are given most, to begin with: they are written, not sent. */
export function QuickAnswers({
  request,
  last,
  onChoose,
}: {
  request: RequestDetail
  last: Message | undefined
  onChoose: (text: string) => void
}) {
  const { t } = useTranslation('my-requests')
  const isWorkedOn = request.status === 'in_progress' || request.status === 'waiting'
  if (!isWorkedOn || !last || last.byRequester) return null
  return (
    <div className="flex flex-wrap gap-2">
      <button type="button" className={cn(chip, focusRing)} onClick={() => onChoose(t('quick.works'))}>
        <Check aria-hidden className="size-4" />
        {t('quick.works')}
      </button>
      <button type="button" className={cn(chip, focusRing)} onClick={() => onChoose(t('quick.broken'))}>
        {t('quick.broken')}
      </button>
    </div>
  )
}
