import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandEmpty, CommandInput, CommandList } from '../../../ui/command.tsx'
import type { Deed } from './deeds.ts'

export interface ChoicesProps {
  /** What is asked. */
  readonly title: string
  readonly requests: readonly RequestSummary[]
  readonly onAct: (deed: Deed) => void
}

interface ChoicesFrameProps {
  readonly title: string
  readonly value?: string
  readonly onValueChange?: (text: string) => void
  readonly children: ReactNode
}

/** What is asked, above the answers that there are. */
export function ChoicesFrame({ title, value, onValueChange, children }: ChoicesFrameProps) {
  const { t } = useTranslation('common')
  return (
    <>
      <CommandInput size="lg" placeholder={title} {...(onValueChange ? { value, onValueChange } : {})} />
      <CommandList className="max-h-[360px] max-md:max-h-none">
        <CommandEmpty>{t('nothingFits')}</CommandEmpty>
        {children}
      </CommandList>
    </>
  )
}

/** @returns the value that all of them have; `undefined` where they differ */
export function shared<Value>(
  requests: readonly RequestSummary[],
  read: (request: RequestSummary) => Value,
): Value | undefined {
  const values = new Set(requests.map(read))
  return values.size === 1 ? [...values][0] : undefined
}
