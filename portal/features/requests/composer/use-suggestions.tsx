/** Lists that open while one types: `/` for canned replies, `@` for agents. */
import { type KeyboardEvent, useState } from 'react'
import { matchReplies, renderCannedReply, useCannedReplies } from '../../../components/conversation/canned-replies.ts'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useAgents } from '../../../lib/lookups.ts'
import { toastError } from '../../../lib/toast.ts'
import { findTrigger, matchNames, type Trigger } from './find-trigger.ts'
import { replaceStretch } from './markdown-edit.ts'
import type { Suggestion } from './suggestions.tsx'
import type { Apply } from './use-editor.ts'

export interface OpenSuggestions {
  readonly kind: Trigger['kind']
  readonly items: readonly Suggestion[]
  readonly chosen: number
  readonly isLoading: boolean
}

export interface Suggesting {
  readonly open: OpenSuggestions | null
  /** To be called whenever text or caret change. */
  look(text: string, caret: number): void
  close(): void
  choose(index: number): void
  /** @returns whether the key was for the list */
  takeKey(event: KeyboardEvent): boolean
}

export function useSuggestions(requestId: string, apply: Apply): Suggesting {
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const [chosen, setChosen] = useState(0)
  const agents = useAgents()
  const canned = useCannedReplies(requestId, trigger?.kind === 'canned')

  const people = trigger?.kind === 'mention' ? matchNames(agents.items, trigger.query) : []
  const replies = trigger?.kind === 'canned' && canned.may ? matchReplies(canned.replies, trigger.query) : []
  const items: Suggestion[] = [
    ...people.map((person) => ({
      id: person.id,
      line: (
        <>
          <PersonAvatar person={person} size={20} presence={person.availability} />
          <bdi className="truncate">{person.name}</bdi>
        </>
      ),
    })),
    ...replies.map(({ id, title, shortcut, body }) => ({
      id,
      line: (
        <span className="grid min-w-0 grow">
          <span className="flex items-center gap-2">
            <bdi className="truncate font-medium">{title}</bdi>
            <span className="code ms-auto shrink-0 text-small opacity-80">/{shortcut}</span>
          </span>
          <span dir="auto" className="truncate text-small opacity-80">
            {body}
          </span>
        </span>
      ),
    })),
  ]
  // What nobody is called is not a mention: the list goes out of the way.
  const isOpen =
    trigger !== null && (items.length > 0 || (trigger.kind === 'canned' && canned.may && trigger.query.length < 2))

  function replace(words: string): void {
    if (!trigger) return
    const { from, query } = trigger
    setTrigger(null)
    apply(({ text }) => replaceStretch(text, from, from + query.length + 1, words))
  }

  async function insertReply(id: string): Promise<void> {
    try {
      replace(await renderCannedReply(id, requestId))
    } catch (error) {
      toastError(error)
    }
  }

  function choose(index: number): void {
    const [person, reply] = [people[index], replies[index]]
    if (person) replace(`@${person.name} `)
    else if (reply) void insertReply(reply.id)
  }

  return {
    open: isOpen ? { kind: trigger.kind, items, chosen, isLoading: canned.isLoading } : null,
    look(text, caret) {
      const found = findTrigger(text, caret)
      if (found?.from !== trigger?.from || found?.query !== trigger?.query) setChosen(0)
      setTrigger(found)
    },
    close: () => setTrigger(null),
    choose,
    takeKey(event) {
      if (!isOpen || event.nativeEvent.isComposing) return false
      if (event.key === 'Escape') setTrigger(null)
      else if (items.length === 0) return false
      else if (event.key === 'ArrowDown') setChosen((chosen + 1) % items.length)
      else if (event.key === 'ArrowUp') setChosen((chosen - 1 + items.length) % items.length)
      else if (event.key === 'Tab' || (event.key === 'Enter' && !event.metaKey && !event.ctrlKey)) choose(chosen)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
