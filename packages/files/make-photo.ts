/** A small square picture of a person out of what they or a directory send, without anything else that came along. */
import { sharp } from './picture-library.ts'

const side = 256
/** A phone's camera makes half of it; a bomb says that it is much more. */
const maxPixels = 50_000_000
/** How each of the formats begins, as Latin-1: nothing else is shown to the library. */
const beginnings = [/^\x89PNG/, /^\xff\xd8\xff/, /^RIFF[\s\S]{4}WEBP/]

/**
 * @returns WebP, 256 pixels wide and high
 * @throws Error for what is no picture, is broken, or has too many pixels
 */
export async function makePhoto(source: Buffer): Promise<Buffer> {
  const options = { limitInputPixels: maxPixels, failOn: 'error', animated: false, pages: 1 } as const
  const beginning = source.subarray(0, 16).toString('latin1')
  if (!beginnings.some((pattern) => pattern.test(beginning))) throw new Error('it is no PNG, JPEG or WebP')
  // Turned as the camera said first: what says so is not in the photo any more.
  return await sharp(source, options)
    .autoOrient()
    .resize({ width: side, height: side, fit: 'cover' })
    .webp({ quality: 82 })
    .timeout({ seconds: 10 })
    .toBuffer()
}
