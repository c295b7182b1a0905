import type { Place } from '@holdfast/contracts/organizations/place.ts'
import { Building2, MapPinned, Pencil, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { cn } from '../../lib/cn.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { listKey, listPlaces, type PlaceKind } from './api.ts'
import { PlaceDialog } from './place-dialog.tsx'

const newKeys = { unit: 'n', region: 'shift+n' } as const
const icons = { unit: Building2, region: MapPinned } as const

export function PlaceList({ kind, mayManage, className }: { kind: PlaceKind; mayManage: boolean; className?: string }) {
  const { t } = useTranslation('admin-places')
  const query = useList(listKey(kind), () => listPlaces(kind))
  const { opened, open, close } = useOpened(kind)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const create = () => open('new')
  useNewCommand(t('title'), t(`${kind}.new`), create, { enabled: mayManage, keys: newKeys[kind] })
  const item = items.find(({ id }) => id === opened) ?? null
  const columns: Column<Place>[] = [
    { id: 'name', header: t('name'), cell: ({ name }) => <bdi>{name}</bdi>, sortBy: ({ name }) => name },
  ]
  return (
    <div className={cn('flex min-h-0 flex-col', className)}>
      <header className="flex h-11 flex-none items-center gap-2 border-b border-border ps-5 pe-4 max-md:ps-4">
        <h2 className="font-semibold">{t(`${kind}.title`)}</h2>
        {items.length > 0 && <span className="text-small text-muted-foreground tabular-nums">{items.length}</span>}
        <span className="truncate text-small text-muted-foreground">{t(`${kind}.about`)}</span>
      </header>
      <ResourceList
        label={t(`${kind}.title`)}
        query={query}
        columns={columns}
        getId={({ id }) => id}
        onOpen={mayManage ? ({ id }) => open(id) : undefined}
        searchText={({ name }) => name}
        searchPlaceholder={t(`${kind}.search`)}
        action={
          mayManage && (
            <Button variant="outline" onClick={create}>
              <Plus aria-hidden />
              {t(`${kind}.new`)}
            </Button>
          )
        }
        rowActions={
          mayManage
            ? ({ id, name }) => (
                <RowMenu name={name} actions={[{ label: t('rename'), icon: Pencil, run: () => open(id) }]} />
              )
            : undefined
        }
        empty={{
          icon: icons[kind],
          title: t(`${kind}.empty`),
          description: t(`${kind}.emptyHint`),
          action: mayManage && <Button onClick={create}>{t(`${kind}.new`)}</Button>,
        }}
      />
      {mayManage && (opened === 'new' || item) && <PlaceDialog key={opened} kind={kind} item={item} onClose={close} />}
    </div>
  )
}
