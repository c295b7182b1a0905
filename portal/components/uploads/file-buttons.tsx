import { Camera, Paperclip } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Uploads } from '../../lib/files/use-uploads.ts'
import { Button } from '../../ui/button.tsx'

/** Chooses files; on a phone also takes a picture. */
export function FileButtons({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('uploads')
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(target.files ?? [])], t('pastedName'))
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input ref={files} type="file" multiple hidden aria-label={t('attach')} onChange={take} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('photo')}
        onChange={take}
      />
      <Button variant="outline" onClick={() => files.current?.click()}>
        <Paperclip aria-hidden />
        {t('attach')}
      </Button>
      <Button variant="outline" className="hidden touch:inline-flex" onClick={() => camera.current?.click()}>
        <Camera aria-hidden />
        {t('photo')}
      </Button>
      <span className="text-small text-muted-foreground touch:hidden">{t('hint')}</span>
    </div>
  )
}
