import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with the one plain line that machines read: `N passed, N failed`, with what was skipped. */
export default class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    const again: string[] = []
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (test.diagnostic()?.flaky)
          again.push(`passed at the second try: ${module.relativeModuleId} > ${test.fullName}`)
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else if (state === 'skipped') skipped += 1
        else failed += 1
      }
      // A file that could not be collected has no tests to count, yet it failed.
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) failed += 1
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    // After the default reporter's summary, which is written in the same turn.
    process.on('exit', () => console.log([...again, line].join('\n')))
  }
}
