import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'
import { type FieldName, fields } from '../filter/fields.ts'
import { findName, type NameLists } from '../filter/names.ts'
import { readSpan } from '../filter/spans.ts'

/** What a value of a filter is called, in the reader's words. */
export function useLabels(names: NameLists): (field: FieldName, value: string) => string {
  const { t } = useTranslation(['queue', 'common'])
  const format = useFormat()
  return (field, value) => {
    const { kind, values } = fields[field]
    if (kind === 'span') return spanLabel(field, value)
    if (kind === 'name' && !values.includes(value)) return nameLabel(names, field, value)
    if (kind === 'text') return value
    return listLabel(field, value)
  }

  function spanLabel(field: FieldName, value: string): string {
    const span = readSpan(value)
    if (span === null) return value
    const isDue = field === 'due'
    switch (span.kind) {
      case 'within':
        return t(isDue ? 'span.dueWithin' : 'span.lessThan', { time: format.duration(span.ms) })
      case 'beyond':
        return t(isDue ? 'span.dueBeyond' : 'span.moreThan', { time: format.duration(span.ms) })
      case 'before':
      case 'after':
      case 'on':
        // Noon, so that no zone makes another day of it.
        return t(`span.${span.kind}`, { date: format.date(`${span.date}T12:00:00Z`) })
      default:
        return t(`span.${span.kind}`)
    }
  }

  function listLabel(field: FieldName, value: string): string {
    switch (field) {
      case 'status':
        return t(`common:status.${value}`)
      case 'priority':
        return t(`common:priority.${value}`)
      case 'type':
        return t(`common:requestType.${value}`)
      case 'channel':
        return t(`common:channel.${value}`)
      case 'wait':
        return t(`common:waitReason.${value}`)
      case 'clock':
        return t(`clockState.${value}`)
      case 'is':
        return t(`is.${value}`)
      default:
        return value === 'me' ? t('me') : field === 'assignee' ? t('common:unassigned') : t('none')
    }
  }
}

function nameLabel(lists: NameLists, field: FieldName, value: string): string {
  const found = findName(lists, field, value)
  if (typeof found !== 'object') return value
  const one = lists[field]?.find(({ id }) => id === found.id)
  return one?.name ?? value
}
