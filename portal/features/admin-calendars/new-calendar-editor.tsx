import { CalendarName } from '@holdfast/contracts/calendars/calendar.ts'
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ChangeList } from '../../components/service-levels/change-list.tsx'
import { DraftStatus } from '../../components/service-levels/draft-status.tsx'
import { EffectList } from '../../components/service-levels/effect-list.tsx'
import { NameField } from '../../components/service-levels/name-field.tsx'
import { NewActions } from '../../components/service-levels/new-actions.tsx'
import { useNewEditor } from '../../components/service-levels/use-new-editor.ts'
import { toast } from '../../lib/toast.ts'
import { createCalendar } from './api.ts'
import { calendarForm } from './calendar-leaves.ts'
import { calendarResolver } from './calendar-resolver.ts'
import { CalendarShell } from './calendar-shell.tsx'
import { useDescribeChange } from './use-describe-change.ts'

/** A calendar that is not there yet: it begins as office hours, or as a copy of another one. */
export function NewCalendarEditor({ rules }: { rules: CalendarRules }) {
  const { t } = useTranslation('admin-calendars')
  const navigate = useNavigate()
  const describe = useDescribeChange()
  const resolver = useMemo(() => calendarResolver((fault) => t(`fault.${fault}`)), [t])
  const editor = useNewEditor<CalendarRules>({
    kind: 'calendar',
    rules,
    rulesForm: calendarForm,
    resolver,
    nameSchema: CalendarName,
    send: async (name, publication) => {
      const made = await createCalendar(name, publication)
      toast(t('new.done', { name: made.name }))
      void navigate(`/admin/calendars/${made.id}`)
    },
  })
  const { draft, name } = editor
  return (
    <CalendarShell
      form={editor.form}
      base={draft.base.rules}
      baseNumber={0}
      changes={draft.changes}
      editable
      title={name.trim() || t('new.title')}
      aside={<DraftStatus isDirty liveNumber={0} liveSince={null} />}
      intro={<NameField form={editor.names} hint={t('new.nameHint')} onType={editor.keepName} />}
      actions={
        <NewActions
          kind="calendar"
          editor={editor}
          listPath="/admin/calendars"
          changes={
            draft.changes.length > 0 ? (
              <ChangeList changes={draft.changes} describe={describe} />
            ) : (
              <p className="text-muted-foreground">{t('new.asItBegins')}</p>
            )
          }
          effects={<EffectList effects={[{ icon: Check, text: t('new.effect') }]} />}
        />
      }
    />
  )
}
