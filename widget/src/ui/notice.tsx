import type { ComponentChildren } from 'preact'
import { AlertIcon, DoneIcon } from './icons.tsx'

/** Something to know, where it happened. */
export function Notice({ kind, children }: { kind: 'wrong' | 'done'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'wrong' ? 'alert' : 'status'}>
      {kind === 'wrong' ? <AlertIcon /> : <DoneIcon />}
      <div>{children}</div>
    </div>
  )
}

/** A whole view that says why there is nothing else, and what to do next. */
export function Empty(props: { icon: ComponentChildren; title: string; why?: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      {props.icon}
      <h2>{props.title}</h2>
      {props.why && <p class="muted">{props.why}</p>}
      {props.children}
    </div>
  )
}

export function Skeleton({ label }: { label: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      <i class="w60" />
      <i class="w90" />
      <i class="w40" />
    </div>
  )
}
