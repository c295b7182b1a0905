/** The environment of `migrate-main.ts`. */
export const ownerUrl = process.env.HOLDFAST_OWNER_URL
