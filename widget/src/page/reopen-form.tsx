import { useState } from 'preact/hooks'
import { useLocale } from '../texts/locale.ts'
import { Field } from '../ui/field.tsx'

interface ReopenFormProps {
  readonly busy: boolean
  readonly onReopen: (reason: string) => void
  readonly onCancel: () => void
}

/** Whoever goes on with it should know what is still wrong. */
export function ReopenForm({ busy, onReopen, onCancel }: ReopenFormProps) {
  const { texts } = useLocale()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!reason.trim()) setWrong(texts.needsMessage)
        else if (!busy) onReopen(reason.trim())
      }}
    >
      <Field
        label={texts.stillBrokenWhy}
        value={reason}
        wrong={wrong}
        rows={3}
        maxLength={5_000}
        onInput={(value) => {
          setReason(value)
          setWrong(null)
        }}
      />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {texts.reopenIt}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {texts.cancelReopen}
        </button>
      </div>
    </form>
  )
}
