import type { Me } from '@holdfast/contracts/auth/session.ts'
import type { OwnLink } from '@holdfast/contracts/links/link.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { Api } from '../api/api.ts'

/** @returns as whom one writes: the holder of a link, or who is signed in */
export async function whoAmI(api: Api, token: string | null): Promise<Named> {
  const { person } = token === null ? await api.ask<Me>('GET', '/auth/me') : await api.ask<OwnLink>('GET', '/link')
  return { id: person.id, name: person.name }
}
