import type { Provider } from '@holdfast/contracts/providers/provider.ts'
import { useTranslation } from 'react-i18next'
import { RemoveFoot } from '../../components/admin/remove-foot.tsx'
import { removeProvider } from './api.ts'

/** The end of the connection. The people stay, and sign in by other ways. */
export function ProviderFoot({ provider: { id, name } }: { provider: Provider }) {
  const { t } = useTranslation('admin-providers')
  const texts = {
    remove: t('remove.do'),
    title: t('remove.title', { name }),
    text: t('remove.text'),
    done: t('remove.done', { name }),
  }
  return <RemoveFoot name={name} texts={texts} list="/admin/providers" remove={() => removeProvider(id)} />
}
