import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { focusRing } from '../../../ui/surfaces.ts'
import { type MenuName, useRequestPage } from '../request-page-context.ts'

interface PropertyRowProps {
  readonly label: string
  readonly isPending?: boolean
  readonly children: ReactNode
}

/** Name and value in one line of 26 px. */
export function PropertyRow({ label, children, isPending }: PropertyRowProps) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] items-start gap-x-1 max-md:grid-cols-[110px_minmax(0,1fr)]">
      <dt className="flex min-h-[26px] items-center gap-1.5 text-muted-foreground max-md:min-h-11">
        {label}
        {isPending && <LoaderCircle aria-hidden className="size-3 motion-safe:animate-spin" />}
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

interface EditablePropertyProps {
  readonly label: string
  /** What is shown; nothing is said as such. */
  readonly value: ReactNode | null
  /** The names of its changes. */
  readonly field: string
  /** Why it cannot be changed now. */
  readonly refusal?: string | null
  /** The key's name for it. */
  readonly menu?: MenuName
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What opens. */
  readonly children: ReactNode
}

/** A value that opens what it can be chosen from. */
export function EditableProperty({
  label,
  value,
  field,
  refusal = null,
  menu,
  open,
  onOpenChange,
  children,
}: EditablePropertyProps) {
  const { t } = useTranslation('request')
  const isPending = useCell(useRequestPage().changes.pending).some((one) => one.field === field)
  const shown = value ?? <span className="text-muted-foreground">{t('none')}</span>
  return (
    <PropertyRow label={label} isPending={isPending}>
      {refusal ? (
        <span title={refusal} className="flex min-h-[26px] items-center max-md:min-h-11">
          {shown}
        </span>
      ) : (
        <Popover open={open} onOpenChange={onOpenChange} modal>
          <PopoverTrigger
            data-menu={menu}
            className={cn(
              '-mx-1.5 flex min-h-[26px] w-[calc(100%+12px)] cursor-pointer items-center rounded-sm px-1.5 text-start hover:bg-hover aria-expanded:bg-hover max-md:min-h-11',
              focusRing,
            )}
          >
            <span className="sr-only">{label}: </span>
            <span className="min-w-0 wrap-anywhere">{shown}</span>
          </PopoverTrigger>
          <PopoverContent className="p-0">{children}</PopoverContent>
        </Popover>
      )}
    </PropertyRow>
  )
}
