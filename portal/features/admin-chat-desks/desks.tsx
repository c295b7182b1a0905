import type { ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import { ExternalLink, MessagesSquare, Pencil, Plus, ToggleLeft, ToggleRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { editDesk, listDesks, listKey } from './api.ts'
import { DeskSheet } from './desk-sheet.tsx'
import { publicPage } from './embedding.ts'
import { useDeskColumns } from './use-desk-columns.tsx'

const refreshMs = 30_000

export function Desks() {
  const { t } = useTranslation('admin-chat-desks')
  const query = useList(listKey, listDesks, { refreshMs })
  const { opened, open, close } = useOpened()
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create)
  const desk = query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === opened)
  const newDesk = (
    <Button onClick={create}>
      <Plus aria-hidden />
      {t('new')}
    </Button>
  )
  return (
    <>
      <ResourceList
        label={t('desks')}
        query={query}
        columns={useDeskColumns()}
        getId={({ id }) => id}
        onOpen={({ id }) => open(id)}
        searchText={({ name, key, team }) => `${name} ${key} ${team.name}`}
        searchPlaceholder={t('search')}
        action={newDesk}
        rowActions={(one) => <DeskMenu desk={one} onEdit={() => open(one.id)} />}
        empty={{ icon: MessagesSquare, title: t('empty.title'), description: t('empty.description'), action: newDesk }}
      />
      {(opened === 'new' || desk) && <DeskSheet key={opened} desk={desk ?? null} onClose={close} />}
    </>
  )
}

function DeskMenu({ desk, onEdit }: { desk: ChatDeskSummary; onEdit: () => void }) {
  const { t } = useTranslation('admin-chat-desks')
  const { name, active } = desk
  const change = async () => {
    try {
      const changed = await editDesk(desk, { active: !active })
      toastUndo(t(active ? 'switchedOff' : 'switchedOn', { name }), () => {
        editDesk(changed, { active }).catch(toastError)
      })
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <RowMenu
      name={name}
      actions={[
        { label: t('common:edit'), icon: Pencil, run: onEdit },
        ...(active
          ? [
              {
                label: t('openPage'),
                icon: ExternalLink,
                run: () => void window.open(publicPage(desk.key), '_blank', 'noopener'),
              },
            ]
          : []),
        {
          label: t(active ? 'switchOff' : 'switchOn'),
          icon: active ? ToggleLeft : ToggleRight,
          run: () => void change(),
        },
      ]}
    />
  )
}
