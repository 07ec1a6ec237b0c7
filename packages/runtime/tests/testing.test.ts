/** What `reclaim/testing` does with the collector and the heap of Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { addCleanup } from 'reclaim';
import type * as testing from 'reclaim/testing';
import { collected, type LeakError } from 'reclaim/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';

const { gc } = globalThis;
if (gc === undefined) throw new Error('these tests call the collector: run them with --expose-gc');
const TESTING = join(import.meta.dirname, '..', 'src', 'testing', 'index.ts');

class Connection {
  readonly peer: object = {};
  onClose: (() => unknown) | undefined;
}

async function pathOf(make: () => unknown): Promise<readonly string[]> {
  const error = await collected(make, { rounds: 3 }).then(() => undefined, (error: unknown) => error as LeakError);
  expect(error?.name).toBe('LeakError');
  expect(error?.message).toContain('It is kept by:');
  return error?.path ?? [];
}

const kept = new Map<string, unknown>();
afterEach(() => {
  kept.clear();
});

describe('the path of a leak', () => {
  it('leads from a collection of the module', async () => {
    const path = await pathOf(() => {
      const connection = new Connection();
      kept.set('key', { list: [connection] });
      return connection;
    });
    expect(path.slice(-3)).toEqual(['entry of the Map: Object', '.list: Array', '[0]: Connection']);
  });

  it('leads through a registry and the scope that another closure shares', async () => {
    const path = await pathOf(function open() {
      const connection = new Connection();
      const onData = (): unknown => connection.peer;
      // eslint-disable-next-line reclaim/no-target-in-cleanup -- the leak that the test is about
      addCleanup(connection, () => 1);
      return { connection, onData }.connection;
    });
    const registry = path.findIndex((step) => step.endsWith('registry'));
    expect(path.slice(registry + 1)).toEqual([
      'held value: Registration',
      expect.stringMatching(/^\.#cleanup: closure at .*testing\.test\.ts:\d+:\d+$/u),
      'scope of open()',
      'connection: Connection',
    ]);
  });

  it('leads from a listener, by the names of the properties', async () => {
    const path = await pathOf(function listen() {
      const connection = new Connection();
      kept.set('listener', { onClose: () => connection.peer });
      return connection;
    });
    expect(path.slice(-3)).toEqual([expect.stringMatching(/^\.onClose: closure onClose at /u), 'scope of listen()', 'connection: Connection']);
  });

  it('is left out when it is not asked for', async () => {
    const connection = new Connection();
    const error = await collected(() => connection, { rounds: 1, path: false }).then(() => undefined, (error: unknown) => error as LeakError);
    expect(error?.path).toBeUndefined();
  });
});

describe('with a collector that is watched', () => {
  /** A fresh instance of the module, which looks for the collector again: where Bun has it, because the one of Node cannot be replaced. */
  async function withCollector(collect: () => void): Promise<typeof testing> {
    vi.resetModules();
    vi.stubGlobal('Bun', { gc: collect });
    return await import('reclaim/testing');
  }
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('the reference is never looked into in a job that then collects', async () => {
    let looked = 0;
    let lookedInThisJob = false;
    let collections = 0;
    let violations = 0;
    const { collected } = await withCollector(() => {
      collections++;
      if (lookedInThisJob) violations++;
      gc();
    });
    const object = {};
    const error = await collected({
      deref() {
        looked++;
        lookedInThisJob = true;
        setImmediate(() => { lookedInThisJob = false; });
        return object;
      },
    }, { rounds: 4, path: false }).catch((error: unknown) => error);
    expect(String(error)).toContain('LeakError');
    expect(looked).toBeGreaterThan(1);
    expect(collections).toBeGreaterThan(3);
    expect(violations).toBe(0);
  });

  it('a collector that does nothing is an error of its own, and never a leak', async () => {
    const { collected, collect, drainCleanups } = await withCollector(() => {});
    const none = { name: 'CollectorError', message: expect.stringContaining('did not collect even the canary') as string };
    await expect(collected(() => ({}))).rejects.toMatchObject(none);
    await expect(collect()).rejects.toMatchObject(none);
    await expect(drainCleanups()).rejects.toMatchObject(none);
  });

  it('what the collector throws comes out', async () => {
    const { collect } = await withCollector(() => { throw new RangeError('no collection today'); });
    await expect(collect()).rejects.toThrow(new RangeError('no collection today'));
  });
});

describe('a process that was started without flags', () => {
  const run = (before: string): string => spawnSync(process.execPath, ['--input-type=module', '--eval', `
    ${before}
    const { collected } = await import(${JSON.stringify(TESTING)});
    console.log(await collected(() => ({})).then((rounds) => 'collected ' + (rounds > 0), String));
  `], { encoding: 'utf8' }).stdout.trim();

  it('gets its collector all the same', () => {
    expect(run('')).toBe('collected true');
  });

  it('is told how to enable it where that is not possible', () => {
    expect(run('process.getBuiltinModule = undefined;')).toBe('CollectorError: The collector of this host cannot be called. Start Node with --expose-gc.');
  });
});
