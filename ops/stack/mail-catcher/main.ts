/** The mail catcher as a process: takes mail by SMTP, shows it on a page, delivers none. On loopback only. */
import { parseArgs } from 'node:util'
import { Faults } from './faults.ts'
import { listenHttp } from './http.ts'
import { listenSmtp } from './smtp.ts'
import { MailStore } from './store.ts'

const { values } = parseArgs({
  options: { dir: { type: 'string' }, 'smtp-port': { type: 'string' }, 'http-port': { type: 'string' } },
})
const { dir, 'smtp-port': smtpPort, 'http-port': httpPort } = values
if (!dir || !smtpPort || !httpPort) throw new Error('Needs --dir, --smtp-port and --http-port')

const store = new MailStore(dir)
const faults = new Faults()
const smtp = await listenSmtp(store, faults, Number(smtpPort))
const http = await listenHttp(store, faults, Number(httpPort))

const stop = () => {
  smtp.close()
  http.close()
  http.closeAllConnections()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
