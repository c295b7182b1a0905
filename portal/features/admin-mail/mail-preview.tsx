import { ImageIcon } from 'lucide-react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/session.ts'
import type { MailValues } from './mail-values.ts'
import { readableOn } from './readable-on.ts'

const whole = /^#[0-9a-f]{6}$/

/** A mail as it will stand in somebody's mailbox: on white, whatever the theme here. The logo is fetched by readers only. */
export function MailPreview() {
  const { t } = useTranslation('admin-mail')
  const { organization } = useMe()
  const { senderName, senderAddress, accentColour, logoUrl, footer } = useFormContext<MailValues>().watch()
  const colour = whole.test(accentColour) ? accentColour : '#3d5a80'
  const name = senderName.trim() || organization.name
  return (
    <figure className="grid content-start gap-1.5">
      <figcaption className="text-small font-medium max-md:text-read">{t('preview.title')}</figcaption>
      <div className="overflow-hidden rounded-lg border border-border bg-white text-[#1c1b19]">
        <div className="border-b border-[#e7e5e1] px-4 py-2 text-small">
          <p className="truncate">
            <bdi className="font-semibold">{name}</bdi>{' '}
            <bdi className="text-[#6b6862]">&lt;{senderAddress.trim() || t('sender.own')}&gt;</bdi>
          </p>
          <p className="truncate text-[#6b6862]">HF-1042: {t('preview.subject')}</p>
        </div>
        <div className="grid gap-3 px-4 py-4">
          {logoUrl.trim() === '' ? (
            <bdi className="font-semibold">{organization.name}</bdi>
          ) : (
            <span className="flex w-fit items-center gap-1.5 rounded-sm border border-dashed border-[#c9c6c0] px-2 py-1 text-small text-[#6b6862]">
              <ImageIcon aria-hidden className="size-3.5" />
              {t('preview.logo')}
            </span>
          )}
          <p>{t('preview.words')}</p>
          <span
            className="w-fit rounded-md px-3 py-1.5 text-small font-medium"
            style={{ background: colour, color: readableOn(colour) }}
          >
            {t('preview.button')}
          </span>
          {footer.trim() !== '' && (
            <div className="border-t border-[#e7e5e1] pt-2 text-micro text-[#6b6862]">
              {footer.split('\n').map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other identity
                <p key={index} dir="auto" className="min-h-4">
                  {line}
                </p>
              ))}
            </div>
          )}
        </div>
      </div>
    </figure>
  )
}
