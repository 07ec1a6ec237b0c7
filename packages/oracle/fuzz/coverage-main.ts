/**
 * `pnpm fuzz coverage --programs n --seed n`: how many generated programs have each node type of the parser and each entry of the catalogue on the
 * held side, on the target's side, and between them.
 *
 * Exits with 1 when something is nowhere.
 */
import { parseArgs } from 'node:util';
import { entriesOf, readCatalogue } from './catalogue.ts';
import { LEFT_OUT, measureCoverage, nodeTypes, ROLES } from './coverage.ts';
import { programAt, subjectOf } from './program.ts';
import { recordCheck } from './proof.ts';

const { values } = parseArgs({ options: { programs: { type: 'string', default: '8000' }, seed: { type: 'string', default: '1' }, zeros: { type: 'boolean', default: false } } });
const [programs, seed] = [Number(values.programs), Number(values.seed)];
if (!Number.isSafeInteger(programs) || programs < 1 || !Number.isSafeInteger(seed)) throw new Error('--programs and --seed need whole numbers');

const { types, entries, skipped } = measureCoverage(Array.from({ length: programs }, (_, index) => subjectOf('', programAt(seed, index, 'language').value)));
const catalogue = await readCatalogue();
const zeros = [...print('node type', nodeTypes(), types), ...print('catalogue entry', entriesOf(catalogue), entries)];
console.log(`\nNot asked for: ${Object.entries(LEFT_OUT).map(([type, why]) => `${type} (${why})`).join(', ')}, and types.`);
console.log(`${programs} programs of seed ${seed}, ${programs - skipped} with a registration that was found; ${zeros.length} zeros${zeros.map((zero) => `\n  ${zero}`).join('')}`);
recordCheck('coverage', `pnpm fuzz coverage --programs ${programs} --seed ${seed}`, `${nodeTypes().length} node types and ${entriesOf(catalogue).length} catalogue entries, each on the held side, on the target's side and between them: ${zeros.length} of ${3 * (nodeTypes().length + entriesOf(catalogue).length)} cells are zero`, false);
process.exitCode = zeros.length === 0 ? 0 : 1;

/** A row each; gives the cells that are zero. */
function print(what: string, names: readonly string[], counts: ReturnType<typeof measureCoverage>['types']): string[] {
  const width = Math.max(...names.map((name) => name.length));
  if (!values.zeros) console.log(`\n${what.padEnd(width)}  ${ROLES.map((role) => role.padStart(8)).join('')}`);
  return names.flatMap((name) => {
    const cells = ROLES.map((role) => counts.get(name)?.[role] ?? 0);
    if (!values.zeros) console.log(`${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(8)).join('')}`);
    return ROLES.filter((_, index) => cells[index] === 0).map((role) => `${what} ${name}: never ${role === 'between' ? 'between the sides' : `on the ${role === 'held' ? 'held side' : 'target\'s side'}`}`);
  });
}
