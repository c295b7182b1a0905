import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { StatusIcon } from '../components/requests/status-icon.tsx'
import { api, unwrap } from '../lib/api/client.ts'
import { useCommandGroups } from '../lib/commands.ts'
import {
  CommandDialog,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
  CommandShortcut,
} from '../ui/command.tsx'
import { Keys } from './keys.tsx'

const fewest = 2
const mostFound = 6

/** ⌘K: finds requests by number and words, and everything that can be done here. */
export function CommandPalette({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const groups = useCommandGroups()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['requests', 'palette', words],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/requests', { params: { query: { q: words, limit: mostFound } }, signal })),
    enabled: words.length >= fewest,
    placeholderData: (before) => before,
  })
  const found = words.length >= fewest ? (data?.items ?? []) : []
  const choose = (run: () => void) => {
    onOpenChange(false)
    run()
  }
  return (
    <CommandDialog open onOpenChange={onOpenChange} title={t('palette.title')}>
      <CommandInput size="lg" value={typed} onValueChange={setTyped} placeholder={t('palette.placeholder')} />
      <CommandList className="max-h-[420px] max-md:max-h-none">
        <CommandEmpty>{isFetching ? t('palette.searching') : t('palette.nothing')}</CommandEmpty>
        {found.length > 0 ? (
          <CommandGroup heading={t('palette.requests')}>
            {found.map((request) => (
              <CommandItem
                key={request.id}
                value={`request ${request.id}`}
                // Found by the desk already: the palette must not sift it again.
                keywords={[typed]}
                onSelect={() => choose(() => void navigate(`/requests/${request.id}`))}
              >
                <StatusIcon status={request.status} />
                <span className="code flex-none text-muted-foreground">{request.number}</span>
                <span className="truncate" dir="auto">
                  {request.title}
                </span>
                <span className="ms-auto flex-none text-small text-muted-foreground">{request.requester.name}</span>
              </CommandItem>
            ))}
          </CommandGroup>
        ) : null}
        {groups.map((group) =>
          group.commands.length > 0 ? (
            <CommandGroup key={group.id} heading={group.title}>
              {group.commands.map(({ id, label, icon: Icon, keywords, shortcut, run }) => (
                <CommandItem
                  key={id}
                  value={`${label} ${group.id} ${id}`}
                  keywords={[label, ...(keywords ?? [])]}
                  onSelect={() => choose(run)}
                >
                  {Icon ? <Icon className="size-4 text-muted-foreground" aria-hidden /> : null}
                  <span className="truncate">{label}</span>
                  {shortcut ? (
                    <CommandShortcut>
                      <Keys keys={shortcut} />
                    </CommandShortcut>
                  ) : null}
                </CommandItem>
              ))}
            </CommandGroup>
          ) : null,
        )}
      </CommandList>
    </CommandDialog>
  )
}
