import type { OutsideServers } from './config.ts'
import type { StackContext } from './context.ts'
import { type MailAccess, mailAccess } from './mail.ts'
import { natsUrl } from './nats.ts'
import { postgresUrl } from './postgres.ts'
import { type S3Access, s3Access } from './s3.ts'
import { temporalAddress } from './temporal.ts'
import { temporalUiUrl } from './temporal-ui.ts'

/** Where everything is, with the passwords in it. */
export interface StackUrls {
  /** A superuser on the database holdfast: for tests and for whoever looks after the database. */
  databaseAdminUrl: string
  /** holdfast_owner: for migrations. */
  databaseOwnerUrl: string
  /** holdfast_app: for the application. */
  databaseUrl: string
  /** holdfast_relay: for the relay. */
  relayDatabaseUrl: string
  temporalAddress: string
  temporalUiUrl: string
  natsUrl: string
  s3: S3Access
  mail: MailAccess
}

/** The addresses of a stack's servers, those of outside servers in their place. */
export function buildUrls(context: StackContext, outside: OutsideServers): StackUrls {
  const { ports, secrets } = context
  const database = (user: string, password: string) =>
    outside.databaseUrl ?? postgresUrl(ports.postgres, user, password, 'holdfast')
  return {
    databaseAdminUrl: outside.ownerDatabaseUrl ?? database('postgres', secrets.postgresAdmin),
    databaseOwnerUrl: outside.ownerDatabaseUrl ?? database('holdfast_owner', secrets.holdfastOwner),
    databaseUrl: database('holdfast_app', secrets.holdfastApp),
    relayDatabaseUrl: outside.relayDatabaseUrl ?? database('holdfast_relay', secrets.holdfastRelay),
    temporalAddress: outside.temporalAddress ?? temporalAddress(context),
    temporalUiUrl: outside.temporalUiUrl ?? temporalUiUrl(context),
    natsUrl: outside.natsUrl ?? natsUrl(context),
    s3: outside.s3 ?? s3Access(context),
    mail: outside.smtpUrl ? { smtpUrl: outside.smtpUrl, pageUrl: null } : mailAccess(context),
  }
}
