/** A process that examines files for the one that has started it. */
import type { Examination, ExamineOptions } from './examine.ts';
import type { Fatal } from './fatal.ts';

export interface BatchTask {
  readonly files: readonly string[];
  readonly options: ExamineOptions;
  /** What has ended other processes. */
  readonly fatal: readonly Fatal[];
}

export type Examined = readonly [file: string, Examination];

export type FromWorker =
  /** What is parsed next. */
  | { readonly kind: 'parsing'; readonly path: string }
  | { readonly kind: 'done'; readonly examined: readonly Examined[] }
  /** It cannot work at all. */
  | { readonly kind: 'fault'; readonly message: string };

const say = (message: FromWorker): void => {
  // Nobody is there any more when this fails, and then there is nothing to do.
  process.send?.(message, () => {});
};

// It never outlives the one that it works for.
process.on('disconnect', () => process.exit());

try {
  const [{ examineFile }, { avoid, tellBeforeParsing }, { Project }] = await Promise.all([import('./examine.ts'), import('./fatal.ts'), import('./project/project.ts')]);
  tellBeforeParsing((path) => say({ kind: 'parsing', path }));
  // What is known of other modules serves all batches.
  const project = new Project();
  process.on('message', (task) => {
    const { files, options, fatal } = task as BatchTask; // nobody else sends anything
    avoid(fatal);
    say({ kind: 'done', examined: files.map((file) => [file, examineFile(file, project, options)]) });
  });
} catch (error) {
  // A parser that is not built for this system, for instance.
  say({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
}
