/** How much work somebody has (features C2). */
import { loadWeight } from '@holdfast/contracts/requests/vocabulary.ts'
import { sql } from 'drizzle-orm'

const weights = Object.entries(loadWeight).map(([priority, weight]) => `WHEN '${priority}' THEN ${weight}`)

/** The weight of the request `r`, as the strategies count it. */
export const weightOfRequest = sql.raw(`(CASE r.priority ${weights.join(' ')} ELSE 0 END)`)
