/** A small picture of a picture, without anything that its maker did not mean to send along. */
import { sharp } from '@holdfast/files/picture-library.ts'

export interface Preview {
  readonly bytes: Buffer
  /** Of the original, as it is looked at. */
  readonly width: number
  readonly height: number
}

const longestSide = 960
const maxPixels = 50_000_000
/** Larger files are not read into memory for a preview. */
export const maxPreviewSourceBytes = 40 * 1024 * 1024

const formats: Record<string, string> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/tiff': 'tiff',
}

/** @returns whether there can be a preview of the type. */
export function hasPreview(contentType: string | null): contentType is string {
  return contentType !== null && Object.hasOwn(formats, contentType)
}

/** @returns `null` for a picture that is broken, too large, or not what its type says */
export async function makePreview(source: Buffer, contentType: string): Promise<Preview | null> {
  const options = { limitInputPixels: maxPixels, failOn: 'error', animated: false, pages: 1 } as const
  try {
    const { format, autoOrient } = await sharp(source, options).metadata()
    if (format !== formats[contentType]) return null
    // Turned as the camera said first: what says so is not in the preview any more.
    const bytes = await sharp(source, options)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: 20 })
      .toBuffer()
    return { bytes, width: autoOrient.width, height: autoOrient.height }
  } catch {
    // It is shown without a preview then; the file itself is none the worse.
    return null
  }
}
