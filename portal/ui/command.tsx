import { layered, layeredWhenOpen } from './layered.tsx'

export const Command = layered((loaded) => loaded.Command)
export const CommandDialog = layeredWhenOpen((loaded) => loaded.CommandDialog)
export const CommandInput = layered((loaded) => loaded.CommandInput)
export const CommandList = layered((loaded) => loaded.CommandList)
export const CommandEmpty = layered((loaded) => loaded.CommandEmpty)
export const CommandGroup = layered((loaded) => loaded.CommandGroup)
export const CommandItem = layered((loaded) => loaded.CommandItem)
export const CommandShortcut = layered((loaded) => loaded.CommandShortcut)
