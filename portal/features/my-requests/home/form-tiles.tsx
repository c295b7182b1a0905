import { ChevronRight, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FormIcon } from '../../../components/request-forms/form-icon.tsx'
import { useRequestForms } from '../../../components/request-forms/use-request-forms.ts'
import { afterAMoment } from '../../../components/states.tsx'
import { cn } from '../../../lib/cn.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

const icon = 'size-4.5 text-primary'

/** What people ask for often has a form; for everything else there is a page. */
export function FormTiles() {
  const { t } = useTranslation('my-requests')
  const { data: forms = [], isPending } = useRequestForms()
  return (
    <ul className="overflow-hidden rounded-lg border bg-card">
      {isPending ? <TilesToCome /> : null}
      {forms.map((form) => (
        <Tile
          key={form.id}
          to={`/new/${form.id}`}
          icon={<FormIcon name={form.icon} className={icon} />}
          name={form.name}
          description={form.description}
        />
      ))}
      <Tile
        to="/new"
        icon={<PencilLine aria-hidden className={icon} />}
        name={forms.length > 0 || isPending ? t('home.somethingElse') : t('home.tellUs')}
        description={t('home.somethingElseHint')}
      />
    </ul>
  )
}

function Tile({ to, icon, name, description }: { to: string; icon: ReactNode; name: string; description: string }) {
  return (
    <li className="group/tile">
      <Link
        to={to}
        className={cn(
          'flex items-center gap-4 ps-4 hover:bg-hover',
          'outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring',
        )}
      >
        {icon}
        <span className="flex min-h-13 min-w-0 flex-1 items-center gap-3 border-b py-2 pe-4 group-last/tile:border-transparent">
          <span className="min-w-0 flex-1">
            <span className="block text-title font-medium">
              <bdi>{name}</bdi>
            </span>
            {description !== '' && (
              <span className="block text-small text-muted-foreground">
                <bdi>{description}</bdi>
              </span>
            )}
          </span>
          <ChevronRight aria-hidden className="size-4 text-muted-foreground rtl:-scale-x-100" />
        </span>
      </Link>
    </li>
  )
}

function TilesToCome() {
  return (
    <>
      {['48%', '36%', '42%'].map((width) => (
        <li key={width} aria-hidden className={cn('flex h-13 items-center gap-4 border-b px-4', afterAMoment)}>
          <Skeleton className="size-4.5" />
          <Skeleton style={{ inlineSize: width }} />
        </li>
      ))}
    </>
  )
}
