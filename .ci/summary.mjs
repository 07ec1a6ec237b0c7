// Turns the test runner's JSON report into a closing line: "N passed, N failed".
// Runs on whatever Node the machine has; `.ci/run` calls it.
import { existsSync, readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);

if (!existsSync(file)) {
  console.log(`\nNo test ran: a step before the tests ended with exit code ${status}. That step counts as the one failure.`);
  console.log('0 passed, 1 failed');
} else {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (...states) => tests.filter((one) => states.includes(one.status)).length;
  const passed = count('passed');
  const skipped = count('skipped', 'pending', 'todo', 'disabled');
  // A file that breaks before or beside its tests (an import, a hook) has none that says so: it counts as one.
  const broken = testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'));
  const failed = count('failed') + broken.length;

  console.log('');
  for (const { name, message } of broken) console.log(`broken: ${name} ${message.split('\n')[0]}`);
  if (failed === 0 && status !== '0') console.log(`The test command ended with exit code ${status} although no test failed.`);
  console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
}
