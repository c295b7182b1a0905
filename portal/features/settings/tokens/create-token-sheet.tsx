import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { CreatedToken } from '@holdfast/contracts/tokens/create-token.ts'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PermissionPicker } from '../../../components/permissions/permission-picker.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { useFormat } from '../../../lib/format.ts'
import { serverNow } from '../../../lib/server-time.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Label } from '../../../ui/label.tsx'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { Sheet, SheetContent, SheetDescription, SheetFooter, SheetHeader, SheetTitle } from '../../../ui/sheet.tsx'
import { createToken } from '../api/tokens.ts'

const lives = [7, 30, 90, 365] as const
const dayMs = 86_400_000

interface CreateTokenSheetProps {
  readonly open: boolean
  onOpenChange(open: boolean): void
  onCreated(created: CreatedToken): void
}

/** A name, what the program may do, and until when. */
export function CreateTokenSheet({ open, onOpenChange, onCreated }: CreateTokenSheetProps) {
  const { t } = useTranslation('settings')
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent className="md:w-[560px]">
        <SheetHeader>
          <SheetTitle>{t('tokens.create')}</SheetTitle>
          <SheetDescription>{t('tokens.createText')}</SheetDescription>
        </SheetHeader>
        <TokenForm
          onCreated={(created) => {
            onOpenChange(false)
            onCreated(created)
          }}
          onCancel={() => onOpenChange(false)}
        />
      </SheetContent>
    </Sheet>
  )
}

function TokenForm({ onCreated, onCancel }: { onCreated: (created: CreatedToken) => void; onCancel: () => void }) {
  const { t } = useTranslation('settings')
  const id = useId()
  const format = useFormat()
  const own = useMe().permissions.map(({ permission }) => permission as Permission)
  const [name, setName] = useState('')
  const [days, setDays] = useState<number>(90)
  const [scopes, setScopes] = useState<Permission[]>([])
  const expiresAt = new Date(serverNow() + days * dayMs).toISOString()
  const create = useMutation({
    mutationFn: () => createToken({ name: name.trim(), scopes, expiresAt }),
    onSuccess: onCreated,
  })
  const isReady = name.trim() !== '' && scopes.length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !create.isPending) create.mutate()
  }
  return (
    <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
      <div className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-4">
        {create.error ? <ErrorState inline error={create.error} /> : null}
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-name`}>{t('tokens.name')}</Label>
          <Input
            id={`${id}-name`}
            dir="auto"
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-life`}>{t('tokens.life')}</Label>
          <NativeSelect
            id={`${id}-life`}
            value={String(days)}
            onChange={(event) => setDays(Number(event.target.value))}
            className="md:max-w-[240px]"
          >
            {lives.map((life) => (
              <option key={life} value={life}>
                {t('tokens.days', { count: life })}
              </option>
            ))}
          </NativeSelect>
          <p className="text-small text-muted-foreground">{t('tokens.until', { time: format.date(expiresAt) })}</p>
        </div>
        <div className="grid gap-2">
          <p className="font-medium">{t('tokens.may')}</p>
          <PermissionPicker among={own} value={scopes} onChange={setScopes} />
        </div>
      </div>
      <SheetFooter>
        <Button type="button" variant="outline" size="lg" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" size="lg" disabled={!isReady} pending={create.isPending}>
          {t('tokens.create')}
        </Button>
      </SheetFooter>
    </form>
  )
}
