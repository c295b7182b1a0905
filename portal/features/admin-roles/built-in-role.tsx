import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { GrantsMatrix } from './grants-matrix.tsx'

/** A role that is only looked at. */
export function BuiltInRole({ shown }: { shown: RoleSummary }) {
  const { t } = useTranslation('admin-roles')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and a keyboard must scroll it
    <section aria-label={t('grants.title')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto grid w-full max-w-3xl content-start gap-6 px-6 py-5 max-md:px-4">
        {shown.builtIn ? <p className="text-muted-foreground">{t('builtInText')}</p> : null}
        <FormSection title={t('grants.title')} description={t('grants.hint')} className="p-0">
          <GrantsMatrix grants={shown.grants} />
        </FormSection>
      </div>
    </section>
  )
}
