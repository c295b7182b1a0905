import { readFile, writeFile } from 'node:fs/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Writes `.gz` and `.br` beside a file, so that no request has to wait for it. */
export async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
  await writeFile(`${path}.br`, brotliCompressSync(content))
}
