import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { focusRing } from '../../../ui/surfaces.ts'
import { type Crop, cutOf, dragCrop, zoomCrop } from './crop.ts'

/** On the screen, in CSS pixels. */
const frame = 280
const step = 8
const directions: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: step, y: 0 },
  ArrowRight: { x: -step, y: 0 },
  ArrowUp: { x: 0, y: step },
  ArrowDown: { x: 0, y: -step },
}

interface CropFrameProps {
  readonly picture: ImageBitmap
  readonly crop: Crop
  onChange(crop: Crop): void
}

/** The picture behind a round window. */
export function CropFrame({ picture, crop, onChange }: CropFrameProps) {
  const { t } = useTranslation('settings')
  const canvas = useRef<HTMLCanvasElement>(null)
  const grip = useRef<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const { left, top, side } = cutOf(picture, crop)
    context.clearRect(0, 0, frame * 2, frame * 2)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, left, top, side, side, 0, 0, frame * 2, frame * 2)
  }, [picture, crop])
  const drag = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!grip.current) return
    onChange(dragCrop(picture, crop, { x: x - grip.current.x, y: y - grip.current.y }, frame))
    grip.current = { x, y }
  }
  const move = (event: KeyboardEvent) => {
    const by = directions[event.key]
    const zoom = event.key === '+' ? 1.1 : event.key === '-' ? 1 / 1.1 : null
    if (by) onChange(dragCrop(picture, crop, by, frame))
    else if (zoom) onChange(zoomCrop(picture, crop, crop.zoom * zoom))
    else return
    event.preventDefault()
  }
  return (
    <div
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys
      tabIndex={0}
      aria-label={t('photo.frame')}
      className={cn('size-[280px] cursor-grab touch-none rounded-full active:cursor-grabbing', focusRing)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        grip.current = null
      }}
      onWheel={({ deltaY }) => onChange(zoomCrop(picture, crop, crop.zoom * (deltaY < 0 ? 1.06 : 1 / 1.06)))}
      onKeyDown={move}
    >
      <canvas
        ref={canvas}
        width={frame * 2}
        height={frame * 2}
        aria-hidden
        className="size-full rounded-full border bg-muted"
      />
    </div>
  )
}
