/** The authority of the test domain, and what it vouches for. */
import { join } from 'node:path'
import { runProgram } from './run-program.ts'

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '3650']

/** Makes `<name>.pem` and `<name>.key` in a folder. */
export async function makeAuthority(dir: string, name: string): Promise<void> {
  const files = ['-keyout', join(dir, `${name}.key`), '-out', join(dir, `${name}.pem`)]
  const extensions = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign']
  await runProgram('openssl', [
    'req',
    '-x509',
    ...newKey,
    ...files,
    ...extensions,
    '-subj',
    `/CN=Holdfast test ${name}`,
  ])
}

/** Makes `certificate.pem` and `key.pem` beside an authority, for a controller at an address. */
export async function makeCertificate(dir: string, address: string): Promise<void> {
  const files = ['-keyout', join(dir, 'key.pem'), '-out', join(dir, 'certificate.pem')]
  const authority = ['-CA', join(dir, 'authority.pem'), '-CAkey', join(dir, 'authority.key')]
  const names = `subjectAltName=IP:${address},DNS:dc.desk.test,DNS:localhost`
  const extensions = ['-addext', names, '-addext', 'basicConstraints=critical,CA:FALSE']
  await runProgram('openssl', [
    'req',
    '-x509',
    ...newKey,
    ...authority,
    ...files,
    ...extensions,
    '-subj',
    '/CN=dc.desk.test',
  ])
}
