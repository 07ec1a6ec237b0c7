/** The hash of a link that carries a program, made where pages are built. */
import { deflateRawSync } from 'node:zlib';
import type { Shared } from './share.ts';

export function hashOf(shared: Shared): string {
  return deflateRawSync(JSON.stringify(shared), { level: 9 }).toString('base64url');
}
