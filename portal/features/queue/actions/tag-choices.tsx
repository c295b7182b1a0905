import { useQuery } from '@tanstack/react-query'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '../../../lib/api/client.ts'
import { CommandGroup, CommandItem, CommandShortcut } from '../../../ui/command.tsx'
import { queueKeys } from '../api/keys.ts'
import { ChoicesFrame, type ChoicesProps } from './choices-frame.tsx'
import { tag, untag } from './deeds.ts'

/** Adds a tag, one that there is or a new one; takes off what some of them have. */
export function TagChoices({ title, requests, onAct }: ChoicesProps) {
  const { t } = useTranslation('queue')
  const [typed, setTyped] = useState('')
  const plain = typed.trim()
  const { data } = useQuery({
    queryKey: queueKeys.tags(plain),
    queryFn: () =>
      unwrap(api.GET('/api/v1/requests/tags', { params: { query: { ...(plain && { q: plain }), limit: 20 } } })),
    placeholderData: (before) => before,
  })
  const counts = new Map<string, number>()
  for (const one of requests.flatMap(({ tags }) => tags)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const fits = (one: string) => one.toLowerCase().includes(plain.toLowerCase())
  const theirs = [...counts.keys()].filter(fits)
  const known = (data?.items ?? []).filter((one) => fits(one) && (counts.get(one) ?? 0) < requests.length)
  const isNew = plain !== '' && !known.includes(plain) && counts.get(plain) !== requests.length
  return (
    <ChoicesFrame title={title} value={typed} onValueChange={setTyped}>
      <CommandGroup heading={t('action.tag.add')}>
        {isNew && (
          <CommandItem value={`new ${plain}`} onSelect={() => onAct(tag([plain]))}>
            <Plus aria-hidden />
            {t('action.tag.new', { tag: plain })}
          </CommandItem>
        )}
        {known.map((one) => (
          <CommandItem key={one} value={`add ${one}`} onSelect={() => onAct(tag([one]))}>
            <Plus aria-hidden />
            <bdi className="truncate">{one}</bdi>
          </CommandItem>
        ))}
      </CommandGroup>
      {theirs.length > 0 && (
        <CommandGroup heading={t('action.tag.remove')}>
          {theirs.map((one) => (
            <CommandItem key={one} value={`remove ${one}`} onSelect={() => onAct(untag([one]))}>
              <Minus aria-hidden />
              <bdi className="truncate">{one}</bdi>
              {requests.length > 1 && (
                <CommandShortcut>{t('action.tag.of', { count: counts.get(one) ?? 0 })}</CommandShortcut>
              )}
            </CommandItem>
          ))}
        </CommandGroup>
      )}
    </ChoicesFrame>
  )
}
