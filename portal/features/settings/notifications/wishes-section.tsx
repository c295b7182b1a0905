import { notificationChannels } from '@holdfast/contracts/notifications/kinds.ts'
import type { NotificationPreference } from '@holdfast/contracts/notifications/preferences.ts'
import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { choose, forgetWishes, isOwnChoice } from '../api/notifications.ts'

/** A row for each kind, a column for each way; what is not possible is not there to be chosen. Saved at once. */
export function WishesSection({ items }: { items: readonly NotificationPreference[] }) {
  const { t } = useTranslation('settings')
  // What a role cannot be told of at all is none of its business.
  const shown = items.filter(({ possible }) => possible.length > 0)
  const own = shown.filter(isOwnChoice).map(({ kind }) => kind)
  return (
    <FormSection
      title={t('wishes.title')}
      className="gap-0 p-0"
      actions={
        <Button variant="ghost" size="sm" disabled={own.length === 0} onClick={() => void forgetWishes(own)}>
          <RotateCcw />
          {t('wishes.reset')}
        </Button>
      }
    >
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b text-small text-muted-foreground">
            <th scope="col" className="py-2 ps-4 text-start font-normal">
              <span className="sr-only">{t('wishes.kind')}</span>
            </th>
            {notificationChannels.map((channel) => (
              <th key={channel} scope="col" className="w-[76px] px-1 py-2 text-center font-normal max-md:w-[60px]">
                {t(`wishes.channel.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <WishRow key={item.kind} item={item} />
          ))}
        </tbody>
      </table>
    </FormSection>
  )
}

function WishRow({ item }: { item: NotificationPreference }) {
  const { t } = useTranslation('settings')
  const { kind, possible } = item
  return (
    <tr className="border-b border-border/60 last:border-b-0 max-md:h-12">
      <th scope="row" className="py-2 ps-4 text-start font-normal">
        <span className="block font-medium">{t(`wishes.kinds.${kind}`)}</span>
        <span className="block text-small text-muted-foreground max-md:hidden">{t(`wishes.hints.${kind}`)}</span>
      </th>
      {notificationChannels.map((channel) => (
        <td key={channel} className="px-1 text-center">
          {possible.includes(channel) ? (
            <Checkbox
              className="mx-auto"
              checked={item[channel]}
              aria-label={t('wishes.cell', {
                kind: t(`wishes.kinds.${kind}`),
                channel: t(`wishes.channel.${channel}`),
              })}
              onCheckedChange={(checked) => void choose(kind, channel, checked === true)}
            />
          ) : (
            <span className="text-muted-foreground">
              <span aria-hidden>–</span>
              <span className="sr-only">{t('wishes.impossible')}</span>
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}
