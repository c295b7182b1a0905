import { Database } from './database.ts'
import { takeRequest } from './requests/take-request.ts'
import { seedMinimalOrganization } from './seed/minimal-organization.ts'
import { v7 } from 'uuid'
const db = new Database('postgres://holdfast_app@127.0.0.1:5999/lead', { max: 32 })
const org = await seedMinimalOrganization(db)
const mk = () => takeRequest(db, { orgId: org.orgId, id: v7(), actor: { kind: 'person', id: org.requesterId }, idempotency: { key: v7(), fingerprint: 'f' }, requesterId: org.requesterId, type: 'incident', title: 'Printer on fire', description: 'It burns since this morning on the second floor', priority: 'high', channel: 'portal', occurredAt: new Date() })
for (const conc of [1, 8, 32]) {
const t = Date.now(); let n = 0
await Promise.all(Array.from({ length: conc }, async () => { while (n++ < 4000) { await mk() } }))
console.log(conc, 'per s', (4000 / ((Date.now() - t) / 1000)).toFixed(0)) }
const t1 = process.hrtime.bigint()
await db.statement(`do $$ begin for i in 1..3000 loop perform take_request('${org.orgId}', uuidv7(), 'person', '${org.requesterId}', gen_random_uuid()::text, 'f', '${org.requesterId}', null, 'incident', 'Printer on fire', 'It burns since this morning', 'high', 'portal', null,null,null,null,null,'{}', now(), false, null, null, null); end loop; end $$`)
console.log('in-server us per call', Number(process.hrtime.bigint() - t1) / 1000 / 3000)
await db.close()
