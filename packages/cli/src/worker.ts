import { type Examination, examineFile, type ExamineOptions } from './examine.ts';
import { Project } from './project/project.ts';

/** What is known of other modules serves all batches of a thread. */
const project = new Project();

export interface BatchTask {
  readonly files: readonly string[];
  readonly options: ExamineOptions;
}

// The pool asks for a default export.
export default function examineBatch({ files, options }: BatchTask): Examination {
  const results = files.map((file) => examineFile(file, project, options));
  return { findings: results.flatMap(({ findings }) => findings), skipped: results.flatMap(({ skipped }) => skipped) };
}
