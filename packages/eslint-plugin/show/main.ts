/** `pnpm show FILE …`: what the analysis sees of a file: each registration with its verdict, its path, what it cost, and the part of the graph around it. */
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { show } from './show.ts';

const files = argv.slice(2);
if (files.length === 0) {
  console.error('pnpm show FILE …');
  exit(2);
}
for (const file of files) {
  if (files.length > 1) console.log(`\n${file}`);
  console.log(show(readFileSync(file, 'utf8'), file, { withCost: true }));
}
