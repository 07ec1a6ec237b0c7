import { hostProcess } from '../heap/node.ts';
import { enableChecks } from './enable.ts';
import type { CheckOptions, Checks } from './options.ts';

/** As `RECLAIM_CHECK` and `RECLAIM_CHECK_AT_EXIT` say. */
export function enableFromEnvironment(): Checks {
  const { RECLAIM_CHECK: mode = 'warn', RECLAIM_CHECK_AT_EXIT: atExit = '' } = hostProcess()?.env ?? {};
  return enableChecks({ mode: mode as NonNullable<CheckOptions['mode']>, atExit: atExit !== '0' }); // the mode is checked there
}
