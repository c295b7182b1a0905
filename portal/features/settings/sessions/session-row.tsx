import type { DeviceKind, OwnSession } from '@holdfast/contracts/settings/sessions.ts'
import { useMutation } from '@tanstack/react-query'
import { CircleHelp, Laptop, type LucideIcon, Smartphone, SquareTerminal, Tablet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { endSession } from '../api/sessions.ts'

const icons: Readonly<Record<DeviceKind, LucideIcon>> = {
  desktop: Laptop,
  phone: Smartphone,
  tablet: Tablet,
  program: SquareTerminal,
  unknown: CircleHelp,
}

/** A device that one is signed in on, as it calls itself. */
export function SessionRow({ session }: { session: OwnSession }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const now = useNow('minute')
  const { id, device, address, createdAt, lastUsedAt, current } = session
  const Icon = icons[device.kind]
  const name = useDeviceName(device)
  const end = useMutation({
    mutationFn: () => endSession(id),
    onSuccess: () => toast(t('sessions.ended')),
    onError: (refused) => toastError(refused),
  })
  return (
    <li className="flex items-center gap-3 border-b border-border/60 px-4 py-3 last:border-b-0">
      <Icon aria-hidden className="size-5 text-muted-foreground" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <bdi>{name}</bdi>
          {current ? <Badge>{t('sessions.current')}</Badge> : null}
        </p>
        <p className="flex flex-wrap gap-x-2 text-small text-muted-foreground max-md:flex-col max-md:items-start">
          <span>
            {current ? t('sessions.activeNow') : t('sessions.lastUsed', { time: format.relative(lastUsedAt, now) })}
          </span>
          <span aria-hidden className="max-md:hidden">
            ·
          </span>
          <span>{t('sessions.since', { time: format.dateTimeWithin(createdAt) })}</span>
          {address ? (
            <>
              <span aria-hidden className="max-md:hidden">
                ·
              </span>
              <span className="code">{address}</span>
            </>
          ) : null}
        </p>
      </div>
      {current ? null : (
        <Button
          variant="outline"
          size="sm"
          pending={end.isPending}
          aria-label={t('sessions.endNamed', { device: name })}
          onClick={() => end.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}

function useDeviceName({ kind, browser, system }: OwnSession['device']): string {
  const { t } = useTranslation('settings')
  if (browser && system) return t('sessions.device', { browser, system })
  return browser ?? system ?? t(`sessions.kind.${kind}`)
}
