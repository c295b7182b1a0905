import type { Density } from '@holdfast/contracts/settings/preference-choices.ts'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingRows } from '../../components/states.tsx'
import { usePreference } from '../../lib/preferences.ts'
import { Page } from '../../shell/page.tsx'
import { useColumns } from './columns/use-columns.ts'
import { parseFilter } from './filter/parse.ts'
import { FilterBar } from './filter-bar/filter-bar.tsx'
import { Heading } from './heading.tsx'
import { phone, useMedia } from './hooks/use-media.ts'
import { useNameLists } from './hooks/use-name-lists.ts'
import { useQueueCounts } from './hooks/use-queue-counts.ts'
import { useQueueList } from './hooks/use-queue-list.ts'
import type { QueueLooks } from './hooks/use-queue-looks.ts'
import { useSettledList } from './hooks/use-settled-list.ts'
import { QueueBody } from './queue-body.tsx'
import { QueueMenus } from './queue-menus.tsx'
import { heights } from './table/measures.ts'
import type { QueueView } from './views/queue-view.ts'
import { SaveView } from './views/save-view.tsx'
import { useViewName } from './views/use-view-name.ts'

type QueueProps = Omit<QueueLooks, 'view' | 'isLoading'> & { readonly view: QueueView }

/** One view of the queue: its filter, its rows, and what can be done with them. */
export function Queue({ view, looks, isChanged, change, reset }: QueueProps) {
  const { t } = useTranslation('queue')
  const name = useViewName(view)
  const text = useDeferredValue(looks.filter)
  const filter = useMemo(() => parseFilter(text), [text])
  const names = useNameLists(filter)
  const queue = useQueueList(filter, names, looks)
  const { shown, isBehind } = useSettledList(queue.list)
  const [isEditing, edit] = useState(false)
  const columns = useColumns(view)
  const [density] = usePreference<Density>('density', 'comfortable')
  const isPhone = useMedia(phone)
  const counts = useQueueCounts(shown, text, isChanged ? () => queue.resolveText(view.filter) : null)
  return (
    <Page
      fixed
      title={name}
      aside={shown && <Heading list={shown} counts={counts} />}
      actions={<QueueMenus looks={looks} sort={queue.sort} columns={columns} onChange={change} />}
      toolbar={
        <FilterBar
          filter={filter}
          errors={queue.errors}
          names={names}
          isEditing={isEditing}
          onEdit={edit}
          onChange={(next) => change({ filter: next })}
        >
          <SaveView view={view} looks={looks} columns={columns.shown} isChanged={isChanged} onSaved={reset} />
        </FilterBar>
      }
    >
      {shown === null ? (
        <LoadingRows rows={14} />
      ) : (
        <QueueBody
          list={shown}
          isBehind={isBehind}
          name={name}
          counts={counts}
          view={view}
          isChanged={isChanged}
          onReset={reset}
          columns={columns}
          sizes={isPhone ? heights.phone : heights[density]}
          isPhone={isPhone}
          onSort={change}
          onFold={queue.foldGroup}
          onFilter={() => edit(true)}
        />
      )}
      <span className="sr-only" role="status">
        {isBehind ? t('searching') : ''}
      </span>
    </Page>
  )
}
