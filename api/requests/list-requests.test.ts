import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

interface Listed {
  readonly items: { id: string; number: string; title: string; slaState: string | null }[]
  readonly nextCursor: string | null
}

describe('list requests', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    desk = await openDesk()
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
    const make = async (asker: Asker, title: string, rest: object) => {
      ids[title] = (await makeRequest(asker, { title, ...rest })).id
    }
    await make(requester, 'printer burns', { priority: 'critical', tags: ['fire', 'printer'] })
    await make(requester, 'printer smokes', { priority: 'low', tags: ['printer'] })
    await make(agent, 'own trouble', { priority: 'high', teamId: desk.org.teamId })
    await make(requester, 'never mind', {})
    const act = (id = '', action: string, payload?: object) =>
      agent.ask({ method: 'POST', url: `/requests/${id}/${action}`, payload })
    await act(ids['printer smokes'], 'take')
    await act(ids['never mind'], 'cancel')
  })
  afterAll(() => desk.close())

  const list = async (asker: Asker, query = '') =>
    (await asker.ask({ method: 'GET', url: `/requests?${query}` })).json() as Listed
  const titles = async (asker: Asker, query = '') => (await list(asker, query)).items.map(({ title }) => title)

  it('shows agents what is due next, and requesters what they made last', async () => {
    const queue = await titles(agent)
    expect(queue).toHaveLength(3)
    expect(queue).not.toContain('never mind')
    expect(await titles(requester)).toEqual(['never mind', 'printer smokes', 'printer burns'])
  })

  it.each([
    ['status=cancelled', ['never mind']],
    ['status=open&status=cancelled&sort=created&order=asc', ['printer burns', 'own trouble', 'never mind']],
    ['sort=priority', ['printer burns', 'own trouble', 'printer smokes']],
    ['sort=priority&order=asc', ['printer smokes', 'own trouble', 'printer burns']],
    ['priority=critical&priority=high&sort=created', ['own trouble', 'printer burns']],
    ['assigneeId=me', ['printer smokes']],
    ['assigneeId=none&sort=created&status=open', ['own trouble', 'printer burns']],
    ['requesterId=me', ['own trouble']],
    ['tag=fire', ['printer burns']],
    ['tag=printer&sort=created', ['printer smokes', 'printer burns']],
    ['q=burns', ['printer burns']],
    ['q=printer&sort=priority', ['printer burns', 'printer smokes']],
    ['q=nothing', []],
    ['dueBefore=2020-01-01T00:00:00Z', []],
    ['slaState=running&sort=created&order=asc', ['printer burns', 'printer smokes', 'own trouble']],
    ['status=cancelled&slaState=running', []],
    ['createdBefore=2020-01-01T00:00:00Z', []],
    ['sort=updated&createdAfter=2020-01-01T00:00:00Z&limit=1', ['never mind']],
  ])('%s', async (query, wanted) => {
    expect(await titles(agent, query)).toEqual(wanted)
  })

  it('finds a request by its number', async () => {
    const { items } = await list(agent, 'q=burns')
    expect(await titles(agent, `q=${items[0]?.number.toLowerCase()}`)).toEqual(['printer burns'])
  })

  it('finds by a tag that was added later, and not by one that was taken off', async () => {
    const url = `/requests/${ids['own trouble']}`
    const edit = (tags: string[]) =>
      agent.ask({ method: 'PATCH', url, payload: { tags }, headers: { 'if-match': '*' } })
    await edit(['later', 'later'])
    expect(await titles(agent, 'tag=later')).toEqual(['own trouble'])
    await edit([])
    expect(await titles(agent, 'tag=later')).toEqual([])
  })

  it.each([
    '',
    'sort=nextDue&order=desc',
    'sort=priority',
    'sort=created',
    'sort=updated',
    'q=printer&sort=priority',
    'q=printer',
  ])('pages without gap or repeat: %s', async (query) => {
    const whole = await titles(agent, query)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Listed = await list(agent, `${query}&limit=1${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor
    }
    expect(paged).toEqual(whole)
  })

  it('refuses a cursor of somebody else, of another filter, and one that was made up', async () => {
    const { nextCursor } = await list(agent, 'limit=1')
    const other = await desk.as(desk.org.otherAgentId)
    const answers = [
      await other.ask({ method: 'GET', url: `/requests?limit=1&cursor=${nextCursor}` }),
      await agent.ask({ method: 'GET', url: `/requests?limit=1&priority=high&cursor=${nextCursor}` }),
      await agent.ask({ method: 'GET', url: `/requests?cursor=abc` }),
    ]
    for (const answer of answers) {
      expect(answer.statusCode).toBe(400)
      expect(answer.json().type).toBe('urn:holdfast:problem:cursor_invalid')
    }
  })

  it('has no order by due time for what has ended', async () => {
    const answer = await agent.ask({ method: 'GET', url: '/requests?status=closed&sort=nextDue' })
    expect(answer.json().errors).toMatchObject([{ path: 'query/status' }])
  })

  it('shows requesters only what they have a part in, and no service levels', async () => {
    const { items } = await list(requester)
    expect(items.map(({ title }) => title)).not.toContain('own trouble')
    for (const item of items) expect(item).toMatchObject({ slaState: null, nextDueAt: null, nextDueClock: null })
    await agent.ask({
      method: 'POST',
      url: `/requests/${ids['own trouble']}/assign`,
      payload: { personId: desk.org.requesterId, kind: 'observer' },
    })
    await until(
      () => titles(requester),
      (seen) => seen.includes('own trouble'),
    )
  })
})
