import { useTranslation } from 'react-i18next'
import { useResolutionCodes } from '../../../lib/lookups.ts'
import { Label } from '../../../ui/label.tsx'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { Textarea } from '../../../ui/textarea.tsx'

interface ResolutionFieldsProps {
  readonly code: string
  onCode(code: string): void
  readonly text: string
  onText(text: string): void
  /** What is missing is only said to who has tried. */
  readonly isTried: boolean
}

/** Code and text, neither of which may be missing. */
export function ResolutionFields({ code, onCode, text, onText, isTried }: ResolutionFieldsProps) {
  const { t } = useTranslation('chat-desk')
  const { items } = useResolutionCodes()
  const missing = { code: isTried && code === '', text: isTried && text.trim() === '' }
  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5">
        <Label htmlFor="end-code">{t('end.code')}</Label>
        <NativeSelect
          id="end-code"
          value={code}
          aria-invalid={missing.code}
          aria-describedby={missing.code ? 'end-code-missing' : undefined}
          onChange={(event) => onCode(event.target.value)}
        >
          <option value="">{t('common:choose')}</option>
          {items.map(({ id, code: value, label }) => (
            <option key={id} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
        {missing.code && <Missing id="end-code-missing">{t('end.codeMissing')}</Missing>}
      </div>
      <div className="grid gap-1.5">
        <Label htmlFor="end-text">{t('end.text')}</Label>
        <Textarea
          id="end-text"
          value={text}
          aria-invalid={missing.text}
          aria-describedby={missing.text ? 'end-text-missing' : undefined}
          onChange={(event) => onText(event.target.value)}
        />
        {missing.text && <Missing id="end-text-missing">{t('end.textMissing')}</Missing>}
      </div>
    </div>
  )
}

function Missing({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="text-small text-destructive">
      {children}
    </p>
  )
}
