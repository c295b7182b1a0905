import type { ResolutionCode } from '@holdfast/contracts/categories/resolution-code.ts'
import { ListChecks, Pencil, Plus, ToggleLeft, ToggleRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { type RowAction, RowMenu } from '../../components/admin/row-menu.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { editResolutionCode, listKey, listResolutionCodes } from './api.ts'
import { CodeDialog } from './code-dialog.tsx'

/** The reasons by which a request can be resolved. */
export function ResolutionCodesPage() {
  const { t } = useTranslation('admin-resolution-codes')
  const query = useList(listKey, listResolutionCodes)
  const { opened, open, close } = useOpened()
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create)
  const item = query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === opened)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        onOpen={({ id }) => open(id)}
        searchText={({ code, label }) => `${code} ${label}`}
        searchPlaceholder={t('search')}
        action={
          <Button onClick={create}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        }
        rowActions={(code) => <CodeMenu code={code} onEdit={() => open(code.id)} />}
        empty={{ icon: ListChecks, title: t('empty.title'), description: t('empty.description') }}
      />
      {(opened === 'new' || item) && <CodeDialog key={opened} item={item ?? null} onClose={close} />}
    </Page>
  )
}

function useColumns(): Column<ResolutionCode>[] {
  const { t } = useTranslation('admin-resolution-codes')
  return [
    {
      id: 'label',
      header: t('field.label'),
      cell: ({ label }) => <bdi>{label}</bdi>,
      sortBy: ({ label }) => label,
      width: 'minmax(0,2fr)',
    },
    {
      id: 'code',
      header: t('field.code'),
      cell: ({ code }) => <span className="code">{code}</span>,
      sortBy: ({ code }) => code,
    },
    {
      id: 'state',
      header: t('field.state'),
      cell: ({ active, builtIn }) =>
        builtIn ? <span>{t('state.builtIn')}</span> : active ? t('state.on') : <Badge>{t('state.off')}</Badge>,
      sortBy: ({ active }) => active,
    },
  ]
}

function CodeMenu({ code, onEdit }: { code: ResolutionCode; onEdit: () => void }) {
  const { t } = useTranslation('admin-resolution-codes')
  const { label: name, active, builtIn } = code
  const change = async () => {
    try {
      const changed = await editResolutionCode(code, { active: !active })
      toastUndo(t(active ? 'switchedOff' : 'switchedOn', { name }), () => {
        editResolutionCode(changed, { active }).catch(toastError)
      })
    } catch (error) {
      toastError(error)
    }
  }
  const actions: RowAction[] = [{ label: t('rename'), icon: Pencil, run: onEdit }]
  if (!builtIn)
    actions.push({
      label: t(active ? 'switchOff' : 'switchOn'),
      icon: active ? ToggleLeft : ToggleRight,
      run: () => void change(),
    })
  return <RowMenu name={name} actions={actions} />
}
