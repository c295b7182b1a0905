import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldFault } from '../../components/request-forms/answer-fields.tsx'
import { Label } from '../../ui/label.tsx'
import { Textarea } from '../../ui/textarea.tsx'

/** What can be chosen, a line each: quickest to write, to paste and to put into another order. */
export function OptionsEditor({
  options,
  fault,
  onChange,
}: {
  options: readonly string[]
  fault: string | undefined
  onChange: (options: string[]) => void
}) {
  const { t } = useTranslation('admin-forms')
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t('question.options')}</Label>
      <Textarea
        id={id}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : `${id}-hint`}
        className="max-h-60 text-base"
        value={options.join('\n')}
        onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
      />
      {fault === undefined ? (
        <p id={`${id}-hint`} className="text-small text-muted-foreground">
          {t('question.optionsHint')}
        </p>
      ) : (
        <FieldFault id={`${id}-fault`}>{fault}</FieldFault>
      )}
    </div>
  )
}
