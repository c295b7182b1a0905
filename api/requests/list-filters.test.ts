import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

interface Listed {
  readonly items: { id: string; title: string; status: string }[]
}

describe('filters of requests', () => {
  let desk: TestDesk
  let agent: Asker
  let admin: Asker
  const ids: Record<string, string> = {}

  const make = async (asker: Asker, title: string, rest: object) => {
    ids[title] = (await makeRequest(asker, { title, ...rest })).id
  }
  const act = (title: string, action: string, payload: object = {}) =>
    agent.ask({ method: 'POST', url: `/requests/${ids[title]}/${action}`, payload })
  const createCategory = async (name: string, parentId: string | null) =>
    (await admin.ask({ method: 'POST', url: '/support/categories', payload: { name, parentId } })).json().id as string

  beforeAll(async () => {
    desk = await openDesk()
    const requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
    admin = await desk.as(desk.org.adminId)
    ids.hardware = await createCategory('Hardware', null)
    ids.printers = await createCategory('Printers', ids.hardware)
    ids.access = await createCategory('Access', null)
    const { hardware: categoryId, printers: subcategoryId } = ids
    await make(requester, 'burns', { tags: ['fire', 'printer'], categoryId, subcategoryId })
    await make(requester, 'blinks', { tags: ['printer'], categoryId, type: 'question' })
    await make(agent, 'waits', { teamId: desk.org.teamId, categoryId: ids.access, type: 'service_request' })
    await make(requester, 'never mind', {})
    await act('waits', 'take')
    await act('waits', 'wait', { reason: 'vendor' })
    await act('burns', 'assign', { personId: desk.org.otherAgentId })
    await act('never mind', 'cancel')
    await until(
      async () => (await titles('waitReason=vendor')).length,
      (found) => found === 1,
    )
  })
  afterAll(() => desk.close())

  const titles = async (query: string) => {
    const answer = await agent.ask({ method: 'GET', url: `/requests?sort=created&order=asc&limit=100&${query}` })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return (answer.json() as Listed).items.map(({ title }) => title)
  }
  /** Names that are known only once they have been made. */
  const fill = (query: string) =>
    query.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? String(desk.org[name as keyof typeof desk.org]))

  const all = ['burns', 'blinks', 'waits', 'never mind']
  const cases: [query: string, wanted: string[]][] = [
    ['type=question', ['blinks']],
    ['type=question&type=service_request', ['blinks', 'waits']],
    ['channel=portal', all],
    ['channel=phone&channel=email', []],
    ['waitReason=vendor', ['waits']],
    ['waitReason=requester&waitReason=change', []],
    ['status=cancelled&waitReason=vendor', []],
    ['teamId={teamId}', ['waits']],
    ['teamId={teamId}&teamId=none', all],
    ['notTeamId={teamId}', ['burns', 'blinks', 'never mind']],
    ['notTeamId=none', ['waits']],
    ['assigneeId=me&assigneeId={otherAgentId}', ['burns', 'waits']],
    ['assigneeId=me&assigneeId=none', ['blinks', 'waits', 'never mind']],
    ['notAssigneeId=me', ['burns', 'blinks', 'never mind']],
    ['notAssigneeId=me&notAssigneeId=none', ['burns']],
    ['requesterId={requesterId}&requesterId=me', all],
    ['notRequesterId=me', ['burns', 'blinks', 'never mind']],
    ['categoryId={hardware}', ['burns', 'blinks']],
    ['categoryId={printers}', ['burns']],
    ['categoryId={printers}&categoryId={access}', ['burns', 'waits']],
    ['categoryId=00000000-0000-7000-8000-000000000000', []],
    ['notCategoryId={printers}', ['blinks', 'waits', 'never mind']],
    ['notCategoryId={hardware}&notCategoryId={access}', ['never mind']],
    ['businessUnitId=none&regionId=none', all],
    ['notBusinessUnitId=none', []],
    ['tag=fire&tag=nothing', ['burns']],
    ['notTag=fire', ['blinks', 'waits', 'never mind']],
    ['tag=printer&notTag=fire', ['blinks']],
    ['isDue=true', ['burns', 'blinks', 'waits']],
    ['isDue=false', ['never mind']],
    ['isDue=false&status=cancelled', ['never mind']],
    ['dueAfter=2020-01-01T00:00:00Z', ['burns', 'blinks', 'waits']],
    ['dueAfter=9000-01-01T00:00:00Z', []],
    ['dueAfter=2020-01-01T00:00:00Z&dueBefore=9000-01-01T00:00:00Z', ['burns', 'blinks', 'waits']],
    ['updatedBefore=2020-01-01T00:00:00Z', []],
    ['updatedAfter=2020-01-01T00:00:00Z', all],
    ['slaState=running&slaState=paused', ['burns', 'blinks', 'waits']],
    ['status=open&status=in_progress&status=waiting', ['burns', 'blinks', 'waits']],
    ['q=burns', ['burns']],
    ['q=bur', ['burns']],
    ['q=BLIN', ['blinks']],
    ['q=never min', ['never mind']],
    ['q=bu', []],
    ['q=bur%20', []],
    ['q="bur', []],
    ['q=burns -bur', ['burns']],
    ['q=nev wait', []],
    ["q=it's:*|!(bur", []],
    [`q=burns ${'-'.repeat(60)}`, ['burns']],
    [`q=${'- '.repeat(40)}burns`, ['burns']],
  ]

  it.each(cases)('%s', async (query, wanted) => {
    expect(await titles(fill(query))).toEqual(wanted)
  })

  it('counts what a list with the same filter shows', async () => {
    for (const some of [cases.slice(0, 40), cases.slice(40)]) {
      const filters = some.map(([query]) => toBody(new URLSearchParams(fill(query))))
      const answer = await agent.ask({ method: 'POST', url: '/requests/counts', payload: { filters } })
      expect(answer.json().counts).toEqual(some.map(([, wanted]) => ({ count: wanted.length, more: false })))
    }
  })

  it('refuses a filter that it does not know, by its path', async () => {
    const payload = { filters: [{}, { status: ['gone'] }, { priority: [] }] }
    const answer = await agent.ask({ method: 'POST', url: '/requests/counts', payload })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map(({ path }: { path: string }) => path)).toEqual([
      '/filters/1/status/0',
      '/filters/2/priority',
    ])
  })

  it('finds the tags that there are, what begins so first', async () => {
    const tags = async (asker: Asker, query: string) =>
      (await asker.ask({ method: 'GET', url: `/requests/tags?${query}` })).json().items
    expect(await tags(agent, '')).toEqual(['fire', 'printer'])
    expect(await tags(agent, 'q=R')).toEqual(['fire', 'printer'])
    expect(await tags(agent, 'q=pri&limit=1')).toEqual(['printer'])
    expect(await tags(agent, 'q=i')).toEqual(['fire', 'printer'])
    expect(await tags(agent, 'q=%25')).toEqual([])
    const requester = await desk.as(desk.org.requesterId)
    expect((await requester.ask({ method: 'GET', url: '/requests/tags' })).statusCode).toBe(403)
  })

  it('counts for requesters only what is theirs', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const answer = await requester.ask({ method: 'POST', url: '/requests/counts', payload: { filters: [{}] } })
    expect(answer.json().counts).toEqual([{ count: 3, more: false }])
  })

  it('tells requesters nothing of tags and service levels, not by a filter either', async () => {
    const requester = await desk.as(desk.org.requesterId)
    for (const filter of ['tag', 'notTag', 'slaState']) {
      const value = filter === 'slaState' ? 'breached' : 'printer'
      const listed = await requester.ask({ method: 'GET', url: `/requests?${filter}=${value}` })
      expect([listed.statusCode, listed.json().errors?.[0].path], filter).toEqual([403, `query/${filter}`])
      const payload = { filters: [{}, { [filter]: [value] }] }
      const counted = await requester.ask({ method: 'POST', url: '/requests/counts', payload })
      expect([counted.statusCode, counted.json().errors?.[0].path], filter).toEqual([403, `/filters/1/${filter}`])
    }
  })
})

function toBody(query: URLSearchParams): Record<string, unknown> {
  const single = /^(q|isDue|.*(After|Before))$/
  return Object.fromEntries(
    [...new Set(query.keys())].map((key) => {
      if (key === 'isDue') return [key, query.get(key) === 'true']
      return [key, single.test(key) ? query.get(key) : query.getAll(key)]
    }),
  )
}
