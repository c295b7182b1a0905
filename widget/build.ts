/** `node widget/build.ts` makes the bundles, or finds that they are what the sources say. */
import { pathToFileURL } from 'node:url'
import { buildWidget } from './build-widget.ts'

const isEntry = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isEntry) {
  const outDir = process.argv[2]
  const { bundles, built } = await buildWidget(outDir)
  for (const { name, bytes, gzipBytes } of bundles) {
    console.log(`${name}.js ${(bytes / 1000).toFixed(1)} kB, ${(gzipBytes / 1000).toFixed(1)} kB gzipped`)
  }
  if (!built) console.log('as it was: no source has changed')
}
