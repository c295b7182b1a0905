import { Check, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { isEnded } from '../state-rules.ts'

/** The one filled button of the page: what ends the work, or begins it again. */
export function ResolveButton() {
  const { t } = useTranslation('request')
  const { dialog } = useRequestPage()
  const request = useRequest()
  const isOver = isEnded(request) || request.status === 'resolved'
  if (isOver)
    return (
      <Button variant="outline" size="lg" className="max-md:ms-auto" onClick={() => dialog.set({ name: 'reopen' })}>
        <RotateCcw aria-hidden />
        {t('reopen')}
      </Button>
    )
  return (
    <Button size="lg" className="max-md:ms-auto" onClick={() => dialog.set({ name: 'resolve' })}>
      <Check aria-hidden className="max-md:hidden" />
      {t('resolve')}
      <Kbd>E</Kbd>
    </Button>
  )
}
