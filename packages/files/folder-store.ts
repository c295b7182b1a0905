/**
 * Files in a folder, such as a mounted SMB or NFS share. Bytes come through our API and are put under their names only
 * when they are whole and on the disk.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { readPatiently } from './read-patiently.ts'
import type { FileStore, StoredObject, StoredPart } from './store.ts'
import { storeAway, wrongLength } from './unavailable.ts'

/**
 * Says that the folder is the one that is meant: a share that is not mounted leaves an empty folder behind, into which
 * files must not go. Whoever sets the folder up puts it there.
 */
export const folderMarker = '.holdfast'

const patienceMs = 10_000
const safeKey = /^[0-9a-z]+(\/[0-9a-f-]{36}(\.[a-z]+)*)+$/

/** @param options how long a share may say nothing; 10 s by default */
export function createFolderStore(root: string, options: { readonly patienceMs?: number } = {}): FileStore {
  const soon = <T>(work: Promise<T>) => within(options.patienceMs ?? patienceMs, work)
  const pathOf = (key: string) => join(root, ...checkKey(key).split('/'))
  const partsOf = (uploadId: string) => join(root, 'uploads', checkId(uploadId))
  /** Everything asks first whether the share is there, and does not wait for one that hangs. */
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await soon(stat(join(root, folderMarker)))
      return await work()
    } catch (error) {
      throw isOurs(error) ? error : storeAway(error)
    }
  }
  /** For what is done at once, unless the share hangs. */
  const askSoon = <T>(work: () => Promise<T>): Promise<T> => ask(() => soon(work()))
  const store: FileStore = {
    backend: 'folder',
    ready: () =>
      soon(stat(join(root, folderMarker))).then(
        () => true,
        () => false,
      ),
    presign: async () => null,
    receive: (piece, bytes) =>
      ask(async () => {
        const { uploadId, number, key, sizeBytes } = piece
        const target = uploadId === null ? pathOf(key) : join(partsOf(uploadId), String(number))
        if (uploadId !== null) await stat(partsOf(uploadId))
        await writeWhole(target, exactly(bytes, sizeBytes))
        return describePart(target, number)
      }),
    startUpload: (key) =>
      askSoon(async () => {
        const uploadId = randomUUID()
        await mkdir(partsOf(uploadId), { recursive: true, mode: 0o700 })
        await writeWhole(join(partsOf(uploadId), 'key'), [Buffer.from(checkKey(key))])
        return uploadId
      }),
    listParts: (_key, uploadId) =>
      askSoon(async () => {
        const names = await entries(partsOf(uploadId))
        if (names === null) return null
        const parts = names.filter((name) => /^[0-9]+$/.test(name)).map(Number)
        return Promise.all(
          parts.sort((a, b) => a - b).map((number) => describePart(join(partsOf(uploadId), String(number)), number)),
        )
      }),
    finishUpload: (key, uploadId, parts) =>
      ask(async () => {
        if ((await entries(partsOf(uploadId))) === null) return
        await writeWhole(pathOf(key), concatenate(parts.map(({ number }) => join(partsOf(uploadId), String(number)))))
        await rm(partsOf(uploadId), { recursive: true, force: true })
      }),
    abortUpload: (_key, uploadId) => askSoon(() => rm(partsOf(uploadId), { recursive: true, force: true })),
    sizeOf: (key) => askSoon(() => sizeOf(pathOf(key))),
    read: (key, range) => ask(() => readPatiently(open(pathOf(key)).catch(absent), range, soon)),
    write: (key, bytes) => askSoon(() => writeWhole(pathOf(key), [bytes])),
    seal: (from, to) =>
      askSoon(async () => {
        if ((await sizeOf(pathOf(to))) !== null) return rm(pathOf(from), { force: true })
        await mkdir(dirname(pathOf(to)), { recursive: true, mode: 0o700 })
        await rename(pathOf(from), pathOf(to)).catch(absent)
      }),
    remove: (key) => askSoon(() => rm(pathOf(key), { force: true })),
    async *list(prefix) {
      const folder = checkPrefix(prefix)
      for (const name of (await askSoon(() => entries(join(root, folder)))) ?? []) {
        const found = await askSoon(() => describeFile(join(root, folder, name), `${prefix}${name}`))
        if (found) yield found
      }
    },
    async *listUploads(prefix) {
      for (const uploadId of (await askSoon(() => entries(join(root, 'uploads')))) ?? []) {
        const found = await askSoon(() => describeUpload(partsOf(uploadId)))
        if (found?.key.startsWith(prefix)) yield { ...found, uploadId }
      }
    },
    close: () => undefined,
  }
  return store
}

function checkKey(key: string): string {
  if (!safeKey.test(key)) throw new TypeError('not a key of ours')
  return key
}

function checkId(uploadId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new TypeError('not an upload of ours')
  return uploadId
}

function checkPrefix(prefix: string): string {
  if (!/^[a-z]+\/[0-9a-f-]{36}\/$/.test(prefix)) throw new TypeError('not a prefix of ours')
  return prefix.split('/').join(sep)
}

/** Under a name of its own first, on the disk, and only then under the real one. */
async function writeWhole(target: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const passing = join(folder, `.${randomUUID()}.tmp`)
  const handle = await open(passing, 'wx', 0o600)
  try {
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(passing, target)
  } catch (error) {
    await rm(passing, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}

/** So that the name, too, survives a loss of power; some shares know no such thing, and do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!/^(EINVAL|ENOTSUP|EPERM|EACCES|EISDIR|EBADF)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}

async function* exactly(bytes: Readable, sizeBytes: number): AsyncGenerator<Buffer> {
  let seen = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    seen += chunk.length
    if (seen > sizeBytes) throw wrongLength(sizeBytes)
    yield chunk
  }
  if (seen < sizeBytes) throw wrongLength(sizeBytes)
}

async function* concatenate(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path) as AsyncIterable<Buffer>
}

async function describePart(path: string, number: number): Promise<StoredPart> {
  const { size, mtimeMs } = await stat(path)
  return { number, sizeBytes: size, etag: `${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}` }
}

async function describeFile(path: string, key: string): Promise<StoredObject | null> {
  const found = await stat(path).catch(absent)
  return found?.isFile() ? { key, changedAt: found.mtime } : null
}

async function describeUpload(folder: string): Promise<StoredObject | null> {
  const found = await stat(folder).catch(absent)
  const handle = found && (await open(join(folder, 'key')).catch(absent))
  if (!found || !handle) return null
  try {
    return { key: await handle.readFile('utf8'), changedAt: found.mtime }
  } finally {
    await handle.close()
  }
}

async function entries(folder: string): Promise<string[] | null> {
  return (await readdir(folder).catch(absent)) ?? null
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(absent))?.size ?? null
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
  return undefined
}

/** What is neither the share's fault nor says that it is away: refusals and defects. */
function isOurs(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall === undefined && !(error as Error).message.startsWith('no answer')
}

/** A share that hangs answers nothing for minutes; nobody waits that long. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
