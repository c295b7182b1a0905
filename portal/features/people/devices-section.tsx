import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { CircleHelp, Laptop, type LucideIcon, Smartphone, Tablet, Terminal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeviceWords } from '../../components/people/use-device-words.ts'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Nothing, Section } from './section.tsx'

type Session = PersonOverview['sessions'][number]

const icons: Record<Session['device']['kind'], LucideIcon> = {
  desktop: Laptop,
  phone: Smartphone,
  tablet: Tablet,
  program: Terminal,
  unknown: CircleHelp,
}

const first = 4

/** Where the person is signed in now, the latest first. */
export function DevicesSection({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('people')
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? sessions : sessions.slice(0, first)
  return (
    <Section title={t('devices.title')}>
      {sessions.length === 0 ? (
        <Nothing>{t('devices.none')}</Nothing>
      ) : (
        <ul className="grid gap-2">
          {shown.map((session) => (
            <Device key={session.id} session={session} />
          ))}
        </ul>
      )}
      {shown.length < sessions.length && (
        <Button variant="link" className="mt-1.5" onClick={() => setWhole(true)}>
          {t('devices.all', { count: sessions.length })}
        </Button>
      )}
    </Section>
  )
}

function Device({ session: { device, address, lastUsedAt } }: { session: Session }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const now = useNow('minute')
  const words = useDeviceWords()(device)
  const Icon = icons[device.kind]
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 text-muted-foreground" />
      <div className="min-w-0">
        <p>{words ?? t('devices.unknown')}</p>
        <p className="text-small text-muted-foreground">
          <time dateTime={lastUsedAt} title={format.dateTime(lastUsedAt)}>
            {format.relative(lastUsedAt, now)}
          </time>
          {address !== null && (
            <>
              {' · '}
              <span className="code">{address}</span>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
