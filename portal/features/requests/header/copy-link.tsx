import { Check, Link2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { useRequestPage } from '../request-page-context.ts'

const shownMs = 1_500

export function CopyLink() {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/requests/${requestId}`)
    setCopied(true)
  }
  return (
    <Hint label={copied ? t('copied') : t('copyLink')}>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('copyLink')}
        onClick={() => void copy()}
        className="max-md:hidden"
      >
        {copied ? <Check aria-hidden className="text-sla-ok" /> : <Link2 aria-hidden />}
        <span role="status" className="sr-only">
          {copied ? t('copied') : ''}
        </span>
      </Button>
    </Hint>
  )
}
