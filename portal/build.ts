/** `node portal/build.ts` makes the pages, or finds that they are what the sources say. */
import { buildPortal } from './build-portal.ts'

const { outDir, built } = await buildPortal(process.argv[2])
console.log(built ? `built into ${outDir}` : 'as it was: no source has changed')
