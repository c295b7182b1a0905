/** The library that reads pictures, as whoever reads them is to have it: what is set here holds for the whole process. */
import sharp from 'sharp'

sharp.cache(false)
sharp.concurrency(1)
// Only decoders of pictures: the library could read SVG, PDF and more, which draw what they are told to.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif', 'Tiff'].map((format) => `VipsForeignLoad${format}`),
})

export { sharp }
