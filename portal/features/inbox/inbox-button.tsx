import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingRows } from '../../components/states.tsx'
import { later } from '../../lib/later.ts'
import { useIdle } from '../../lib/when-idle.ts'
import { Button } from '../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'
import { useUnread } from './api/inbox.ts'
import { showArrived, useInboxLive } from './live.ts'

const inside = later(() => import('./inbox-popover.tsx'))

/** The bell: how much is new, and the latest of it. */
export function InboxButton() {
  const { t } = useTranslation('inbox')
  const [isOpen, setOpen] = useState(false)
  useInboxLive()
  const unread = useUnread()
  const loaded = inside.useWhen(useIdle() || isOpen)
  const change = (open: boolean) => {
    if (open) showArrived()
    setOpen(open)
  }
  return (
    <Popover open={isOpen} onOpenChange={change}>
      <PopoverTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          className="relative size-9 max-md:size-11"
          aria-label={unread === 0 ? t('title') : t('titleUnread', { count: unread })}
        >
          <Bell className="size-[18px]" />
          {unread > 0 ? (
            <span
              aria-hidden
              className="absolute end-0.5 top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-primary px-1 text-[10px] leading-none font-semibold text-primary-foreground tabular-nums max-md:end-1.5 max-md:top-1.5"
            >
              {unread > 99 ? '99+' : unread}
            </span>
          ) : null}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-[400px] p-0" aria-label={t('title')}>
        {loaded ? <loaded.InboxPopover onClose={() => setOpen(false)} /> : <LoadingRows rows={5} rowClassName="h-14" />}
      </PopoverContent>
    </Popover>
  )
}
