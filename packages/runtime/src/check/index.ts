/** `node --import reclaim/check app.js` enables the checks; imported by a program it waits for `enableChecks`. `reclaim/check/enabled` does not. */
import { hostProcess } from '../heap/node.ts';
import { enableFromEnvironment } from './environment.ts';

export { checkCleanups, type CleanupCheck, enableChecks, whyAlive } from './enable.ts';
export type { Finding, FindingKind } from './finding.ts';
export { checkSnapshot, type SnapshotCheck, type SnapshotFinding } from './snapshot-check.ts';
export type { CheckLevels, CheckOptions, Checks } from './options.ts';

if (isPreloaded()) enableFromEnvironment();

function isPreloaded(): boolean {
  const { execArgv = [], env } = hostProcess() ?? {};
  const words = [...execArgv, ...(env?.['NODE_OPTIONS'] ?? '').split(/\s+/u)].flatMap((word) => word.split('='));
  return words.some((word, index) => ['--import', '--require', '-r'].includes(words[index - 1] ?? '') && (word === 'reclaim/check' || word.replaceAll('\\', '/').endsWith('/dist/check.js')));
}
