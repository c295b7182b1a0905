/**
 * A small square picture out of a directory's. The API does the same with what people upload (api/settings/make-photo.ts);
 * neither may import the other.
 */
import sharp from 'sharp'
// Which decoders the process may use is said there.
import '../files/make-preview.ts'

const side = 256
const maxBytes = 5 * 1024 * 1024
const maxPixels = 50_000_000
/** How each of the formats begins, as Latin-1: nothing else is shown to the library. */
const beginnings = [/^\x89PNG/, /^\xff\xd8\xff/, /^RIFF[\s\S]{4}WEBP/]

/** @returns WebP, 256 pixels wide and high; `null` for what is no picture, is broken, or too large */
export async function makePhoto(source: Buffer): Promise<Buffer | null> {
  const beginning = source.subarray(0, 16).toString('latin1')
  if (source.length > maxBytes || !beginnings.some((pattern) => pattern.test(beginning))) return null
  try {
    return await sharp(source, { limitInputPixels: maxPixels, failOn: 'error', animated: false, pages: 1 })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'cover' })
      .webp({ quality: 82 })
      .timeout({ seconds: 10 })
      .toBuffer()
  } catch {
    // What it complains of is the picture: there is nothing here that another try would better.
    return null
  }
}
