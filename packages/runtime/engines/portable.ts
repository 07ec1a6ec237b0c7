/** The suite that every engine runs. */
import '../tests/portable/suite.ts';

export { runTests } from './run-tests.ts';
