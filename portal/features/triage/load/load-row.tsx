import type { Worker } from '@holdfast/contracts/reports/triage.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { queueLink } from '../../../lib/queue-link.ts'
import { mostUnits, unitLooks } from '../units.ts'
import { loadOrder, openOf } from './load-rows.ts'

export function LoadRow({ worker, team }: { worker: Worker; team: string | null }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const { person, availability } = worker
  const open = openOf(worker)
  const words = loadOrder
    .filter((look) => worker[look] > 0)
    .map((look) => t(`load.count.${look}`, { count: worker[look] }))
  return (
    <li className="relative flex h-8 items-center gap-2.5 border-b border-border/60 px-4 last:border-0 hover:bg-hover max-md:h-11">
      <PersonAvatar person={person} size={20} presence={availability === 'online' ? null : availability} />
      <Link
        to={queueLink([['is', 'open'], ['assignee', person.name], team === null ? null : ['team', team]])}
        title={person.name}
        dir="auto"
        className="keep-side w-24 flex-none truncate outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
      >
        {person.name.split(' ')[0]}
        <span className="sr-only"> {words.length > 0 ? format.list(words) : t('load.count.none')}</span>
      </Link>
      <span aria-hidden className="flex min-w-0 flex-1 gap-0.5">
        {open <= mostUnits ? <Units worker={worker} /> : <Shares worker={worker} />}
      </span>
      <span aria-hidden className="w-8 flex-none text-end tabular-nums">
        {format.number(open)}
      </span>
    </li>
  )
}

function Units({ worker }: { worker: Worker }) {
  return loadOrder.flatMap((look) =>
    Array.from({ length: worker[look] }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: units are alike and only counted
      <span key={`${look}${index}`} className={cn('h-2.5 w-4 min-w-1 rounded-[2px]', unitLooks[look])} />
    )),
  )
}

function Shares({ worker }: { worker: Worker }) {
  return loadOrder
    .filter((look) => worker[look] > 0)
    .map((look) => (
      <span
        key={look}
        className={cn('h-2.5 min-w-1 rounded-[2px]', unitLooks[look])}
        style={{ flex: `${worker[look]} 1 0` }}
      />
    ))
}
