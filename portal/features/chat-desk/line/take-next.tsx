import { UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'

interface TakeNextProps {
  readonly isEmpty: boolean
  readonly isTaking: boolean
  onTake(): void
}

/** The one thing that the line is for. With nobody in line the list under it says so. */
export function TakeNext({ isEmpty, isTaking, onTake }: TakeNextProps) {
  const { t } = useTranslation('chat-desk')
  return (
    <Button size="lg" className="w-full" disabled={isEmpty} pending={isTaking} onClick={onTake}>
      <UserRoundPlus aria-hidden />
      {t('takeNext')}
      {!isEmpty && <Keys keys="t" />}
    </Button>
  )
}
