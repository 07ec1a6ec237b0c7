/** A slice of `pnpm site test`, with the pages as `pnpm site` serves them: nothing is built. */
import { join } from 'node:path';
import { BROWSER_NAMES, findHost } from '@reclaim/engines';
import { expect, test } from 'vitest';
import { createServer } from 'vitepress';
import { REPAIR } from '../browser/scenes.ts';
import { visit } from '../browser/visitor.ts';

const [name] = BROWSER_NAMES;
const host = findHost(name);

if (typeof host === 'string') {
  test.skip(host, () => {});
} else {
  test(`${host.title}: ${REPAIR.title}`, { timeout: 240_000 }, async () => {
    const server = await createServer(join(import.meta.dirname, '..'), { host: '127.0.0.1', port: 0 });
    await server.listen();
    const visitor = await visit(host);
    try {
      await REPAIR.play(visitor, server.resolvedUrls?.local[0] ?? 'no address');
      expect(visitor.complaints).toEqual([]);
    } finally {
      await visitor.leave();
      await server.close();
    }
  });
}
