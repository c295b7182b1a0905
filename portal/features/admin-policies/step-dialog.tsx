import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { focusUnreadable } from '../../components/service-levels/parsed-input.tsx'
import { Button } from '../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { ActionFields } from './action-fields.tsx'
import { StepInstantField, StepPatienceField } from './step-fields.tsx'
import { type StepValues, stepResolver, toStep, toValues } from './step-form.ts'

interface StepDialogProps {
  edited: { step: LadderStep; isNew: boolean } | null
  /** Of the priority that the line shows, to say what a share of it is. */
  targetMinutes: number | null
  onClose: () => void
  onSave: (step: LadderStep) => void
  onRemove: (id: string) => void
}

/** When a step is due and what it does. */
export function StepDialog({ edited, ...props }: StepDialogProps) {
  const { t } = useTranslation('admin-policies')
  return (
    <Dialog open={edited !== null} onOpenChange={(open) => !open && props.onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>{edited?.isNew ? t('step.newTitle') : t('step.title')}</DialogTitle>
        </DialogHeader>
        {edited && <StepForm edited={edited} {...props} />}
      </DialogContent>
    </Dialog>
  )
}

function StepForm({
  edited,
  targetMinutes,
  onClose,
  onSave,
  onRemove,
}: Omit<StepDialogProps, 'edited'> & { edited: { step: LadderStep; isNew: boolean } }) {
  const { t } = useTranslation('admin-policies')
  const resolver = useMemo(() => stepResolver((fault) => t(`fault.${fault}`)), [t])
  const form = useForm<StepValues>({ defaultValues: toValues(edited.step), resolver })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'actions' })
  const save = form.handleSubmit((values) => {
    onSave(toStep(values))
    onClose()
  })
  return (
    <Form {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!focusUnreadable(event.currentTarget)) void save(event)
        }}
        className="flex min-h-0 flex-col"
      >
        <DialogBody className="grid gap-4 py-1">
          <StepInstantField targetMinutes={targetMinutes} />
          <fieldset className="grid gap-2">
            <legend className="pb-1.5 font-medium">{t('step.actions')}</legend>
            {fields.length === 0 && <p className="text-small text-muted-foreground">{t('step.noActions')}</p>}
            {fields.map(({ id }, index) => (
              <ActionFields key={id} index={index} onRemove={() => remove(index)} />
            ))}
            {fields.length < 20 && (
              <Button
                variant="ghost"
                size="sm"
                className="justify-self-start"
                onClick={() => append({ kind: 'notify', to: ['team_leads'] })}
              >
                <Plus aria-hidden />
                {t('step.addAction')}
              </Button>
            )}
          </fieldset>
          <StepPatienceField />
        </DialogBody>
        <DialogFooter>
          {!edited.isNew && (
            <Button
              variant="ghost"
              size="lg"
              className="me-auto"
              onClick={() => {
                onClose()
                onRemove(edited.step.id)
              }}
            >
              <Trash2 aria-hidden />
              {t('step.remove')}
            </Button>
          )}
          <DialogClose asChild>
            <Button variant="outline" size="lg">
              {t('common:cancel')}
            </Button>
          </DialogClose>
          <Button type="submit" size="lg">
            {edited.isNew ? t('step.add') : t('step.save')}
          </Button>
        </DialogFooter>
      </form>
    </Form>
  )
}
