import type { CreatePersonBody } from '@holdfast/contracts/people/create-person.ts'
import type { EditPersonBody } from '@holdfast/contracts/people/edit-person.ts'
import type { ListPeopleQuery } from '@holdfast/contracts/people/list-people.ts'
import type { Person } from '@holdfast/contracts/people/person.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['people']
const path = (personId: string) => ({ path: { personId } })

export const listKey = (query: ListPeopleQuery) => [...all, 'list', query]

export const listPeople = (query: ListPeopleQuery, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/management/people', { params: { query: { ...query, cursor } } }))

const readPerson = (personId: string): Promise<Person> =>
  unwrap(api.GET('/api/v1/management/people/{personId}', { params: path(personId) }))

/** To be edited: as it is now, whatever was read before. */
export const personQuery = (personId: string) =>
  queryOptions({ queryKey: [...all, 'edited', personId], queryFn: () => readPerson(personId), staleTime: 0, gcTime: 0 })

export const rereadPerson = ({ id }: Person): Promise<Person> => readPerson(id)

function keep(person: Person): Person {
  for (const queryKey of [all, ['agents'], ['teams'], ['sites']]) void queryClient.invalidateQueries({ queryKey })
  return person
}

export async function createPerson(body: CreatePersonBody, key: string): Promise<Person> {
  return keep(await unwrap(api.POST('/api/v1/management/people', { body, params: { header: keyed(key) } })))
}

export async function editPerson({ id, version }: Person, body: EditPersonBody): Promise<Person> {
  const params = { ...path(id), header: ifMatch(version) }
  return keep(await unwrap(api.PATCH('/api/v1/management/people/{personId}', { body, params })))
}

export async function setBlocked(personId: string, blocked: boolean): Promise<Person> {
  const params = path(personId)
  return keep(
    await (blocked
      ? unwrap(api.POST('/api/v1/management/people/{personId}/block', { params, body: {} }))
      : unwrap(api.POST('/api/v1/management/people/{personId}/unblock', { params }))),
  )
}
