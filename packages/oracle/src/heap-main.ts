/** `pnpm oracle check`: what `checkCleanups()` says of every case, and how often it agrees with the collector and with the linter's verdict. */
import { findCases } from './cases.ts';
import { checkHeapOfCases } from './heap.ts';
import { isAboutRegistrations, reportHeapVerdicts } from './heap-report.ts';

const cases = findCases().filter(isAboutRegistrations);
const { lines, contradictions } = reportHeapVerdicts(cases, await checkHeapOfCases(cases));
console.log(lines.join('\n'));
process.exitCode = contradictions.length === 0 ? 0 : 1;
