// Turns the test runner's JSON report into a closing line: "N passed, N failed".
// Runs on whatever Node the machine has; `.ci/run` calls it.
import { existsSync, readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);

let passed = 0;
let failed = 0;
let skipped = 0;
console.log('');

if (existsSync(file)) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  passed = tests.filter(({ status: state }) => state === 'passed').length;
  failed = tests.filter(({ status: state }) => state === 'failed').length;
  skipped = tests.length - passed - failed;
  // A file that breaks outside of its tests (an import, a hook) has none that says so: it counts as one.
  for (const { name, message, status: state, assertionResults } of testResults) {
    if (state !== 'failed' || assertionResults.some((test) => test.status === 'failed')) continue;
    console.log(`broken: ${name}: ${message.split('\n')[0]}`);
    failed += 1;
  }
} else {
  console.log('No test ran: the build failed.');
}

if (failed === 0 && status !== '0') {
  console.log(`No test failed, but another step of the test command did (exit code ${status}): it counts as one failure.`);
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
