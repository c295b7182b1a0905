import type { Profile } from '@holdfast/contracts/settings/profile.ts'
import { useMutation } from '@tanstack/react-query'
import { Camera, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { removePhoto } from '../api/profile.ts'
import { CropDialog } from './crop-dialog.tsx'
import { readPicture } from './read-picture.ts'

const accepted = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

/** The face that others see; without one, initials. */
export function PhotoSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('settings')
  const input = useRef<HTMLInputElement>(null)
  const [picture, setPicture] = useState<ImageBitmap | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const remove = useMutation({
    mutationFn: removePhoto,
    onSuccess: () => toast(t('photo.removed')),
    onError: (error) => toastError(error),
  })
  const choose = async (file: File | undefined) => {
    if (!file) return
    setUnreadable(false)
    try {
      setPicture(await readPicture(file))
    } catch {
      setUnreadable(true)
    }
  }
  return (
    <FormSection title={t('photo.title')}>
      <div className="flex flex-wrap items-center gap-4">
        <PersonAvatar person={profile} size={64} />
        <div className="grid gap-1.5">
          <div className="flex flex-wrap gap-2">
            <Button variant="outline" onClick={() => input.current?.click()}>
              <Camera />
              {profile.photoAt ? t('photo.change') : t('photo.add')}
            </Button>
            {profile.photoAt ? (
              <Button variant="ghost" pending={remove.isPending} onClick={() => remove.mutate()}>
                <Trash2 />
                {t('photo.remove')}
              </Button>
            ) : null}
          </div>
          {isUnreadable ? (
            <p role="alert" className="text-small text-destructive">
              {t('photo.unreadable')}
            </p>
          ) : (
            <p className="text-small text-muted-foreground">{t('photo.hint')}</p>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept={accepted}
          aria-label={t('photo.add')}
          className="hidden"
          onChange={({ target }) => {
            void choose(target.files?.[0])
            // The same file again is a choice too.
            target.value = ''
          }}
        />
      </div>
      {picture ? <CropDialog picture={picture} onClose={() => setPicture(null)} /> : null}
    </FormSection>
  )
}
