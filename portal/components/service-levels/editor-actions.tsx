import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { toast } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { ChangeList, type DescribedChange } from './change-list.tsx'
import { SavedAt } from './draft-status.tsx'
import type { LeafChange } from './leaves.ts'
import { PublishDialog } from './publish-dialog.tsx'
import type { VersionEditor, Versioned } from './use-version-editor.ts'

/** In the bar of the page: saved, discard, publish; and the dialog that says what is about to happen. */
export function EditorActions<Rules extends FieldValues>({
  kind,
  current,
  editor,
  describe,
  isReadable,
  effects,
  menu,
}: {
  kind: string
  current: Versioned<Rules>
  editor: VersionEditor<Rules>
  describe: (change: LeafChange) => DescribedChange
  /** Whether all that is typed can be read; what cannot is gone to. */
  isReadable: () => boolean
  effects: ReactNode
  menu: ReactNode
}) {
  const { t } = useTranslation('service-levels')
  const { draft, form } = editor
  const next = current.versionNumber + 1
  const ask = async () => {
    if (!isReadable()) return
    if (!draft.isDirty) return toast(t('publish.nothing'))
    if (draft.isBehind) return toast(t('publish.behind'))
    if (await form.trigger(undefined, { shouldFocus: true })) editor.setPublishing(true)
    else toast(t('publish.faults'))
  }
  useShortcuts(t('shortcuts'), [
    { keys: 'mod+s', label: t('publish.buttonNothing'), run: () => void ask(), whileTyping: true },
  ])
  return (
    <>
      <SavedAt savedAt={draft.isDirty ? draft.savedAt : null} />
      {draft.isDirty && (
        <Button variant="ghost" onClick={editor.discard} className="max-md:hidden">
          {t('draft.discard')}
        </Button>
      )}
      <Button onClick={() => void ask()}>
        {draft.isDirty ? t('publish.button', { number: next }) : t('publish.buttonNothing')}
      </Button>
      {menu}
      <PublishDialog
        open={editor.isPublishing}
        onOpenChange={editor.setPublishing}
        number={next}
        name={current.name}
        draftName={`${kind}.${current.id}.reason`}
        changes={<ChangeList changes={draft.changes} describe={describe} />}
        effects={effects}
        onPublish={editor.publish}
      />
    </>
  )
}
