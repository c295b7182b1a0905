import type { CreatedToken } from '@holdfast/contracts/tokens/create-token.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Button } from '../../ui/button.tsx'
import { useTokens } from './api/tokens.ts'
import { CreateTokenSheet } from './tokens/create-token-sheet.tsx'
import { CreatedTokenDialog } from './tokens/created-token-dialog.tsx'
import { TokenRow } from './tokens/token-row.tsx'

/** Keys for programs, which act as their owner. */
export function TokensPage() {
  const { t } = useTranslation('settings')
  const { data: tokens, error, refetch } = useTokens()
  const [isCreating, setCreating] = useState(false)
  const [created, setCreated] = useState<CreatedToken | null>(null)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!tokens) return <LoadingRows rows={3} rowClassName="h-16" />
  return (
    <FormSection
      title={t('tokens.title')}
      description={t('tokens.hint')}
      className="gap-0 p-0"
      actions={
        <Button variant="outline" size="sm" onClick={() => setCreating(true)}>
          <Plus />
          {t('tokens.create')}
        </Button>
      }
    >
      {tokens.length > 0 ? (
        <ul>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      ) : (
        <p className="px-4 py-3 text-muted-foreground">{t('tokens.none')}</p>
      )}
      <CreateTokenSheet open={isCreating} onOpenChange={setCreating} onCreated={setCreated} />
      <CreatedTokenDialog created={created} onClose={() => setCreated(null)} />
    </FormSection>
  )
}
