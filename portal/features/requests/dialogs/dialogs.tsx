import type { ComponentType } from 'react'
import { useCell } from '../../../lib/conversation/cell.ts'
import { lazily } from '../../../lib/later.ts'
import { type OpenDialog, useRequestPage } from '../request-page-context.ts'

/** What a dialog is given: what it begins with, and how it is closed. */
export interface DialogProps<Name extends OpenDialog['name']> {
  readonly opened: Extract<OpenDialog, { name: Name }>
  readonly onClose: () => void
}

/** Loaded when the page is at rest: most visits need none of them, but who does need one must not wait. */
const dialogs: { readonly [Name in OpenDialog['name']]: ComponentType<DialogProps<Name>> } = {
  resolve: lazily(async () => (await import('./resolve-dialog.tsx')).ResolveDialog),
  wait: lazily(async () => (await import('./wait-dialog.tsx')).WaitDialog),
  reopen: lazily(async () => (await import('./reason-dialog.tsx')).ReopenDialog),
  cancel: lazily(async () => (await import('./reason-dialog.tsx')).CancelDialog),
  blockVisitor: lazily(async () => (await import('./block-visitor-dialog.tsx')).BlockVisitorDialog),
  privateLinks: lazily(async () => (await import('./private-links-dialog.tsx')).PrivateLinksDialog),
  versions: lazily(async () => (await import('./versions-dialog.tsx')).VersionsDialog),
  picture: lazily(async () => (await import('./picture-dialog.tsx')).PictureDialog),
}

export function RequestDialogs() {
  const { dialog } = useRequestPage()
  const opened = useCell(dialog)
  if (!opened) return null
  const Shown = dialogs[opened.name] as ComponentType<DialogProps<OpenDialog['name']>>
  return <Shown opened={opened} onClose={() => dialog.set(null)} />
}
