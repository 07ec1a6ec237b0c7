/** A process that examines files for the one that has started it. */
import type { Examination, ExamineOptions } from './examine.ts';
import type { Fatal } from './fatal.ts';

export type Examined = readonly [file: string, Examination];

export interface BatchTask {
  /** By themselves, or with their imports: then with what they said by themselves. */
  readonly files: readonly string[] | readonly Examined[];
  /** Paths of files whose findings may be taken back; with imports only. */
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
  const [{ examineAlone, examineLinked }, { avoid, tellBeforeParsing }, { Project }] = await Promise.all([import('./examine.ts'), import('./fatal.ts'), import('./project/project.ts')]);
  tellBeforeParsing((path) => say({ kind: 'parsing', path }));
  // What is known of other modules serves all batches.
  const project = new Project();
  process.on('message', (task) => {
    const { files, suspects, options, fatal } = task as BatchTask; // nobody else sends anything
    avoid(fatal);
    const these = new Set(suspects);
    const examined = files.map((one): Examined => {
      if (typeof one === 'string') return [one, examineAlone(one, project, options)];
      const [file, alone] = one;
      return [file, examineLinked(file, alone, these, project, options) ?? alone];
    });
    say({ kind: 'done', examined });
  });
} catch (error) {
  // A parser that is not built for this system, for instance.
  say({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
}
