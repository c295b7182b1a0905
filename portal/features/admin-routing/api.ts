import { matchesEverything } from '@holdfast/contracts/policies/policy.ts'
import type { RoutingConditions, RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const key = ['routing-rules']

export interface RuleFields {
  readonly conditions: RoutingConditions
  readonly teamId: string
  readonly active: boolean
}

/** In the order in which they are tried. */
export const routingRulesQuery = queryOptions({
  queryKey: key,
  queryFn: async () => (await unwrap(api.GET('/api/v1/support/routing-rules'))).items as RoutingRule[],
})

const show = (change: (rules: RoutingRule[]) => RoutingRule[]): void => {
  queryClient.setQueryData<RoutingRule[]>(key, (rules) => rules && change(rules))
}
const ask = () => queryClient.invalidateQueries({ queryKey: key })

async function createRule(body: RuleFields, idempotencyKey: string): Promise<RoutingRule> {
  const call = api.POST('/api/v1/support/routing-rules', { body, params: { header: keyed(idempotencyKey) } })
  const rule = (await unwrap(call)) as RoutingRule
  show((rules) => [...rules.filter(({ id }) => id !== rule.id), rule])
  return rule
}

export async function editRule({ id, version }: RoutingRule, body: Partial<RuleFields>): Promise<RoutingRule> {
  try {
    const call = api.PATCH('/api/v1/support/routing-rules/{routingRuleId}', {
      params: { path: { routingRuleId: id }, header: ifMatch(version) },
      body,
    })
    const edited = (await unwrap(call)) as RoutingRule
    show((rules) => rules.map((rule) => (rule.id === id ? edited : rule)))
    return edited
  } catch (error) {
    // Somebody else may have changed it: what is there now is shown.
    void ask()
    throw error
  }
}

export async function removeRule({ id, version }: RoutingRule): Promise<void> {
  const before = queryClient.getQueryData<RoutingRule[]>(key)
  show((rules) => rules.filter((rule) => rule.id !== id))
  try {
    await unwrap(
      api.DELETE('/api/v1/support/routing-rules/{routingRuleId}', {
        params: { path: { routingRuleId: id }, header: ifMatch(version) },
      }),
    )
  } catch (error) {
    queryClient.setQueryData(key, before)
    void ask()
    throw error
  }
}

/** Shows the new order at once. @throws what the API refused, after the old order is back */
export async function orderRules(ids: string[]): Promise<void> {
  const before = queryClient.getQueryData<RoutingRule[]>(key)
  show((rules) => rules.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))
  try {
    const { items } = await unwrap(api.PUT('/api/v1/support/routing-rules/order', { body: { ids } }))
    queryClient.setQueryData(key, items as RoutingRule[])
  } catch (error) {
    queryClient.setQueryData(key, before)
    void ask()
    throw error
  }
}

const isForAll = ({ active, conditions }: Pick<RoutingRule, 'active' | 'conditions'>): boolean =>
  active && matchesEverything(conditions)

/** @returns the place of the first rule that leaves nothing to those after it; -1 where there is none */
export const placeOfCatchAll = (rules: readonly RoutingRule[]): number => rules.findIndex(isForAll)

/** A new rule comes last, but before the one that takes whatever is left: after it, it would never be asked. */
export async function addRule(fields: RuleFields, idempotencyKey: string): Promise<void> {
  const made = await createRule(fields, idempotencyKey)
  const others = (queryClient.getQueryData<RoutingRule[]>(key) ?? []).filter(({ id }) => id !== made.id)
  const place = placeOfCatchAll(others)
  if (place < 0 || isForAll(made)) return
  await orderRules(others.map(({ id }) => id).toSpliced(place, 0, made.id))
}

/** Makes a rule again that was removed, in its place. It is another rule to the audit log. */
export async function restoreRule(rule: RoutingRule, place: number, idempotencyKey: string): Promise<void> {
  const { conditions, team, active } = rule
  const made = await createRule({ conditions, teamId: team.id, active }, idempotencyKey)
  const others = (queryClient.getQueryData<RoutingRule[]>(key) ?? []).map(({ id }) => id).filter((id) => id !== made.id)
  if (place < others.length) await orderRules(others.toSpliced(place, 0, made.id))
}
