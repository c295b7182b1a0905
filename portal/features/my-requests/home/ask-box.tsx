import { Command } from 'cmdk'
import { ArrowRight, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSimilarRequests } from '../../../components/own-requests/use-similar-requests.ts'
import { FormIcon } from '../../../components/request-forms/form-icon.tsx'
import { useRequestForms } from '../../../components/request-forms/use-request-forms.ts'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { cn } from '../../../lib/cn.ts'
import { floating, menuItem } from '../../../ui/surfaces.ts'

const mostOfAKind = 3

/** Begins a request with a few words; offers a form that fits, and what was asked before. */
export function AskBox() {
  const { t } = useTranslation('my-requests')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const words = text.trim()
  const { data: forms = [] } = useRequestForms()
  const fitting = words === '' ? [] : forms.filter((form) => fits(`${form.name} ${form.description}`, words))
  const similar = useSimilarRequests(words)
  const isShown = open && words !== ''
  const begin = () => void navigate(`/new?${new URLSearchParams({ title: words })}`)
  return (
    <Command
      shouldFilter={false}
      loop
      label={t('ask.label')}
      className="relative"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <div
        className={cn(
          'flex h-12 items-center gap-3 rounded-lg border border-input bg-card px-4 transition-[border-color,box-shadow] duration-(--fast)',
          'focus-within:border-ring focus-within:ring-2 focus-within:ring-ring/35',
        )}
      >
        <Search aria-hidden className="size-4.5 text-muted-foreground" />
        <Command.Input
          value={text}
          onValueChange={(next) => {
            setText(next)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          dir="auto"
          maxLength={200}
          placeholder={t('ask.placeholder')}
          className="h-full min-w-0 grow bg-transparent text-[16px] outline-none placeholder:text-muted-foreground"
        />
      </div>
      <Command.List
        hidden={!isShown}
        aria-label={t('ask.label')}
        className={cn(floating, 'absolute inset-x-0 top-full z-20 mt-1 max-h-[60dvh] overflow-y-auto p-1')}
      >
        {isShown && (
          <>
            <Choice value="new" icon={<ArrowRight aria-hidden className="rtl:-scale-x-100" />} onSelect={begin}>
              <span className="truncate">{t('ask.begin', { words })}</span>
            </Choice>
            {fitting.slice(0, mostOfAKind).map((form) => (
              <Choice
                key={form.id}
                value={form.id}
                icon={<FormIcon name={form.icon} />}
                onSelect={() => void navigate(`/new/${form.id}`)}
              >
                <bdi className="truncate">{form.name}</bdi>
                <span className="ms-auto ps-3 text-small text-muted-foreground">{t('ask.form')}</span>
              </Choice>
            ))}
            {similar.slice(0, mostOfAKind).map((request) => (
              <Choice
                key={request.id}
                value={request.id}
                icon={<StatusIcon status={request.status} />}
                onSelect={() => void navigate(`/requests/${request.id}`)}
              >
                <bdi className="truncate">{request.title}</bdi>
                <RequestNumber number={request.number} className="ms-auto ps-3" />
              </Choice>
            ))}
          </>
        )}
      </Command.List>
    </Command>
  )
}

function Choice(props: { value: string; icon: ReactNode; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={props.value}
      onSelect={props.onSelect}
      className={cn(
        menuItem,
        'min-h-9 cursor-pointer data-[disabled=false]:pointer-events-auto data-[disabled=false]:text-inherit',
        'data-[selected=true]:bg-accent data-[selected=true]:text-accent-foreground',
      )}
    >
      {props.icon}
      {props.children}
    </Command.Item>
  )
}

/** Every word begins one of theirs. */
function fits(text: string, words: string): boolean {
  const theirs = text.toLocaleLowerCase().split(/\s+/)
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => theirs.some((one) => one.startsWith(word)))
}
