import { layered, layeredWhenOpen } from './layered.tsx'

export const AlertDialog = layeredWhenOpen((loaded) => loaded.AlertDialog)
export const AlertDialogContent = layered((loaded) => loaded.AlertDialogContent)
export const AlertDialogHeader = layered((loaded) => loaded.DialogHeader)
export const AlertDialogFooter = layered((loaded) => loaded.DialogFooter)
export const AlertDialogTitle = layered((loaded) => loaded.AlertDialogTitle)
export const AlertDialogDescription = layered((loaded) => loaded.AlertDialogDescription)
export const AlertDialogCancel = layered((loaded) => loaded.AlertDialogCancel)
