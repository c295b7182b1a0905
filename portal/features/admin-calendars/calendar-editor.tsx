import type { Calendar } from '@holdfast/contracts/calendars/calendar.ts'
import { EditCalendarBody } from '@holdfast/contracts/calendars/edit-calendar.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Check, Clock, MessagesSquare } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftStatus } from '../../components/service-levels/draft-status.tsx'
import { EditorActions } from '../../components/service-levels/editor-actions.tsx'
import { EffectList } from '../../components/service-levels/effect-list.tsx'
import { Meanwhile } from '../../components/service-levels/meanwhile.tsx'
import { focusUnreadable } from '../../components/service-levels/parsed-input.tsx'
import { SideSection } from '../../components/service-levels/section.tsx'
import { useVersionEditor } from '../../components/service-levels/use-version-editor.ts'
import { VersionList } from '../../components/service-levels/version-list.tsx'
import { VersionedMenu } from '../../components/service-levels/versioned-menu.tsx'
import { useMay } from '../../lib/session.ts'
import { calendarVersionsQuery, publishCalendar, renameCalendar } from './api.ts'
import { calendarForm } from './calendar-leaves.ts'
import { calendarResolver } from './calendar-resolver.ts'
import { CalendarShell } from './calendar-shell.tsx'
import { useDescribeChange } from './use-describe-change.ts'
import { UsedBy, useUsesOf } from './used-by.tsx'

/** A calendar that is there: what is changed becomes its next version. */
export function CalendarEditor({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('admin-calendars')
  const editable = useMay('calendar:manage')
  const resolver = useMemo(() => calendarResolver((fault) => t(`fault.${fault}`)), [t])
  const editor = useVersionEditor({
    kind: 'calendar',
    current: calendar,
    rulesForm: calendarForm,
    resolver,
    editable,
    send: (publication) => publishCalendar(calendar, publication),
  })
  const describe = useDescribeChange()
  const { draft, conflicts } = editor
  const menu = (
    <VersionedMenu
      name={calendar.name}
      schema={EditCalendarBody}
      onRename={async (name) => void (await renameCalendar(calendar, name))}
      copyTo={`/admin/calendars/new?copy=${calendar.id}`}
      onDiscard={draft.isDirty ? editor.discard : undefined}
    />
  )
  return (
    <CalendarShell
      form={editor.form}
      base={draft.base.rules}
      baseNumber={draft.base.number}
      changes={draft.changes}
      editable={editable}
      revision={editor.revision}
      title={calendar.name}
      aside={
        <DraftStatus
          isDirty={draft.isDirty}
          liveNumber={calendar.versionNumber}
          liveSince={calendar.current.publishedAt}
        />
      }
      actions={
        editable && (
          <EditorActions
            kind="calendar"
            current={calendar}
            editor={editor}
            describe={describe}
            isReadable={() => !focusUnreadable(document)}
            effects={<Effects calendar={calendar} />}
            menu={menu}
          />
        )
      }
      banner={
        <Meanwhile
          current={calendar}
          isBehind={draft.isBehind}
          conflicts={conflicts}
          onRebase={editor.rebase}
          describe={describe}
        />
      }
      side={
        <>
          <UsedBy calendarId={calendar.id} />
          <Versions calendarId={calendar.id} />
        </>
      }
    />
  )
}

/** To whom a publication happens. */
function Effects({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('admin-calendars')
  const { uses } = useUsesOf(calendar.id)
  const policies = uses.filter(({ kind }) => kind === 'policy').length
  const others = uses.length - policies
  return (
    <EffectList
      effects={[
        { icon: Check, text: t('effects.new', { count: policies }) },
        { icon: Clock, text: t('effects.running') },
        ...(others > 0 ? [{ icon: MessagesSquare, text: t('effects.others') }] : []),
      ]}
    />
  )
}

function Versions({ calendarId }: { calendarId: string }) {
  const { t } = useTranslation('service-levels')
  const describe = useDescribeChange()
  const query = useInfiniteQuery(calendarVersionsQuery(calendarId))
  return (
    <SideSection title={t('versions.title')}>
      <VersionList query={query} toLeaves={calendarForm.toLeaves} describe={describe} />
    </SideSection>
  )
}
