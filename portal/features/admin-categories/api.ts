import type { Category } from '@holdfast/contracts/categories/category.ts'
import type { CreateCategoryBody } from '@holdfast/contracts/categories/create-category.ts'
import type { EditCategoryBody } from '@holdfast/contracts/categories/edit-category.ts'
import type { CategoryUsage } from '@holdfast/contracts/categories/read-category-usage.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['categories']
const path = (categoryId: string) => ({ path: { categoryId } })

/** With archived ones. */
export const categoriesQuery = queryOptions({
  queryKey: [...all, 'with-archived'],
  queryFn: async (): Promise<Category[]> => {
    const { items } = await unwrap(api.GET('/api/v1/support/categories', { params: { query: { archived: true } } }))
    return items
  },
})

export const categoryUsageQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'usage', id],
    queryFn: (): Promise<CategoryUsage> =>
      unwrap(api.GET('/api/v1/support/categories/{categoryId}/usage', { params: path(id) })),
    staleTime: 0,
  })

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createCategory(body: CreateCategoryBody, key: string): Promise<Category> {
  const made = await unwrap(api.POST('/api/v1/support/categories', { body, params: { header: keyed(key) } }))
  void readAgain()
  return made
}

export async function editCategory({ id, version }: Category, body: EditCategoryBody): Promise<Category> {
  const params = { ...path(id), header: ifMatch(version) }
  const edited = await unwrap(api.PATCH('/api/v1/support/categories/{categoryId}', { body, params }))
  void readAgain()
  return edited
}

export async function rereadCategory({ id }: Category): Promise<Category> {
  const found = (await queryClient.fetchQuery({ ...categoriesQuery, staleTime: 0 })).find((one) => one.id === id)
  if (!found) throw new Error(`category ${id} is gone`)
  return found
}

/** Archives or brings back several, one after the other. @returns them as they are then */
export async function setActive(categories: readonly Category[], active: boolean): Promise<Category[]> {
  const changed: Category[] = []
  for (const category of categories) changed.push(await editCategory(category, { active }))
  return changed
}
