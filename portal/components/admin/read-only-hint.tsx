import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Says why there is nothing to press. */
export function ReadOnlyHint() {
  const { t } = useTranslation('admin')
  return (
    <span className="inline-flex items-center gap-1.5 text-small text-muted-foreground">
      <Lock aria-hidden className="size-3" />
      {t('readOnly')}
    </span>
  )
}
