import { type Examination, examineFile, type ExamineOptions } from './examine.ts';

export interface BatchTask {
  readonly files: readonly string[];
  readonly options: ExamineOptions;
}

// The pool asks for a default export.
export default function examineBatch({ files, options }: BatchTask): Examination {
  const results = files.map((file) => examineFile(file, options));
  return { findings: results.flatMap(({ findings }) => findings), skipped: results.flatMap(({ skipped }) => skipped) };
}
