import type { Policy } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { useQuery } from '@tanstack/react-query'
import { Check, Clock, Shuffle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EffectList, type PublishEffect } from '../../components/service-levels/effect-list.tsx'
import { policyPreviewQuery } from './api.ts'

/** To whom a publication happens: requests that come, and those that run already. */
export function PolicyEffects({ policy, conditions }: { policy: Policy; conditions: PolicyConditions }) {
  const { t } = useTranslation('admin-policies')
  const { data } = useQuery(policyPreviewQuery({ policyId: policy.id, conditions }))
  const open = data?.openOnDraft
  const effects: PublishEffect[] = [
    { icon: Check, text: t('effects.new', { number: policy.versionNumber + 1 }) },
    {
      icon: Clock,
      text:
        open === undefined
          ? t('effects.open')
          : open.count === 0
            ? t('effects.openNone')
            : t(open.capped ? 'effects.openCapped' : 'effects.openCount', { count: open.count }),
    },
    { icon: Shuffle, text: t('effects.rechosen') },
  ]
  return <EffectList effects={effects} />
}
