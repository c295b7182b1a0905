import { BellOff, BellPlus, BellRing, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { Button } from '../../../ui/button.tsx'

type Leave = NotificationPermission | 'impossible'

const icons: Record<Leave, LucideIcon> = { granted: BellRing, default: BellPlus, denied: BellOff, impossible: BellOff }

/** A browser shows nothing without leave, and only asks when somebody has pressed something. */
export function DesktopPermission() {
  const { t } = useTranslation('settings')
  const [leave, setLeave] = useState<Leave>(readLeave)
  const Icon = icons[leave]
  const ask = async () => setLeave(await Notification.requestPermission())
  return (
    <FormSection title={t('desktop.title')}>
      <div className="flex flex-wrap items-center gap-3" aria-live="polite">
        <Icon aria-hidden className="size-5 flex-none text-muted-foreground" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="font-medium">{t(`desktop.${leave}.title`)}</p>
          <p className="text-small text-muted-foreground">{t(`desktop.${leave}.text`)}</p>
        </div>
        {leave === 'default' ? (
          <Button variant="outline" onClick={() => void ask()}>
            {t('desktop.allow')}
          </Button>
        ) : null}
      </div>
    </FormSection>
  )
}

function readLeave(): Leave {
  return 'Notification' in window ? Notification.permission : 'impossible'
}
