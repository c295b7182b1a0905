import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TagInput } from '../../../components/tag-input.tsx'
import { Button } from '../../../ui/button.tsx'
import { useRequestActions } from '../use-request-actions.ts'

/** All at once: each alone would be a change, an event and a notice. */
export function TagsEditor({ tags, onDone }: { tags: readonly string[]; onDone: () => void }) {
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
