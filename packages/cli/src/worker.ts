/** A process that examines files for the one that has started it. */
import type { Examined, ExamineOptions, Item } from './examine.ts';
import type { Fatal } from './fatal.ts';

export interface BatchTask {
  readonly items: readonly Item[];
  /** Paths of files whose findings may be taken back. */
  readonly suspects: readonly string[];
  readonly options: ExamineOptions;
  /** What has ended other processes. */
  readonly fatal: readonly Fatal[];
}

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
  const [{ examine }, { avoid, tellBeforeParsing }, { Project }] = await Promise.all([import('./examine.ts'), import('./fatal.ts'), import('./project/project.ts')]);
  tellBeforeParsing((path) => say({ kind: 'parsing', path }));
  // What is known of other modules serves all batches.
  const project = new Project();
  process.on('message', (task) => {
    const { items, suspects, options, fatal } = task as BatchTask; // nobody else sends anything
    avoid(fatal);
    const these = new Set(suspects);
    say({ kind: 'done', examined: items.map((item) => examine(item, these, project, options)) });
  });
} catch (error) {
  // A parser that is not built for this system, for instance.
  say({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
}
