import { useTranslation } from 'react-i18next'
import { Tag } from '../../../components/tag.tsx'
import { lazily } from '../../../lib/later.ts'
import { useRequest } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { EditableProperty } from './property.tsx'

const TagsEditor = lazily(async () => (await import('./tags-editor.tsx')).TagsEditor)

export function TagsProperty() {
  const { t } = useTranslation('request')
  const request = useRequest()
  const menu = useMenu('tags')
  const refusal = refusalOf('edit', request)
  const value =
    request.tags.length > 0 ? (
      <span className="flex flex-wrap gap-1 py-1">
        {request.tags.map((tag) => (
          <Tag key={tag} tag={tag} />
        ))}
      </span>
    ) : null
  return (
    <EditableProperty
      label={t('field.tags')}
      field="tags"
      refusal={refusal && t(`refused.${refusal}`)}
      value={value}
      menu="tags"
      {...menu}
    >
      <TagsEditor tags={request.tags} onDone={() => menu.onOpenChange(false)} />
    </EditableProperty>
  )
}
