import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { Api } from '../api/api.ts'
import type { Receipt } from '../conversation/messages.ts'
import type { Origin, PendingMessage } from '../conversation/state.ts'
import { useLocale } from '../texts/locale.ts'
import { Avatar } from './avatar.tsx'
import { Files } from './files.tsx'
import { AlertIcon, CheckIcon, ChecksIcon, ClockIcon } from './icons.tsx'
import { SafeHtml } from './safe-html.tsx'

type Person = { readonly id: string; readonly name: string }

interface MessageItemProps {
  readonly api: Api
  readonly message: Message
  readonly me: Person
  readonly follows: boolean
  readonly receipt: Receipt | null
}

export function MessageItem({ api, message, me, follows, receipt }: MessageItemProps) {
  const { texts } = useLocale()
  const { createdAt, deletedAt, editedAt, replyTo } = message
  const isMine = message.author.id === me.id
  const author = isMine ? me : message.author
  return (
    <li class={follows ? 'message follows' : 'message'}>
      {follows ? <span /> : <Avatar id={author.id} name={author.name} />}
      <div class="body">
        <Head
          name={author.name}
          isMine={isMine}
          at={createdAt}
          edited={Boolean(editedAt) && !deletedAt}
          quiet={follows}
        />
        {replyTo && (
          <blockquote class="quote" dir="auto">
            {replyTo.author.name}: {replyTo.excerpt}
          </blockquote>
        )}
        {deletedAt ? <p class="gone">{texts.deletedMessage}</p> : <SafeHtml html={message.html} />}
        <Files api={api} files={message.files} />
        {receipt && <ReceiptLine receipt={receipt} />}
      </div>
    </li>
  )
}

function Head(props: { name: string; isMine: boolean; at: string; edited: boolean; quiet: boolean }) {
  const { texts, formats } = useLocale()
  return (
    <div class={props.quiet ? 'head hidden-text' : 'head'}>
      <b dir="auto">{props.name}</b>
      {props.isMine && <span>{texts.you}</span>}
      {props.edited && <span>{texts.edited}</span>}
      <time dateTime={props.at}>{formats.time(new Date(props.at))}</time>
    </div>
  )
}

function ReceiptLine({ receipt }: { receipt: Receipt }) {
  const { texts } = useLocale()
  const { state, by } = receipt
  return (
    <p class="receipt">
      {state === 'sent' ? <CheckIcon size={14} /> : <ChecksIcon size={14} />}
      {state === 'seen' ? (by ? texts.seenBy(by.name) : texts.seen) : texts[state]}
    </p>
  )
}

/** The words that the request began with, as they were typed. */
export function OriginItem({ origin, me }: { origin: Origin; me: Person }) {
  const { createdAt, text } = origin
  const isMine = origin.author.id === me.id
  const author = isMine ? me : origin.author
  return (
    <li class="message">
      <Avatar id={author.id} name={author.name} />
      <div class="body">
        <Head name={author.name} isMine={isMine} at={createdAt} edited={false} quiet={false} />
        <p class="plain" dir="auto">
          {text}
        </p>
      </div>
    </li>
  )
}

interface PendingItemProps {
  readonly message: PendingMessage
  readonly me: Person
  readonly onRetry: () => void
  readonly onDiscard: () => void
}

/** What is on its way. It keeps its place under what is there. */
export function PendingItem({ message, me, onRetry, onDiscard }: PendingItemProps) {
  const { texts } = useLocale()
  return (
    <li class="message">
      <Avatar id={me.id} name={me.name} />
      <div class="body">
        <Head name={me.name} isMine at={message.createdAt} edited={false} quiet={false} />
        <p class="plain" dir="auto">
          {message.body}
        </p>
        {message.files.map(({ id, name }) => (
          <p key={id} class="muted small" dir="auto">
            {name}
          </p>
        ))}
        {message.state === 'failed' ? (
          <p class="receipt failed" role="alert">
            <AlertIcon size={14} />
            {texts.notSent}
            <button type="button" class="text-button" onClick={onRetry}>
              {texts.retry}
            </button>
            <button type="button" class="text-button" onClick={onDiscard}>
              {texts.remove}
            </button>
          </p>
        ) : (
          <p class="receipt">
            {message.state === 'sending' ? <span class="spinner" aria-hidden="true" /> : <ClockIcon size={14} />}
            {message.state === 'sending' ? texts.sending : texts.waitsToSend}
          </p>
        )}
      </div>
    </li>
  )
}
