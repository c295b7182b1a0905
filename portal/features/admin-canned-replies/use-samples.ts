import type { CannedReplyVariable } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/session.ts'

/** Made-up values for a preview; one's own name and organization are the true ones. */
export function useSamples(): Record<CannedReplyVariable, string> {
  const { t } = useTranslation('admin-canned-replies')
  const { person, organization } = useMe()
  return {
    'requester.name': t('sample.name'),
    'requester.firstName': t('sample.firstName'),
    'request.number': 'HF-1042',
    'request.title': t('sample.title'),
    'request.url': `${location.origin}/requests/…`,
    'agent.name': person.name,
    'organization.name': organization.name,
  }
}
