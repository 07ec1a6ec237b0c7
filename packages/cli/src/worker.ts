import { type Examination, examineFile, type ExamineOptions } from './examine.ts';
import { Project } from './project/project.ts';

export interface BatchTask {
  readonly files: readonly string[];
  readonly options: ExamineOptions;
}

export type Examined = readonly [file: string, Examination];

/** What is known of other modules serves all batches of a thread. */
const project = new Project();

// The pool asks for a default export.
export default function examineBatch({ files, options }: BatchTask): readonly Examined[] {
  return files.map((file) => [file, examineFile(file, project, options)]);
}
