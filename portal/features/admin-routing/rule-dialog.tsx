import { CreateRoutingRuleBody } from '@holdfast/contracts/routing/create-routing-rule.ts'
import type { RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { newKey } from '../../lib/api/client.ts'
import { applyProblem } from '../../lib/forms/apply-problem.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'
import { toast } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody, DialogContent, DialogFooter, DialogHeader, DialogTitle } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { addRule, editRule, type RuleFields } from './api.ts'
import { RuleFormFields } from './rule-form-fields.tsx'

interface RuleDialogProps {
  /** `null` is closed; without a rule it is a new one. */
  edited: { rule: RoutingRule | null } | null
  rules: readonly RoutingRule[]
  onClose: () => void
  onRemove: (rule: RoutingRule) => void
}

/** A rule to be made or changed. What was changed is not thrown away without asking. */
export function RuleDialog({ edited, rules, onClose, onRemove }: RuleDialogProps) {
  const { t } = useTranslation('admin-routing')
  const isDirty = useRef(false)
  const [isAsking, setAsking] = useState(false)
  const close = () => {
    isDirty.current = false
    setAsking(false)
    onClose()
  }
  const leave = () => (isDirty.current ? setAsking(true) : close())
  return (
    <>
      <Dialog open={edited !== null} onOpenChange={(open) => !open && leave()}>
        <DialogContent aria-describedby={undefined}>
          <DialogHeader>
            <DialogTitle>{edited?.rule ? t('dialog.title') : t('dialog.newTitle')}</DialogTitle>
          </DialogHeader>
          {edited && (
            <RuleForm
              rule={edited.rule}
              rules={rules}
              onDirty={(dirty) => {
                isDirty.current = dirty
              }}
              onCancel={leave}
              onDone={close}
              onRemove={onRemove}
            />
          )}
        </DialogContent>
      </Dialog>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('common:unsaved.title')}
        description={t('dialog.unsaved')}
        confirmLabel={t('common:unsaved.leave')}
        cancelLabel={t('common:unsaved.stay')}
        destructive
        onConfirm={close}
      />
    </>
  )
}

/** A team that is not chosen yet is missing. */
const resolver = schemaResolver<RuleFields>(CreateRoutingRuleBody, ({ conditions, teamId, active }) => ({
  conditions,
  active,
  ...(teamId === '' ? {} : { teamId }),
}))

function RuleForm({
  rule,
  rules,
  onDirty,
  onCancel,
  onDone,
  onRemove,
}: {
  rule: RoutingRule | null
  rules: readonly RoutingRule[]
  onDirty: (isDirty: boolean) => void
  onCancel: () => void
  onDone: () => void
  onRemove: (rule: RoutingRule) => void
}) {
  const { t } = useTranslation('admin-routing')
  const [key] = useState(newKey)
  const form = useForm<RuleFields>({
    defaultValues: rule
      ? { conditions: rule.conditions, teamId: rule.team.id, active: rule.active }
      : { conditions: {}, teamId: '', active: true },
    resolver,
  })
  const { isDirty, isSubmitting, errors } = form.formState
  useEffect(() => onDirty(isDirty), [isDirty, onDirty])
  const save = form.handleSubmit(async (values) => {
    try {
      if (rule) await editRule(rules.find(({ id }) => id === rule.id) ?? rule, values)
      else await addRule(values, key)
      toast(rule ? t('dialog.saved') : t('dialog.made'))
      onDone()
    } catch (error) {
      const message = applyProblem(form, error)
      if (message) form.setError('root', { message })
    }
  })
  return (
    <Form {...form}>
      <form onSubmit={(event) => void save(event)} noValidate className="flex min-h-0 flex-col">
        <DialogBody className="grid grid-cols-1 gap-4 py-1">
          <RuleFormFields rules={rules} />
          {errors.root?.message && (
            <p role="alert" className="text-sla-late">
              {errors.root.message}
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          {rule && (
            <Button
              variant="ghost"
              size="lg"
              className="me-auto"
              onClick={() => {
                onDone()
                onRemove(rule)
              }}
            >
              <Trash2 aria-hidden />
              {t('dialog.remove')}
            </Button>
          )}
          <Button variant="outline" size="lg" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" size="lg" pending={isSubmitting}>
            {rule ? t('dialog.save') : t('dialog.make')}
          </Button>
        </DialogFooter>
      </form>
    </Form>
  )
}
