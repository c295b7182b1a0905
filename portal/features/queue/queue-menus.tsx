import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { Columns } from './columns/use-columns.ts'
import { DisplayMenu } from './menus/display-menu.tsx'
import { GroupMenu } from './menus/group-menu.tsx'
import { SortMenu } from './menus/sort-menu.tsx'
import type { Looks } from './views/queue-view.ts'

interface QueueMenusProps {
  readonly looks: Looks
  /** The sort that holds, which what has ended may have changed. */
  readonly sort: Looks['sort']
  readonly columns: Columns
  readonly onChange: (changes: Partial<Looks>) => void
}

export function QueueMenus({ looks, sort, columns, onChange }: QueueMenusProps) {
  const { t } = useTranslation('queue')
  return (
    <>
      <GroupMenu grouping={looks.grouping} onChange={onChange} />
      <SortMenu sort={sort} direction={looks.direction} onChange={onChange} />
      <DisplayMenu columns={columns} />
      <span aria-hidden className="mx-1.5 h-5 w-px bg-border max-md:hidden" />
      <Button size="lg" asChild>
        <Link to="/new">
          <Plus aria-hidden />
          <span className="max-lg:sr-only">{t('newRequest')}</span>
          <Kbd className="max-lg:hidden">C</Kbd>
        </Link>
      </Button>
    </>
  )
}
