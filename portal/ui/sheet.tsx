import { layered, layeredWhenOpen } from './layered.tsx'

export const Sheet = layeredWhenOpen((loaded) => loaded.Sheet)
export const SheetContent = layered((loaded) => loaded.SheetContent)
export const SheetHeader = layered((loaded) => loaded.SheetHeader)
export const SheetFooter = layered((loaded) => loaded.SheetFooter)
export const SheetTitle = layered((loaded) => loaded.SheetTitle)
export const SheetDescription = layered((loaded) => loaded.SheetDescription)
