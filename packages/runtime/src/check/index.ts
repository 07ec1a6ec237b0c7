/** `node --import reclaim/check app.js` enables the checks; imported by a program it waits for `enableChecks`. */
import { hostProcess } from '../heap/node.ts';
import { enableChecks } from './enable.ts';
import type { CheckOptions } from './options.ts';

export { checkCleanups, type CleanupCheck, enableChecks, whyAlive } from './enable.ts';
export type { Finding, FindingKind } from './finding.ts';
export type { CheckLevels, CheckOptions, Checks } from './options.ts';

if (isPreloaded()) {
  const { RECLAIM_CHECK: mode = 'warn', RECLAIM_CHECK_AT_EXIT: atExit = '' } = hostProcess()?.env ?? {};
  enableChecks({ mode: mode as NonNullable<CheckOptions['mode']>, atExit: atExit !== '0' }); // the mode is checked there
}

function isPreloaded(): boolean {
  const { execArgv = [], env } = hostProcess() ?? {};
  const words = [...execArgv, ...(env?.['NODE_OPTIONS'] ?? '').split(/\s+/u)].flatMap((word) => word.split('='));
  return words.some((word, index) => ['--import', '--require', '-r'].includes(words[index - 1] ?? '') && (word === 'reclaim/check' || word.replaceAll('\\', '/').endsWith('/dist/check.js')));
}
