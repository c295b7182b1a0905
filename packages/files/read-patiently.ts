/** Reads a file of a folder that may hang at any time, such as a mounted share whose server is gone. */
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ByteRange } from './store.ts'
import { storeAway } from './unavailable.ts'

/** Gives up what is not done in time. */
export type Soon = <T>(work: Promise<T>) => Promise<T>

const chunkBytes = 65_536

/**
 * @param opening the file; `undefined`: there is none
 * @returns its bytes, of which the first are read already: a share that hangs is known of before anything is answered
 */
export async function readPatiently(
  opening: Promise<FileHandle | undefined>,
  range: ByteRange | undefined,
  soon: Soon,
): Promise<Readable | null> {
  // Never waited for: it would hang behind whatever does.
  const close = () => void opening.then((handle) => handle?.close()).catch(() => undefined)
  try {
    const handle = await soon(opening)
    if (!handle) return null
    const chunks = readChunks(handle, range, soon)
    const first = await chunks.next()
    const bytes = Readable.from(goOn(first, chunks), { objectMode: false, highWaterMark: chunkBytes })
    return bytes.once('close', close)
  } catch (error) {
    close()
    throw error
  }
}

/** Waits for the share, not for whoever takes the bytes: they may take as long as they like between two chunks. */
async function* readChunks(handle: FileHandle, range: ByteRange | undefined, soon: Soon): AsyncGenerator<Buffer> {
  let position = range?.first ?? 0
  const end = range ? range.last + 1 : Number.POSITIVE_INFINITY
  while (position < end) {
    const length = Math.min(chunkBytes, end - position)
    const reading = handle.read(Buffer.allocUnsafe(length), 0, length, range ? position : null)
    const { bytesRead, buffer } = await soon(reading).catch((error: unknown) => {
      throw storeAway(error)
    })
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function* goOn(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.done) return
  yield first.value
  yield* rest
}
