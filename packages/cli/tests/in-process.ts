/** A scan in the process of the test: what the processes of the command line do, one file after the other. */
import { resolve } from 'node:path';
import { examine, type ExamineOptions } from '../src/examine.ts';
import { Project } from '../src/project/project.ts';
import { contested, groundsOf, type Told, together } from '../src/together.ts';

export function scanned(files: readonly string[], options: ExamineOptions): Told {
  const project = new Project();
  const alone = files.map((file) => examine({ file, alone: null, known: null }, new Set(), project, options));
  const suspects = new Set(alone.flatMap(({ file, examination: { local } }) => (local.length > 0 ? [resolve(options.root, file)] : [])));
  const linked = alone.map((one) => (one.examination.skipped.length > 0 ? one : examine({ file: one.file, alone: one.examination, known: null }, suspects, project, options)));
  const grounds = new Set(groundsOf(linked).map((file) => resolve(options.root, file)));
  const altering = files.map((file) => examine({ file, alone: null, known: null, last: 'alters' }, grounds, project, options));
  return together([...linked, ...contested(linked, altering).map((item) => examine(item, new Set(), project, options))]);
}
