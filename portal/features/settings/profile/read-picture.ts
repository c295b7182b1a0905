/** Pictures that somebody chooses, turned as the camera held them. */
import { type Crop, cutOf } from './crop.ts'

/** As many pixels as a screen shows of it; the server makes it smaller still. */
const side = 512

/** @throws Error for what is no picture */
export function readPicture(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' })
}

/** @returns the square as a picture of its own, without what else came with the file */
export async function cutPicture(picture: ImageBitmap, crop: Crop): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser does not draw')
  const cut = cutOf(picture, crop)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, cut.left, cut.top, cut.side, cut.side, 0, 0, side, side)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.92))
  if (!blob) throw new Error('this browser does not write pictures')
  // Safari writes PNG where it does not know WebP, and says so.
  return blob
}
