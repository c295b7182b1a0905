import { channels, priorities, requestTypes } from '@holdfast/contracts/requests/vocabulary.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBusinessUnits, useCategories, useRegions } from '../../../lib/lookups.ts'
import type { Choice } from '../../../ui/choice-list.tsx'
import { PriorityIcon } from '../../requests/priority-icon.tsx'
import type { ConditionField } from './fields.ts'

/** What can be chosen of each field, and what its values are called. */
export interface ConditionChoices {
  choicesOf(field: ConditionField): readonly Choice[]
  nameOf(field: ConditionField, value: string): string
}

export function useConditionChoices(): ConditionChoices {
  const { t } = useTranslation('service-levels')
  const categories = useCategories()
  const businessUnits = useBusinessUnits()
  const regions = useRegions()
  return useMemo(() => {
    const named = (items: readonly { id: string; name: string; active?: boolean }[]): Choice[] =>
      items.map(({ id, name, active = true }) => ({ value: id, label: name, hint: active ? undefined : t('archived') }))
    const choices: Record<ConditionField, readonly Choice[]> = {
      requestTypes: requestTypes.map((value) => ({ value, label: t(`common:requestType.${value}`) })),
      priorities: priorities.toReversed().map((value) => ({
        value,
        label: t(`common:priority.${value}`),
        icon: <PriorityIcon priority={value} decorative />,
      })),
      categoryIds: categories.items.map(({ id, parentId, name, active }) => ({
        value: id,
        label: parentId === null ? name : `${categories.byId.get(parentId)?.name ?? ''} › ${name}`,
        hint: active ? undefined : t('archived'),
      })),
      businessUnitIds: named(businessUnits.items),
      regionIds: named(regions.items),
      requesterGroups: [],
      channels: channels.map((value) => ({ value, label: t(`common:channel.${value}`) })),
    }
    const names = new Map(
      Object.entries(choices).flatMap(([field, all]) => all.map(({ value, label }) => [`${field}:${value}`, label])),
    )
    const isLoading = categories.isLoading || businessUnits.isLoading || regions.isLoading
    return {
      choicesOf: (field) => choices[field],
      nameOf: (field, value) =>
        field === 'requesterGroups' ? value : (names.get(`${field}:${value}`) ?? (isLoading ? '…' : t('gone'))),
    }
  }, [t, categories, businessUnits, regions])
}
