/** Builds the API without listening, so that tests enter by `inject`. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import type { App } from './app-type.ts'
import { jwks } from './auth/jwks.ts'
import type { AppConfig } from './config.ts'
import { directoriesPlugin } from './directories/directories-plugin.ts'
import { health } from './health/health.ts'
import { nextOccurrence } from './http/occurrence.ts'
import { toOriginForm } from './http/origin-form.ts'
import { compileValidator } from './http/validate.ts'
import { outboundPlugin } from './outbound/outbound-plugin.ts'
import { pages } from './pages/pages.ts'
import { cursorsPlugin } from './plugins/cursors.ts'
import { databasePlugin } from './plugins/database.ts'
import { documentationPages, documentationPlugin } from './plugins/documentation.ts'
import { embeddingPlugin } from './plugins/embedding.ts'
import { gatewayPlugin } from './plugins/gateway.ts'
import { jsonBodyPlugin } from './plugins/json-body.ts'
import { kerberosPlugin } from './plugins/kerberos.ts'
import { limitsPlugin } from './plugins/limits.ts'
import { logPlugin } from './plugins/log.ts'
import { metricsPlugin } from './plugins/metrics.ts'
import { natsPlugin } from './plugins/nats.ts'
import { organizationsPlugin } from './plugins/organizations.ts'
import { permissionsPlugin } from './plugins/permissions.ts'
import { problemsPlugin, sendProblem } from './plugins/problems.ts'
import { callerLimitsPlugin, requestLimitsPlugin } from './plugins/request-limits.ts'
import { rightsPlugin } from './plugins/rights.ts'
import { securityHeadersPlugin } from './plugins/security-headers.ts'
import { sessionPlugin } from './plugins/session.ts'
import { signInPlugin } from './plugins/sign-in.ts'
import { storagePlugin } from './plugins/storage.ts'
import { streamPlugin } from './plugins/stream.ts'
import { temporalUiPlugin } from './plugins/temporal-ui.ts'
import { unsubscriptionsPlugin } from './plugins/unsubscriptions.ts'
import { visitorsPlugin } from './plugins/visitors.ts'
import { portalPlugin } from './portal/portal.ts'
import { providersPlugin } from './providers/providers-plugin.ts'
import { routes } from './routes.ts'
import { scim } from './scim/scim.ts'
import { livePlugin } from './stream/live/live-plugin.ts'

const bodyLimitBytes = 1_048_576
// Room for the Windows ticket of somebody in a thousand groups (64 KiB, which Base64 makes a third longer).
const maxHeaderBytes = 98_304
// So long a request that is under way may take when the API is told to stop.
const closeGraceMs = 3_000

/** Connects to nothing yet: every client does so at its first use. */
export async function buildApp(config: AppConfig): Promise<App> {
  const app = Fastify({
    logger: { level: config.logLevel ?? 'info' },
    // A line for each request costs more than many of them do; failures of ours are logged, metrics count the rest.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: nextOccurrence,
    bodyLimit: bodyLimitBytes,
    http: { maxHeaderSize: maxHeaderBytes },
    trustProxy: config.trustProxy || false,
    rewriteUrl: ({ url = '/' }) => toOriginForm(url),
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => sendProblem(request, reply, error),
  }).withTypeProvider<TypeBoxTypeProvider>() as App
  app.setValidatorCompiler(compileValidator)
  // A browser opens connections ahead on which it never asks for anything: they are not idle, and would hold the end up.
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), closeGraceMs).unref()
  })
  await app.register(securityHeadersPlugin, { config })
  await app.register(problemsPlugin)
  await app.register(jsonBodyPlugin)
  for (const plugin of [databasePlugin, gatewayPlugin, natsPlugin, storagePlugin, cursorsPlugin]) {
    await app.register(plugin, { config })
  }
  await app.register(livePlugin)
  await app.register(metricsPlugin)
  await app.register(limitsPlugin, { config })
  await app.register(kerberosPlugin, { config })
  await app.register(directoriesPlugin, { config })
  await app.register(logPlugin, { config })
  await app.register(documentationPlugin)
  await app.register(organizationsPlugin, { config })
  await app.register(sessionPlugin, { config })
  await app.register(visitorsPlugin, { config })
  await app.register(signInPlugin, { config })
  await app.register(embeddingPlugin, { config })
  await app.register(requestLimitsPlugin, { config })
  await app.register(permissionsPlugin)
  await app.register(callerLimitsPlugin)
  await app.register(unsubscriptionsPlugin, { config })
  await app.register(rightsPlugin)
  await app.register(outboundPlugin, { config })
  await app.register(providersPlugin, { config })
  await app.register(streamPlugin, { config })
  await app.register(async (scope) => health(scope as App))
  await app.register(async (scope) => jwks(scope as App))
  for (const route of routes) await app.register(async (scope) => addRoute(scope as App, route), { prefix: '/api/v1' })
  await app.register(scim, { prefix: '/scim/v2' })
  await app.register(pages, { config })
  await app.register(portalPlugin, { config })
  await app.register(temporalUiPlugin, { config })
  await app.register(documentationPages)
  return app
}

/** The name of its function is the name of the operation, for clients that are made from the document. */
function addRoute(app: App, route: (app: App) => void): void {
  app.addHook('onRoute', ({ schema }) => {
    if (schema) Object.assign(schema, { operationId: route.name })
  })
  route(app)
}
