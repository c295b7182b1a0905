import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { SavedAt } from './draft-status.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { NewEditor } from './use-new-editor.ts'

/** In the bar of the page: saved, discard, publish the first version. */
export function NewActions<Rules extends FieldValues>({
  kind,
  editor,
  listPath,
  changes,
  effects,
}: {
  kind: string
  editor: NewEditor<Rules>
  /** Where one goes who does not want it after all. */
  listPath: string
  changes: ReactNode
  effects: ReactNode
}) {
  const { t } = useTranslation('service-levels')
  const navigate = useNavigate()
  const discard = () => {
    editor.forget()
    void navigate(listPath)
  }
  useShortcuts(t('shortcuts'), [
    { keys: 'mod+s', label: t('publish.buttonNothing'), run: () => void editor.ask(), whileTyping: true },
  ])
  return (
    <>
      <SavedAt savedAt={editor.savedAt} />
      <Button variant="ghost" onClick={discard}>
        {t('draft.discard')}
      </Button>
      <Button onClick={() => void editor.ask()}>{t('publish.button', { number: 1 })}</Button>
      <PublishDialog
        open={editor.isPublishing}
        onOpenChange={editor.setPublishing}
        number={1}
        name={editor.name}
        draftName={`${kind}.new.reason`}
        changes={changes}
        effects={effects}
        onPublish={editor.publish}
      />
    </>
  )
}
