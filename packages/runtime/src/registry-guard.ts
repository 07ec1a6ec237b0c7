/**
 * Keeps a flaw of V8 from silencing every registry of the process.
 *
 * V8 lists registries with dead targets and posts one task for the first of the list. If all that are listed are collected themselves before
 * that task runs, the task finds nothing and never says that it is over: no other is ever posted, so no finalization callback of any registry
 * comes again. It takes registries that nothing keeps and two collections without a turn of the event loop between them: a busy second that
 * makes and drops a few caches is enough, and so is a heap snapshot. Seen in Node 20, 22 and 24, not in 26; `tests/registry-guard.test.ts`.
 *
 * The guard is a registry that is kept, with a target that dies in the next collection, so it is listed beside the others. That is not
 * airtight: a target that is armed while a collection marks survives that one (docs/open.md has what was measured). Who drops registries calls this first.
 */
/** What stands in the guard's cell: by it the checks know that it is not one of the program's. */
export const GUARD: unique symbol = Symbol.for('reclaim guard');

/** From now on; once for the process. Costs one callback a collection. */
export function guardRegistries(): void {
  const slot = globalThis as { [GUARD]?: FinalizationRegistry<symbol> }; // nothing else has the symbol
  if (slot[GUARD]) return;
  const arm = (): void => guard.register({}, GUARD);
  const guard = new FinalizationRegistry<symbol>(arm);
  arm();
  Reflect.set(globalThis, GUARD, guard); // where the global object is hardened each call has its own
}
