/** What stays of a finding when lines move: by it a finding is known again. */
import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

export function fingerprintOf({ rule, file, message }: Finding): string {
  return createHash('sha256').update([rule, file, message.replaceAll(/\bline \d+/gu, 'line')].join('\0')).digest('hex').slice(0, 32);
}
