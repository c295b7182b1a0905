import { type FieldKind, fieldKinds } from '@holdfast/contracts/forms/field-kinds.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { SortableRows } from '../../components/service-levels/sortable-rows.tsx'
import { toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../ui/dropdown-menu.tsx'
import { type DraftForm, type DraftQuestion, newQuestion } from './draft-form.ts'
import { KindIcon } from './kind-icon.tsx'
import { QuestionRow } from './question-row.tsx'

const most = 50

/** The questions, in the order in which they are asked; one is open at a time. */
export function QuestionList() {
  const { t } = useTranslation('admin-forms')
  const { watch, setValue, clearErrors, formState } = useFormContext<DraftForm>()
  const [openId, setOpenId] = useState<string | null>(null)
  const questions = watch('fields')
  const faults = formState.errors.fields
  const write = (next: DraftQuestion[]) => {
    clearErrors('fields')
    setValue('fields', next, { shouldDirty: true })
  }
  const add = (kind: FieldKind) => {
    const question = newQuestion(kind, questions, crypto.randomUUID())
    write([...questions, question])
    setOpenId(question.uid)
  }
  const remove = (index: number) => {
    const name = questions[index]?.label || t('question.unnamed')
    write(questions.toSpliced(index, 1))
    toastUndo(t('question.removed', { name }), () => write(questions))
  }
  return (
    <FormSection
      title={t('question.title')}
      description={questions.length === 0 ? undefined : t('questions', { count: questions.length })}
      actions={questions.length < most && <AddQuestion onAdd={add} />}
      className="gap-0 p-0"
    >
      {questions.length === 0 ? (
        <p className="px-4 py-6 text-center text-muted-foreground">{t('question.none')}</p>
      ) : (
        <SortableRows
          label={t('question.title')}
          rows={questions.map((question) => ({
            id: question.uid,
            name: question.label || t('question.unnamed'),
            question,
          }))}
          onReorder={(ids) => write(ids.flatMap((id) => questions.find(({ uid }) => uid === id) ?? []))}
        >
          {({ question }, index, handle) => (
            <QuestionRow
              question={question}
              questions={questions}
              fault={faults?.[index]}
              handle={handle}
              isOpen={openId === question.uid || faults?.[index] !== undefined}
              onToggle={() => setOpenId(openId === question.uid ? null : question.uid)}
              onChange={(changed) => write(questions.with(index, changed))}
              onRemove={() => remove(index)}
            />
          )}
        </SortableRows>
      )}
    </FormSection>
  )
}

function AddQuestion({ onAdd }: { onAdd: (kind: FieldKind) => void }) {
  const { t } = useTranslation('admin-forms')
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline" size="sm">
          <Plus aria-hidden />
          {t('question.add')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {fieldKinds.map((kind) => (
          <DropdownMenuItem key={kind} onSelect={() => onAdd(kind)}>
            <KindIcon kind={kind} />
            {t(`kind.${kind}`)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
