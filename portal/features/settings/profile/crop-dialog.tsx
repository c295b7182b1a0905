import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/states.tsx'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { putPhoto } from '../api/profile.ts'
import { longestZoom, wholeCrop, zoomCrop } from './crop.ts'
import { CropFrame } from './crop-frame.tsx'
import { cutPicture } from './read-picture.ts'

/** Which part of the picture is shown: by hand, by wheel, or by keys. */
export function CropDialog({ picture, onClose }: { picture: ImageBitmap; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [crop, setCrop] = useState(() => wholeCrop(picture))
  const save = useMutation({
    mutationFn: async () => putPhoto(await cutPicture(picture, crop)),
    onSuccess: () => {
      toast(t('photo.saved'))
      onClose()
    },
  })
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="w-[400px]">
        <DialogHeader>
          <DialogTitle>{t('photo.crop')}</DialogTitle>
          <DialogDescription>{t('photo.cropHint')}</DialogDescription>
        </DialogHeader>
        <DialogBody>
          <div className="grid justify-items-center gap-4">
            {save.error ? <ErrorState inline error={save.error} /> : null}
            <CropFrame picture={picture} crop={crop} onChange={setCrop} />
            <Slider
              thumbLabels={[t('photo.zoom')]}
              min={1}
              max={longestZoom}
              step={0.01}
              value={[crop.zoom]}
              onValueChange={([zoom = 1]) => setCrop((before) => zoomCrop(picture, before, zoom))}
              className="w-[280px]"
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button variant="outline" size="lg" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button size="lg" pending={save.isPending} onClick={() => save.mutate()}>
            {t('photo.save')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
