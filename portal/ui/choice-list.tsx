import { layered } from './layered.tsx'

export type { Choice, ChoiceListProps } from './layers/choice-list.tsx'

export const ChoiceList = layered((loaded) => loaded.ChoiceList)
