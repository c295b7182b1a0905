import { useTranslation } from 'react-i18next'
import { useAnswers } from '../api/use-answers.ts'
import { SideSection } from './side-section.tsx'

/** The form by which it was asked for, as it was filled in. */
export function Answers() {
  const { t } = useTranslation('request')
  const answers = useAnswers()
  if (!answers || answers.items.length === 0) return null
  return (
    <SideSection title={t('form')} aside={<bdi className="truncate">{answers.form.name}</bdi>}>
      <dl className="grid gap-1.5">
        {answers.items.map(({ key, label, text }) => (
          <div key={key}>
            <dt dir="auto" className="text-small text-muted-foreground">
              {label}
            </dt>
            <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </SideSection>
  )
}
