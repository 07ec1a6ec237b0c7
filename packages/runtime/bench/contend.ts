/** One contender of one row, in this process alone: prints its measures as JSON. Started by `main.ts`. */
import { ROWS } from './rows.ts';

const [row = '', name = ''] = process.argv.slice(2);
const contender = ROWS.find(({ id }) => id === row)?.contenders[name];
if (!contender) throw new Error(`no contender "${name}" in the row "${row}"`);
console.log(JSON.stringify(await contender()));
// What is still registered for the end of the process is no part of the measurement.
process.exit();
