/** `node packages/db/migrate-main.ts`: migrates the database that `HOLDFAST_OWNER_URL` names. */
import { ownerUrl } from './env.ts'
import { migrate } from './migrate.ts'

if (!ownerUrl) {
  console.error('HOLDFAST_OWNER_URL is not set: it names the database to migrate, as the role that owns its tables.')
  process.exit(2)
}
await migrate(ownerUrl)
