import { takesType } from '@holdfast/contracts/files/file-rules.ts'
import { CircleCheck, CircleSlash } from 'lucide-react'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Input } from '../../ui/input.tsx'
import { readPattern } from './known-types.ts'

/** Whether a type would be taken by what stands in the form, before it is saved. */
export function TryType() {
  const { t } = useTranslation('admin-files')
  const [typed, setTyped] = useState('')
  const rules = useFormContext<{ allowedTypes: string[]; refusedTypes: string[] }>().watch()
  const type = readPattern(typed)
  const isTaken = type !== null && takesType(rules, type)
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-border pt-4">
      <label htmlFor="try-type" className="text-small font-medium max-md:text-read">
        {t('try.label')}
      </label>
      <Input
        id="try-type"
        dir="ltr"
        value={typed}
        placeholder="application/zip"
        className="w-64 font-mono text-small"
        onChange={(event) => setTyped(event.target.value)}
      />
      <output htmlFor="try-type" className="flex items-center gap-1.5">
        {type !== null && isTaken && <CircleCheck aria-hidden className="size-4 text-sla-ok" />}
        {type !== null && !isTaken && <CircleSlash aria-hidden className="size-4 text-sla-late" />}
        {type !== null && t(isTaken ? 'try.taken' : 'try.refused')}
      </output>
    </div>
  )
}
