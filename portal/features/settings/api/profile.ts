import type { EditProfileBody, Profile } from '@holdfast/contracts/settings/profile.ts'
import { useQuery } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'

/** As the shell knows it, which shows the availability. */
export const profileKey = ['profile']

export const readProfile = (): Promise<Profile> => unwrap(api.GET('/api/v1/setting/profile')) as Promise<Profile>

export function useProfile() {
  return useQuery({ queryKey: profileKey, queryFn: readProfile })
}

export async function editProfile({ version }: Profile, body: EditProfileBody): Promise<Profile> {
  const params = { header: ifMatch(version) }
  const profile = (await unwrap(api.PATCH('/api/v1/setting/profile', { params, body }))) as Profile
  queryClient.setQueryData(profileKey, profile)
  await forgetFaces()
  return profile
}

/** Names and photos of oneself are shown all over the place. */
async function forgetFaces(): Promise<void> {
  await Promise.all([['me'], ['agents']].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

export async function putPhoto(photo: Blob): Promise<void> {
  // The picture is the body, which the description of the API has no words for.
  const init = { body: photo, bodySerializer: (body: Blob) => body, headers: { 'content-type': photo.type } }
  await unwrap(api.PUT('/api/v1/setting/photo', init as never))
  await photoChanged()
}

export async function removePhoto(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/setting/photo'))
  await photoChanged()
}

async function photoChanged(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: profileKey }), forgetFaces()])
}
