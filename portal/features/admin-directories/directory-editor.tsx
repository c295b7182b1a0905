import { CreateDirectoryBody } from '@holdfast/contracts/directories/create-directory.ts'
import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import { EditDirectoryBody } from '@holdfast/contracts/directories/edit-directory.ts'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { FormPage, FormSection } from '../../components/form-page.tsx'
import { MappingsField } from '../../components/group-mappings/mappings-field.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { SidePanel } from '../../shell/page.tsx'
import { Form } from '../../ui/form.tsx'
import { createDirectory, editDirectory, rereadDirectory } from './api.ts'
import { DirectoryFoot } from './directory-foot.tsx'
import { PeopleSection, ReachSection, SyncSection, WindowsSection } from './directory-sections.tsx'
import { toBody, toDraft } from './draft-directory.ts'
import { SyncsPart } from './syncs-part.tsx'
import { TestPart } from './test-part.tsx'

/** `null`: a new one. Beside it: whether it works, and what the last syncs did. */
export function DirectoryEditor({ directory }: { directory: Directory | null }) {
  const { t } = useTranslation('admin-directories')
  const navigate = useNavigate()
  const record = useRecordForm({
    schema: directory ? EditDirectoryBody : CreateDirectoryBody,
    item: directory,
    toValues: toDraft,
    toBody: (draft) => toBody(draft, directory?.settings ?? null),
    create: createDirectory,
    edit: editDirectory,
    reread: rereadDirectory,
    onSaved: ({ id, name }) => {
      toast(t(directory ? 'common:savedNamed' : 'common:madeNamed', { name }))
      // After the guard has seen that nothing is left to lose.
      if (!directory) setTimeout(() => void navigate(`/admin/directories/${id}`, { replace: true }), 0)
    },
  })
  return (
    <Form {...record.form}>
      <div className="flex min-h-0 grow">
        <FormPage
          className="min-w-0"
          onSubmit={record.submit}
          isNew={record.isNew}
          isDirty={record.isDirty}
          isPending={record.isPending}
          error={record.problem}
          foot={directory ? <DirectoryFoot directory={directory} /> : undefined}
          onDiscard={() => (record.isNew ? void navigate('/admin/directories') : record.discard())}
        >
          {record.conflict && <ConflictNotice {...record.conflict} />}
          <ReachSection directory={directory} isNew={record.isNew} />
          <PeopleSection />
          <FormSection title={t('groups.title')} description={t('groups.hint')}>
            <MappingsField name="mappings" groupHint={t('groups.dnHint')} />
          </FormSection>
          <SyncSection />
          <WindowsSection directory={directory} />
          {directory ? (
            <div className="grid gap-6 xl:hidden">
              <TestPart directory={directory} isDirty={record.isDirty} />
              <SyncsPart directory={directory} />
            </div>
          ) : null}
        </FormPage>
        {directory ? (
          <SidePanel label={t('test.title')} className="w-[420px] max-xl:hidden">
            <div className="grid gap-6 p-5">
              <TestPart directory={directory} isDirty={record.isDirty} />
              <SyncsPart directory={directory} />
            </div>
          </SidePanel>
        ) : null}
      </div>
    </Form>
  )
}
