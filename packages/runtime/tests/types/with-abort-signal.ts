/** A consumer with the `AbortSignal` of its platform. */
import { AsyncWeakCache } from 'reclaim';

const controller = new AbortController();
const cache = new AsyncWeakCache({
  create: (path: string, { signal }: { readonly signal: AbortSignal | undefined }) => Promise.resolve({ path, signal }),
});
export const found: Promise<{ readonly path: string }> = cache.get('path', { signal: controller.signal });
// @ts-expect-error not a signal
cache.get('path', { signal: controller });
