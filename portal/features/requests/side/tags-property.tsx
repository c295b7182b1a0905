import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag, TagInput } from '../../../components/tag-input.tsx'
import { Button } from '../../../ui/button.tsx'
import { useRequest } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'
import { EditableProperty } from './property.tsx'

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

/** All at once: each alone would be a change, an event and a notice. */
function TagsEditor({ tags, onDone }: { tags: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('request')
  const actions = useRequestActions()
  const [wanted, setWanted] = useState<readonly string[]>(tags)
  const save = () => {
    onDone()
    const isSame = wanted.length === tags.length && wanted.every((tag) => tags.includes(tag))
    if (!isSame) void actions.edit({ tags: [...wanted] })
  }
  return (
    <form
      className="grid gap-2 p-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TagInput value={wanted} onValueChange={setWanted} aria-label={t('field.tags')} autoFocus />
      <Button type="submit" className="justify-self-end">
        {t('common:save')}
      </Button>
    </form>
  )
}
