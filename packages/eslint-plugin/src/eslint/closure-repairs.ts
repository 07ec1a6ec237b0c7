/** The words of the repairs that free a closure of what it keeps, for every rule that can offer them. */
import type { Repair } from '../analysis/model.ts';

type ClosureRepair = Extract<Repair['kind'], 'bindNull' | 'moveToModule' | 'makeWithFactory' | 'copyField'>;

export const CLOSURE_REPAIRS: Readonly<Record<ClosureRepair, string>> = {
  bindNull: 'Bind `null` instead of `{{receiver}}`: `{{name}}` does not use its receiver.',
  moveToModule: 'Move the closure out of this scope: declare it as `{{name}}` at module level.',
  makeWithFactory: 'Make the closure outside of this scope, with a factory: `{{call}}`.',
  copyField: 'Copy `{{values}}` before the statement, and use the copy in the closure.',
};
