import type { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import { ClipboardPen, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { FormIcon } from '../../components/request-forms/form-icon.tsx'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useCategories } from '../../lib/lookups.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { listForms, listKey } from './api.ts'
import { FormMenu } from './form-menu.tsx'

/** What people can ask for in particular, in the order in which it is offered. */
export function FormsPage() {
  const { t } = useTranslation('admin-forms')
  const navigate = useNavigate()
  const query = useList(listKey, listForms)
  const forms = query.data?.pages.flatMap(({ items }) => items) ?? []
  useNewCommand(t('title'), t('new'), () => void navigate('/admin/forms/new'))
  const create = (
    <Button asChild>
      <Link to="/admin/forms/new">
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  )
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        getHref={({ id }) => `/admin/forms/${id}`}
        searchText={({ name, description }) => `${name} ${description}`}
        searchPlaceholder={t('search')}
        action={create}
        rowActions={(form) => <FormMenu form={form} forms={forms} />}
        empty={{ icon: ClipboardPen, title: t('empty.title'), description: t('empty.description'), action: create }}
      />
    </Page>
  )
}

function useColumns(): Column<ManagedForm>[] {
  const { t } = useTranslation('admin-forms')
  const { byId } = useCategories()
  const categoryOf = ({ categoryId, subcategoryId }: ManagedForm) =>
    [categoryId, subcategoryId].flatMap((id) => (id === null ? [] : (byId.get(id)?.name ?? []))).join(' › ')
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 'minmax(0,2fr)',
      cell: ({ icon, name, description }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <FormIcon name={icon} className="size-4 text-muted-foreground" />
          <bdi className="truncate">{name}</bdi>
          <span dir="auto" className="shrink-[99] truncate font-normal text-muted-foreground max-md:hidden">
            {description}
          </span>
        </span>
      ),
    },
    {
      id: 'questions',
      header: t('column.questions'),
      width: '110px',
      cell: ({ fields }) => t('questions', { count: fields.length }),
    },
    {
      id: 'category',
      header: t('column.category'),
      cell: (form) => <bdi className="truncate">{categoryOf(form) || '–'}</bdi>,
      phone: 'hide',
    },
    {
      id: 'state',
      header: t('column.state'),
      width: '110px',
      cell: ({ active }) => (active ? t('state.on') : <Badge>{t('state.off')}</Badge>),
    },
  ]
}
