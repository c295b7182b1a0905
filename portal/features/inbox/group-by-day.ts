/** @param dayOf how the reader calls the day of an instant @returns the items by day, in their order */
export function groupByDay<Item extends { readonly createdAt: string }>(
  items: readonly Item[],
  dayOf: (instant: string) => string,
): { day: string; items: Item[] }[] {
  return [...Map.groupBy(items, ({ createdAt }) => dayOf(createdAt))].map(([day, ofDay]) => ({ day, items: ofDay }))
}
