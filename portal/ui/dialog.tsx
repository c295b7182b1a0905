import { layered, layeredWhenOpen } from './layered.tsx'

export const Dialog = layeredWhenOpen((loaded) => loaded.Dialog)
export const DialogContent = layered((loaded) => loaded.DialogContent)
export const DialogHeader = layered((loaded) => loaded.DialogHeader)
export const DialogBody = layered((loaded) => loaded.DialogBody)
export const DialogFooter = layered((loaded) => loaded.DialogFooter)
export const DialogTitle = layered((loaded) => loaded.DialogTitle)
export const DialogDescription = layered((loaded) => loaded.DialogDescription)
export const DialogClose = layered((loaded) => loaded.DialogClose)
