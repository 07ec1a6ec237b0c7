/**
 * Keeps a flaw of V8 from silencing every registry of the process.
 *
 * V8 lists registries with dead targets and posts one task for the first of the list. If all that are listed are collected themselves before
 * that task runs, the task finds nothing and never says that it is over: no other is ever posted, so no finalization callback of any registry
 * comes again. It takes a registry that nothing keeps and two collections without a turn of the event loop between them, which is what a heap
 * snapshot is. Seen in Node 20 and 24; `tests/registry-guard.test.ts` shows it.
 *
 * The guard is a registry that is kept, with a target that dies in every collection. So whenever one is listed the guard is, and the list is
 * never empty.
 */
import { canTakeHeapGraph } from './graph.ts';

/** What stands in the guard's cell: the checks know by its name that it is not one of the program's. */
export class ReclaimGuard {
  /** For whoever meets it in a heap snapshot. */
  readonly purpose: string = 'keeps registries of this process from being silenced';
}

let guard: FinalizationRegistry<ReclaimGuard> | undefined;

/** From now on; once for the process. Costs one callback a collection. */
export function guardRegistries(): void {
  // Other engines have no such list. V8 is known by its heap snapshots.
  if (guard !== undefined || !canTakeHeapGraph()) return;
  guard = new FinalizationRegistry(arm);
  arm();
}

function arm(): void {
  guard?.register({}, new ReclaimGuard());
}
