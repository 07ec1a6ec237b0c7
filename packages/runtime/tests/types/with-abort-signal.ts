/** A consumer with the `AbortSignal` of its platform. */
import { AsyncWeakCache } from 'reclaim';

const controller = new AbortController();
const cache = new AsyncWeakCache({
  create: (path: string, { signal }: { readonly signal: AbortSignal | undefined }) => Promise.resolve({ path, signal }),
});
export const found: Promise<{ readonly path: string }> = cache.get('path', { signal: controller.signal });
// @ts-expect-error not a signal
cache.get('path', { signal: controller });

declare function read(path: string, options: { readonly signal?: AbortSignal | undefined }): Promise<Uint8Array>;
export const files: AsyncWeakCache<string, Uint8Array> = new AsyncWeakCache<string, Uint8Array>({
  create: (path, { signal }) => read(path, { signal }),
});
