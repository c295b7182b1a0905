import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import { useTranslation } from 'react-i18next'
import { RemoveFoot } from '../../components/admin/remove-foot.tsx'
import { removeDirectory } from './api.ts'

/** The end of the connection. The people stay, and sign in by other ways. */
export function DirectoryFoot({ directory: { id, name } }: { directory: Directory }) {
  const { t } = useTranslation('admin-directories')
  const texts = {
    remove: t('remove.do'),
    title: t('remove.title', { name }),
    text: t('remove.text'),
    done: t('remove.done', { name }),
  }
  return <RemoveFoot name={name} texts={texts} list="/admin/directories" remove={() => removeDirectory(id)} />
}
