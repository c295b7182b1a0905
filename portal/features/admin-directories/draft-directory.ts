/** A directory while it is written: what is not there is empty text, and a list of lines is one text. */
import type { CreateDirectoryBody } from '@holdfast/contracts/directories/create-directory.ts'
import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import type { DirectoryKind, DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import { type DraftMapping, toDraftMapping, toMappingBody } from '../../components/group-mappings/draft-mappings.ts'

export interface DraftDirectory {
  name: string
  active: boolean
  settings: {
    kind: DirectoryKind
    servers: string
    certificateAuthority: string
    serviceAccount: string
    loginTemplate: string
    base: string
    groupBase: string
    peopleFilter: string
    nestedGroups: boolean
    createsPeople: boolean
    linksByEmail: boolean
    /** Minutes; empty: only when somebody asks for it. */
    syncEveryMinutes: string
    syncPhotos: boolean
    blocksAbsent: boolean
    blocksAtMostPercent: number | null
    kerberosRealm: string
  }
  /** Empty: as it was. */
  bindPassword: string
  /** Base64 of the file that was chosen; empty: as it was. */
  keytab: string
  mappings: DraftMapping[]
}

export function toDraft(directory: Directory | null): DraftDirectory {
  const settings = directory?.settings
  const rest = { ...directoryDefaults, ...settings }
  return {
    name: directory?.name ?? '',
    active: directory?.active ?? true,
    settings: {
      kind: settings?.kind ?? 'active_directory',
      servers: settings?.servers.join('\n') ?? '',
      certificateAuthority: rest.certificateAuthority ?? '',
      serviceAccount: rest.serviceAccount ?? '',
      loginTemplate: rest.loginTemplate ?? '',
      base: settings?.base ?? '',
      groupBase: rest.groupBase ?? '',
      peopleFilter: rest.peopleFilter ?? '',
      nestedGroups: rest.nestedGroups,
      createsPeople: rest.createsPeople,
      linksByEmail: rest.linksByEmail,
      syncEveryMinutes: rest.syncEveryMinutes === null ? '' : String(rest.syncEveryMinutes),
      syncPhotos: rest.syncPhotos,
      blocksAbsent: rest.blocksAbsent,
      blocksAtMostPercent: rest.blocksAtMostPercent,
      kerberosRealm: rest.kerberosRealm ?? '',
    },
    bindPassword: '',
    keytab: '',
    mappings: directory?.mappings.map(toDraftMapping) ?? [],
  }
}

const orNull = (text: string): string | null => text.trim() || null

/** @param kept what the form does not show, of the directory that is edited */
export function toBody(draft: DraftDirectory, kept: DirectorySettings | null): CreateDirectoryBody {
  const { servers, syncEveryMinutes, blocksAtMostPercent, ...rest } = draft.settings
  return {
    name: draft.name.trim(),
    active: draft.active,
    settings: {
      attributes: kept?.attributes ?? {},
      loginAttributes: kept?.loginAttributes ?? null,
      ...rest,
      servers: servers.split(/\s+/).filter((server) => server !== ''),
      certificateAuthority: orNull(rest.certificateAuthority),
      serviceAccount: orNull(rest.serviceAccount),
      loginTemplate: orNull(rest.loginTemplate),
      base: rest.base.trim(),
      groupBase: orNull(rest.groupBase),
      peopleFilter: orNull(rest.peopleFilter),
      syncEveryMinutes: syncEveryMinutes === '' ? null : Number(syncEveryMinutes),
      // Where no number is written, the schema says so.
      blocksAtMostPercent: blocksAtMostPercent as number,
      kerberosRealm: orNull(rest.kerberosRealm.toUpperCase()),
    },
    ...(draft.bindPassword === '' ? {} : { bindPassword: draft.bindPassword }),
    ...(draft.keytab === '' ? {} : { keytab: draft.keytab }),
    mappings: draft.mappings.map(toMappingBody),
  }
}
