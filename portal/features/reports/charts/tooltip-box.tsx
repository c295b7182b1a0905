import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface TooltipLine {
  readonly key: string
  readonly sample: ReactNode
  readonly name: string
  readonly value: string
}

/** What stands at the pointer. */
export function TooltipBox({ title, lines }: { title: string; lines: readonly TooltipLine[] }) {
  const { i18n } = useTranslation()
  return (
    <div
      dir={i18n.dir()}
      className="rounded-md bg-popover px-2.5 py-1.5 text-small text-popover-foreground shadow-float"
    >
      <p className="pb-0.5 text-muted-foreground">{title}</p>
      {lines.map(({ key, sample, name, value }) => (
        <p key={key} className="flex items-center gap-2">
          {sample}
          <bdi className="max-w-48 truncate">{name}</bdi>
          <span className="ms-auto ps-3 font-medium tabular-nums">{value}</span>
        </p>
      ))}
    </div>
  )
}
