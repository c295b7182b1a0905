import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { CornerDownRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { cn } from '../../../lib/cn.ts'
import { focusRing } from '../../../ui/surfaces.ts'

/** What went before, and where it goes on. */
export function Belonging({ request, kind }: { request: RequestDetail; kind: 'follow_up' | 'followed_up_by' }) {
  const { t } = useTranslation('my-requests')
  const links = request.links.filter((link) => link.kind === kind)
  if (links.length === 0) return null
  return (
    <ul className="grid gap-1.5">
      {links.map(({ request: other }) => (
        <li key={other.id}>
          <Link
            to={`/requests/${other.id}`}
            className={cn(
              'flex min-h-9 items-center gap-2 rounded-md border bg-card px-3 py-1.5 hover:bg-hover max-md:min-h-11',
              focusRing,
            )}
          >
            <CornerDownRight aria-hidden className="size-4 text-muted-foreground rtl:-scale-x-100" />
            <span className="text-muted-foreground">{t(`talk.${kind}`)}</span>
            <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
              {other.title}
            </span>
            <RequestNumber number={other.number} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
