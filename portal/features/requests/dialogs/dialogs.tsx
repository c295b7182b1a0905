import { type ComponentType, lazy, Suspense } from 'react'
import { useCell } from '../../../lib/conversation/cell.ts'
import { type OpenDialog, useRequestPage } from '../request-page-context.ts'

/** What a dialog is given: what it begins with, and how it is closed. */
export interface DialogProps<Name extends OpenDialog['name']> {
  readonly opened: Extract<OpenDialog, { name: Name }>
  readonly onClose: () => void
}

/** Loaded when they are opened first: most visits need none of them. */
const dialogs: { readonly [Name in OpenDialog['name']]: ComponentType<DialogProps<Name>> } = {
  resolve: lazy(async () => ({ default: (await import('./resolve-dialog.tsx')).ResolveDialog })),
  wait: lazy(async () => ({ default: (await import('./wait-dialog.tsx')).WaitDialog })),
  reopen: lazy(async () => ({ default: (await import('./reason-dialog.tsx')).ReopenDialog })),
  cancel: lazy(async () => ({ default: (await import('./reason-dialog.tsx')).CancelDialog })),
  blockVisitor: lazy(async () => ({ default: (await import('./block-visitor-dialog.tsx')).BlockVisitorDialog })),
  privateLinks: lazy(async () => ({ default: (await import('./private-links-dialog.tsx')).PrivateLinksDialog })),
  versions: lazy(async () => ({ default: (await import('./versions-dialog.tsx')).VersionsDialog })),
  picture: lazy(async () => ({ default: (await import('./picture-dialog.tsx')).PictureDialog })),
}

export function RequestDialogs() {
  const { dialog } = useRequestPage()
  const opened = useCell(dialog)
  if (!opened) return null
  const Shown = dialogs[opened.name] as ComponentType<DialogProps<OpenDialog['name']>>
  return (
    <Suspense fallback={null}>
      <Shown opened={opened} onClose={() => dialog.set(null)} />
    </Suspense>
  )
}
