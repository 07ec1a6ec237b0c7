/** A scan in the process of the test: what the processes of the command line do, one file after the other. */
import { resolve } from 'node:path';
import { examineAlone, examineLinked, type ExamineOptions } from '../src/examine.ts';
import { Project } from '../src/project/project.ts';
import { type Told, together } from '../src/together.ts';

export function scanned(files: readonly string[], options: ExamineOptions): Told {
  const project = new Project();
  const alone = files.map((file) => [file, examineAlone(file, project, options)] as const);
  const suspects = new Set(alone.flatMap(([file, { local }]) => (local.length > 0 ? [resolve(options.root, file)] : [])));
  return together(alone.map(([file, one]) => [file, one.skipped.length > 0 ? one : (examineLinked(file, one, suspects, project, options) ?? one)] as const));
}
