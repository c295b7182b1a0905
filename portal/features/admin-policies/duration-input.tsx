import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ParsedInput } from '../../components/service-levels/parsed-input.tsx'
import { usePolicyView } from './policy-view.tsx'

type DurationInputProps = Omit<ComponentProps<typeof ParsedInput<number | null>>, 'format' | 'parse' | 'unreadable'>

/** A length of business time, typed as people say it: `45m`, `6h`, `2d`. Empty is none. */
export function DurationInput(props: DurationInputProps) {
  const { t } = useTranslation('admin-policies')
  const { format, parse } = usePolicyView()
  return (
    <ParsedInput<number | null>
      {...props}
      format={(minutes) => (minutes ? format(minutes) : '')}
      parse={(text) => (text.trim() === '' ? null : read(parse(text)))}
      unreadable={t('durationUnreadable')}
    />
  )
}

/** Nothing of time is no time at all. */
function read(minutes: number | null): number | null | undefined {
  return minutes === null ? undefined : minutes || null
}
