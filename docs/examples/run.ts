/** Runs the program of one example: `pnpm demo example mapped-file`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const names = readdirSync(import.meta.dirname).filter((name) => existsSync(join(import.meta.dirname, name, 'program.ts')));
const name = process.argv[2] ?? '';
if (names.includes(name)) {
  await import(`./${name}/program.ts`);
} else {
  console.error(`Which example? ${names.join(', ')}`);
  process.exitCode = 1;
}
