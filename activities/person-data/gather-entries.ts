import { findPhoto } from '@holdfast/db/people/photos.ts'
import { readSection, type Section, sections } from '@holdfast/db/person-data/gather.ts'
import { listSentFiles, type SentFile } from '@holdfast/db/person-data/sent-files.ts'
import type { ActivityDeps } from '../deps.ts'
import { pageEnd, pageOf, pageStart } from './export-page.ts'
import type { ZipEntry } from './zip.ts'

interface Whose {
  readonly orgId: string
  readonly personId: string
}

const pageSize = 500

/** @returns the files of an export one after the other: nothing of it is in memory as a whole */
export async function* gatherEntries(deps: Pick<ActivityDeps, 'db' | 'files'>, whose: Whose): AsyncGenerator<ZipEntry> {
  for (const section of sections) {
    yield { name: `data/${section.key}.json`, content: asJson(readRows(deps, whose, section)) }
  }
  yield { name: 'index.html', content: asPage(deps, whose) }
  const photo = await deps.db.tenant(whose.orgId, (tx) => findPhoto(tx, whose.personId))
  if (photo) yield { name: 'photo.webp', content: [photo.content] }
  const files = await deps.db.tenant(whose.orgId, (tx) => listSentFiles(tx, whose.personId))
  for (const file of files) {
    const bytes = await deps.files.of(file.backend).read(file.storageKey)
    // One whose bytes were removed meanwhile is in the list of files, and not here.
    if (bytes) yield { name: `files/${file.id}${endingOf(file)}`, content: bytes }
  }
}

type Row = Record<string, unknown>

async function* readRows({ db }: Pick<ActivityDeps, 'db'>, { orgId, personId }: Whose, section: Section) {
  for (let offset = 0; ; offset += pageSize) {
    const page = { personId, offset, limit: pageSize }
    const rows = await db.tenant(orgId, (tx) => readSection(tx, section, page))
    yield* rows
    if (rows.length < pageSize) return
  }
}

async function* asJson(rows: AsyncIterable<Row>): AsyncGenerator<Buffer> {
  let before = '['
  for await (const row of rows) {
    yield Buffer.from(`${before}\n${JSON.stringify(row)}`)
    before = ','
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n')
}

async function* asPage(deps: Pick<ActivityDeps, 'db'>, whose: Whose): AsyncGenerator<Buffer> {
  yield Buffer.from(pageStart(new Date()))
  for (const section of sections) {
    for await (const text of pageOf(section, readRows(deps, whose, section))) yield Buffer.from(text)
  }
  yield Buffer.from(pageEnd())
}

/** Of the name that the person gave it, as far as an ending can be trusted to be one. */
function endingOf({ name }: SentFile): string {
  return /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
}
