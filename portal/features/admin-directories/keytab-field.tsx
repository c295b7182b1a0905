import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/admin/fields.tsx'
import { Button } from '../../ui/button.tsx'

/** The file with the keys of the desk's own service. It is kept sealed, and never shown again. */
export function KeytabField({ name, hasKeytab }: { name: string; hasKeytab: boolean }) {
  const { t } = useTranslation('admin-directories')
  const input = useRef<HTMLInputElement>(null)
  const [fileName, setFileName] = useState<string | null>(null)
  return (
    <Field
      name={name}
      label={t('windows.keytab')}
      description={hasKeytab ? t('windows.keytabKept') : t('windows.keytabHint')}
    >
      {({ onChange, ref: _ref, value: _value, ...field }) => (
        <span className="flex min-w-0 items-center gap-2">
          <Button {...field} type="button" variant="outline" onClick={() => input.current?.click()}>
            {t('windows.choose')}
          </Button>
          <bdi className="truncate text-muted-foreground">{fileName}</bdi>
          <input
            ref={input}
            type="file"
            tabIndex={-1}
            aria-label={t('windows.choose')}
            className="sr-only"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              if (!file) return
              setFileName(file.name)
              onChange(toBase64(new Uint8Array(await file.arrayBuffer())))
            }}
          />
        </span>
      )}
    </Field>
  )
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
