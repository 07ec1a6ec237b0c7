/** `reclaim/check` in the process of the test, which has an inspector and a heap to show. */
import { spawnSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCleanup, atExit, keepAlive, weak, WeakCache } from 'reclaim';
import { checkCleanups, type Checks, enableChecks, type Finding, whyAlive } from 'reclaim/check';
import { collect, collected, drainCleanups } from 'reclaim/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberOwner } from './check/other-module.ts';

const DIST = join(import.meta.dirname, '..', 'dist');

/* eslint-disable reclaim/no-target-in-cleanup, reclaim/no-collectable-registry -- mistakes are what these tests are about */

class Connection {
  readonly handle: { fd: number } = { fd: 1 };
  readonly closed = false;
  close(): void {}
}

let checks: Checks;
beforeEach(() => {
  checks = enableChecks({ mode: 'collect', perSite: Infinity });
});
afterEach(() => {
  checks.disable();
});

const nothing = (): void => {};
/** Registries that live as long as the tests. */
let registry: FinalizationRegistry<unknown>;
beforeEach(() => {
  registry = new FinalizationRegistry(nothing);
});

/** What is found of the registrations of this class: each test has its own, for leaks of others stay. */
function retainedOf(name: string): Finding[] {
  return checkCleanups().findings.filter(({ target }) => target === name);
}

const here = expect.stringMatching(/check\.test\.ts:\d+:\d+/u) as string;

describe('checkCleanups', () => {
  it('of one leaking, one clean and one leaking-then-stopped registration exactly the first is reported, with place, age and path', () => {
    class Direct extends Connection {}
    const kept: Direct[] = [];
    function leaking(): void {
      const conn = new Direct();
      addCleanup(conn, () => conn.handle);
    }
    function clean(): void {
      const conn = new Direct();
      kept.push(conn);
      addCleanup(conn, nothing, conn.handle);
    }
    function stopped(): void {
      const conn = new Direct();
      addCleanup(conn, () => conn.handle).stop();
    }
    leaking();
    clean();
    stopped();
    const findings = retainedOf('Direct');
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.stack[0]).toMatch(/check\.test\.ts:\d+:\d+ \(leaking\)$/u);
    expect(finding?.ms).toBeLessThan(60_000);
    expect(finding?.path).toEqual(['registry', 'held value: Registration', expect.stringMatching(/^\.#cleanup: closure at .*check\.test\.ts:\d+:\d+$/u), 'scope of leaking()', 'conn: Direct']);
    expect(finding?.message).toContain(finding?.path?.map((step, index) => (index === finding.cut ? `[cut here] ${step}` : step)).join(' -> '));
    keepAlive(kept);
  });

  it('sees a scope that another closure shares', () => {
    class Shared extends Connection {}
    (function open() {
      const conn = new Shared();
      const onData = (): unknown => conn.handle;
      registry.register(conn, () => 1);
      return onData;
    })();
    expect(retainedOf('Shared').map(({ path }) => path?.slice(2))).toEqual([['scope of open()', 'conn: Shared']]);
  });

  it('sees what is bound', () => {
    class Bound extends Connection {}
    (() => {
      const conn = new Bound();
      registry.register(conn, conn.close.bind(conn));
    })();
    expect(retainedOf('Bound').map(({ path }) => path)).toEqual([['registry', 'held value: bound function', 'bound this: Bound']]);
  });

  it('sees a captured `this`', async () => {
    class Captured extends Connection {
      constructor() {
        super();
        registry.register(this, () => this.handle);
      }
    }
    (() => { new Captured(); })();
    await collect(); // no register of this job has it any more
    expect(retainedOf('Captured').map(({ path }) => path?.at(-1))).toEqual(['this: Captured']);
  });

  it('sees a listener on an object that is held', async () => {
    class Listened extends Connection {}
    (function listen() {
      const conn = new Listened();
      const socket = { listeners: [() => conn.handle] };
      registry.register(conn, socket);
    })();
    await collect(); // no register of this job has it any more
    expect(retainedOf('Listened').map(({ path }) => path)).toEqual([
      ['registry', 'held value: Object', '.listeners: Array', expect.stringMatching(/^\[0\]: closure at /u), 'scope of listen()', 'conn: Listened'],
    ]);
  });

  it('sees a way through another module, over a WeakMap whose key is held', () => {
    class Remembered extends Connection {}
    (() => {
      const conn = new Remembered();
      rememberOwner(conn.handle, conn);
      registry.register(conn, conn.handle);
    })();
    expect(retainedOf('Remembered').map(({ path }) => path)).toEqual([['registry', 'held value: Object', 'value of a WeakMap under it: Remembered']]);
  });

  it('sees the callback of a registry, one that is pending at exit, and two that keep each other', () => {
    class ByCallback extends Connection {}
    class AtExit extends Connection {}
    class One extends Connection {}
    class Two extends Connection {}
    const registries: unknown[] = [];
    (() => {
      const conn = new ByCallback();
      const own = new FinalizationRegistry(() => conn.handle);
      own.register(conn, 1);
      registries.push(own);
    })();
    (() => {
      const conn = new AtExit();
      addCleanup(conn, () => conn.handle, undefined, atExit);
    })();
    (() => {
      const one = new One();
      const two = new Two();
      registry.register(one, { two });
      registry.register(two, { one });
    })();
    const { findings } = checkCleanups();
    const pathOf = (name: string): readonly string[] | undefined => findings.find(({ target }) => target === name)?.path;
    expect(pathOf('ByCallback')?.slice(1)).toEqual([expect.stringMatching(/^callback: closure at .*check\.test\.ts/u), expect.stringMatching(/^scope/u), 'conn: ByCallback']);
    expect(pathOf('AtExit')?.at(-1)).toBe('conn: AtExit');
    expect(pathOf('One')).toEqual(['registry', 'registration of Two', 'held value: Object', '.one: One']);
    expect(pathOf('Two')).toEqual(['registry', 'registration of One', 'held value: Object', '.two: Two']);
    keepAlive(registries);
  });

  it('tells of what leads to a target that is alive yet, by what nothing but the registration has', () => {
    class Alive extends Connection {
      constructor() {
        super();
        registry.register(this, () => this.handle);
      }
    }
    class AliveByCallback extends Connection {}
    const captured = new Alive();
    const { conn, own } = (function open() {
      const conn = new AliveByCallback();
      const own = new FinalizationRegistry(() => conn.handle);
      own.register(conn, 1);
      return { conn, own };
    })();
    const { findings } = checkCleanups();
    for (const [name, last] of [['Alive', 'this: Alive'], ['AliveByCallback', 'conn: AliveByCallback']]) {
      expect(findings.filter(({ target }) => target === name).map(({ kind, path }) => [kind, path?.at(-1)])).toEqual([['reachable', last]]);
    }
    expect(findings.find(({ target }) => target === 'Alive')?.stack[0]).toMatch(/check\.test\.ts:\d+:\d+ \(new Alive\)$/u);
    keepAlive([captured, conn, own]);
  });

  it('sees the key of a property, and tells proxies and symbols by what they are', () => {
    const keyed = (): void => {
      const mark = Symbol('mark');
      registry.register(mark, { marks: { [mark]: 1 } });
    };
    const proxied = (): void => {
      const proxy: { self?: object } = new Proxy({}, {});
      registry.register(proxy, { proxy });
    };
    keyed();
    proxied();
    const { findings } = checkCleanups();
    expect(findings.find(({ target }) => target === 'symbol mark')?.path).toEqual(['registry', 'held value: Object', '.marks: Object', 'property key: symbol mark']);
    expect(findings.find(({ target }) => target === 'Proxy')?.path).toEqual(['registry', 'held value: Object', '.proxy: Proxy']);
  });

  it('is silent about what is alive by itself, even if its registration reaches it', () => {
    class Pooled extends Connection {}
    const pool = new Set<Pooled>();
    const conn = new Pooled();
    pool.add(conn);
    registry.register(conn, pool);
    expect(retainedOf('Pooled')).toEqual([]);
    keepAlive(pool);
  });

  it('is silent about a chain that will be released one after the other', () => {
    class Link extends Connection {}
    const first = new Link();
    (() => {
      const second = new Link();
      registry.register(second, 'end');
      registry.register(first, { second });
    })();
    expect(retainedOf('Link')).toEqual([]);
    keepAlive(first);
  });

  it('needs no checks that were enabled before, but then knows no places', () => {
    checks.disable();
    class Unwatched extends Connection {}
    (() => {
      const conn = new Unwatched();
      registry.register(conn, () => conn.handle);
    })();
    const findings = retainedOf('Unwatched');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.stack).toEqual([]);
  });

  it('keeps no target alive, and no cleanup and argument of a target that is dead', async () => {
    const argument = (): WeakRef<object> => {
      const held = { held: true };
      registry.register(new Connection(), held, held);
      return new WeakRef(held);
    };
    const ref = argument();
    await collected(() => {
      const conn = new Connection();
      addCleanup(conn, nothing, { fd: 1 }, atExit);
      registry.register(conn, 'held', conn);
      checkCleanups();
      return conn;
    });
    checkCleanups();
    await collected(ref);
  });
});

describe('at registration', () => {
  /** It is looked for again after a while. */
  const found = async (): Promise<Finding[]> => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return checks.findings().filter(({ kind }) => kind === 'reachable');
  };

  it.each<[string, (conn: Connection) => unknown, readonly unknown[]]>([
    ['a closure', (conn) => () => conn.handle, ['registry', 'held value: function', expect.stringMatching(/^scope/u), 'conn: Connection']],
    ['a bound function', (conn) => nothing.bind(conn), ['registry', 'held value: function bound nothing', 'bound this: Connection']],
    ['a bound argument', (conn) => nothing.bind(null, ...([conn] as unknown as [])), ['registry', 'held value: function bound nothing', 'bound arguments: Array', '[0]: Connection']],
    ['a record', (conn) => ({ list: [conn] }), ['registry', 'held value: Object', '.list: Array', '[0]: Connection']],
    ['a Map', (conn) => new Map([['key', conn]]), ['registry', 'held value: Map', 'entry of the Map: Connection']],
    ['a proxy', (conn) => new Proxy({ conn }, {}), ['registry', 'held value: Proxy', 'target of the proxy: Object', '.conn: Connection']],
  ])('tells of %s that reaches the target', async (_, hold, path) => {
    const conn = new Connection();
    registry.register(conn, hold(conn));
    const findings = await found();
    expect(findings.map((finding) => finding.path)).toEqual([path]);
    expect(findings[0]?.stack[0]).toEqual(here);
  });

  it('tells of the cleanup and the argument of addCleanup', async () => {
    const conn = new Connection();
    addCleanup(conn, () => conn.handle);
    expect((await found()).map(({ path }) => path?.at(-1))).toEqual(['conn: Connection']);
  });

  it('calls no getter and no trap', async () => {
    const conn = new Connection();
    const fail = (): never => { throw new Error('it was called'); };
    registry.register(conn, [Object.defineProperty({}, 'getter', { get: fail, enumerable: true }), new Proxy({}, { get: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail })]);
    expect(await found()).toEqual([]);
  });

  it('is silent about what the module has, and about what does not lead back', async () => {
    const conn = new Connection();
    registry.register(conn, nothing);
    registry.register(conn, { fd: conn.handle.fd });
    registry.register(conn, new WeakRef(conn));
    expect(await found()).toEqual([]);
  });

  it('is silent about what is emptied after the registration, stopped or unregistered', async () => {
    let emptied: Connection | undefined = new Connection();
    registry.register(emptied, () => emptied?.handle);
    emptied = undefined;
    const conn = new Connection();
    addCleanup(conn, () => conn.handle).stop();
    const token = {};
    registry.register(conn, [conn], token);
    registry.unregister(token);
    expect(await found()).toEqual([]);
  });

  it('throws in the mode `throw`, and nothing is registered then', () => {
    checks = enableChecks({ mode: 'throw' });
    class Thrown extends Connection {}
    expect(() => {
      const conn = new Thrown();
      registry.register(conn, () => conn.handle);
    }).toThrow(/^Thrown can be reached from its own registration; .*conn: Thrown/u);
    expect(retainedOf('Thrown')).toEqual([]);
    expect(retainedOf('FinalizationRegistry')).toEqual([]);
  });

  it('leaves what the platform does as it is', () => {
    const target = {};
    expect(() => registry.register(target, target)).toThrow(TypeError);
    expect(() => registry.register(1 as never, 2)).toThrow(TypeError);
    expect(() => new FinalizationRegistry(1 as never)).toThrow(TypeError);
    expect(() => Reflect.apply(FinalizationRegistry as never, undefined, [nothing])).toThrow(TypeError);
    expect(registry).toBeInstanceOf(FinalizationRegistry);
    class Derived extends FinalizationRegistry<number> {}
    expect(new Derived(nothing)).toBeInstanceOf(Derived);
    registry.register(target, 1, target);
    expect(registry.unregister(target)).toBe(true);
    expect(registry.unregister(target)).toBe(false);
    checks.disable();
    expect(FinalizationRegistry.prototype.register.toString()).toContain('[native code]');
    expect(FinalizationRegistry.prototype.constructor).toBe(FinalizationRegistry);
  });
});

describe('later', () => {
  const foundOf = (kind: Finding['kind'], name?: string): Finding[] => checks.findings().filter((finding) => finding.kind === kind && (name === undefined || finding.target === name));

  it('tells of a registry that was collected with pending registrations, and not of that of a weak cache', async () => {
    const conn = new Connection();
    (() => { new FinalizationRegistry(nothing).register(conn, 1); })();
    (() => { new WeakCache({ create: () => conn }).get('key'); })();
    await drainCleanups();
    await collect();
    const findings = foundOf('registry-died');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/^A registry was collected with 1 pending registration: .*Made at .*check\.test\.ts/u);
    keepAlive(conn);
  });

  it('tells of a cleanup that takes long', async () => {
    checks = enableChecks({ mode: 'collect', slowMs: 20 });
    const slow = (): void => {
      for (const end = performance.now() + 40; performance.now() < end;);
    };
    const own = new FinalizationRegistry(slow);
    (() => { own.register({}, 1); })();
    await drainCleanups();
    expect(foundOf('slow-cleanup')).toHaveLength(1);
    expect(foundOf('slow-cleanup')[0]?.ms).toBeGreaterThan(20);
  });

  it('tells of an object that was collected without its close(), and not of one that was closed', async () => {
    class Forgotten extends Connection {}
    class Closed extends Connection {}
    (() => {
      addCleanup(new Forgotten(), nothing, 1);
      registry.register(new Forgotten(), 1, {});
      addCleanup(new Closed(), nothing, 1).run();
      addCleanup(new Closed(), nothing, 1).stop();
      registry.register(new Closed(), 1); // without a token nobody can see that it was closed
      addCleanup({}, nothing, 1);
    })();
    await drainCleanups();
    const findings = foundOf('unclosed');
    expect(findings.map(({ target }) => target)).toEqual(['Forgotten', 'Forgotten']);
    expect(findings[0]?.message).toMatch(/^Forgotten was collected without close\(\)\. Registered at /u);
  });

  it('publishes findings, which are plain data', async () => {
    const messages: unknown[] = [];
    const listen = (message: unknown): void => { messages.push(message); };
    subscribe('reclaim:check', listen);
    const conn = new Connection();
    registry.register(conn, [conn]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    unsubscribe('reclaim:check', listen);
    expect(messages).toHaveLength(1);
    expect(messages).toEqual(checks.findings());
    expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
  });

  it('rejects options that there are not', () => {
    expect(() => enableChecks({ mode: 'loud' as never })).toThrow(/the mode must be "throw", "warn", "collect" or "exit"; got loud/u);
    expect(() => enableChecks({ slow: 1 } as never)).toThrow(/there is no option slow/u);
    expect(() => enableChecks({ slowMs: -1 })).toThrow(/slowMs must be a number/u);
    expect(() => enableChecks({ native: 1 as never })).toThrow(/native must be a boolean/u);
    expect(() => enableChecks({ atExit: 1 as never })).toThrow(/atExit must be a boolean/u);
  });
});

describe('whyAlive', () => {
  it('gives the shortest path from a root', () => {
    const conn = new Connection();
    Reflect.set(globalThis, 'whyAliveTest', { conn });
    expect(whyAlive(conn)).toEqual(['global object', '.whyAliveTest: Object', '.conn: Connection']);
    // Of references it is what they refer to.
    expect([whyAlive(new WeakRef(conn)), whyAlive(weak(conn))]).toEqual([whyAlive(conn), whyAlive(conn)]);
    Reflect.deleteProperty(globalThis, 'whyAliveTest');
    expect(() => whyAlive(1 as never)).toThrow(/no object/u);
  });
});

describe('--import reclaim/check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reclaim-check-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  interface Run {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly findings: readonly Finding[];
  }

  function run(program: string, { checks = true, ...env }: { readonly checks?: boolean; readonly RECLAIM_CHECK?: string; readonly RECLAIM_CHECK_AT_EXIT?: string; readonly NODE_OPTIONS?: string } = {}): Run {
    const [app, json] = [join(folder, 'app.mjs'), join(folder, 'findings.jsonl')];
    writeFileSync(app, program);
    rmSync(json, { force: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [...checks ? ['--import', join(DIST, 'check.js')] : [], app], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', RECLAIM_CHECK_JSON: json, ...env } });
    const lines = existsSync(json) ? readFileSync(json, 'utf8').trim().split('\n') : [];
    return { status, stdout, stderr, findings: lines.map((line) => JSON.parse(line) as Finding) };
  }

  const NAMED = 'const registry = new FinalizationRegistry(() => {});\nfunction open() {\n  const conn = {};\n  registry.register(conn, () => conn);\n}\nopen();\n';
  const CAPTURED = 'const registry = new FinalizationRegistry(() => {});\nclass Conn {\n  constructor() {\n    registry.register(this, () => this.fd);\n  }\n}\nnew Conn();\n';
  const CLEAN = 'const registry = new FinalizationRegistry(() => {});\nglobalThis.conn = {};\nregistry.register(globalThis.conn, 1);\n';

  it('enables the checks before the program, warns, and writes JSON', () => {
    expect(run(NAMED, { checks: false })).toEqual({ status: 0, stdout: '', stderr: '', findings: [] });
    const { status, stderr, findings } = run(NAMED);
    expect(status).toBe(0);
    expect(stderr).toMatch(/\[RECLAIM_REACHABLE\] ReclaimWarning: Object can be reached from its own registration; .*scope of open\(\) -> \[cut here\] conn: Object\. Registered at .*app\.mjs:4:12 \(open\)/u);
    expect(findings.map(({ kind, target }) => [kind, target])).toEqual([['reachable', 'Object'], ['retained', 'Object']]);
  });

  it('reclaim/check/enabled is on however it was loaded', () => {
    const enabled = JSON.stringify(join(DIST, 'enabled.js'));
    const program = (first: string): Run => run(`${first}\nawait 0;\n${NAMED}`, { checks: false });
    // A program that names it first, as a setup file does; one that asks for it later; and the other entry, which waits.
    for (const first of [`import ${enabled};`, `await import(${enabled});`]) expect(program(first).findings.map(({ kind }) => kind), first).toEqual(['reachable', 'retained']);
    expect(program(`import ${JSON.stringify(join(DIST, 'check.js'))};`).findings).toEqual([]);
    expect(run(NAMED, { checks: false, NODE_OPTIONS: `--import ${enabled}` }).findings.map(({ kind }) => kind)).toEqual(['reachable', 'retained']);
  });

  it('the mode `exit` says nothing of what was held until it was ready, and fails the program for what never dies', () => {
    const READY = 'const registry = new FinalizationRegistry(() => {});\nfunction open() {\n  let conn = {};\n  registry.register(conn, () => conn);\n  setTimeout(() => { conn = undefined; }, 100);\n}\nopen();\n';
    expect(run(READY, { RECLAIM_CHECK: 'throw' }).status).toBe(1);
    expect(run(READY, { RECLAIM_CHECK: 'exit' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const { status, stderr } = run(NAMED, { RECLAIM_CHECK: 'exit' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^ReclaimWarning: Object is never collected and its cleanup never runs: .*\n$/u);
  });

  it('checks the heap when the program ends, and tells what no look at a registration shows', () => {
    const { status, stderr, findings } = run(CAPTURED);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^ReclaimWarning: Conn is never collected and its cleanup never runs: .* -> scope of Conn\(\) -> \[cut here\] this: Conn\. Registered at .*app\.mjs:4:14 \(new Conn\)\n$/u);
    expect(findings.map(({ kind, target }) => [kind, target])).toEqual([['retained', 'Conn']]);
    expect(run(`${CAPTURED}process.exit(3);`)).toMatchObject({ status: 3, stderr: expect.stringContaining('this: Conn') as string });
  });

  it('fails the program in the mode `throw`, says nothing in the mode `collect`, and leaves the heap alone when it is told to', () => {
    expect(run(CAPTURED, { RECLAIM_CHECK: 'throw' })).toMatchObject({ status: 1, stderr: expect.stringContaining('this: Conn') as string });
    expect(run(CAPTURED, { RECLAIM_CHECK: 'collect' })).toMatchObject({ status: 0, stderr: '', findings: [{ kind: 'retained' }] });
    expect(run(CAPTURED, { RECLAIM_CHECK_AT_EXIT: '0' })).toEqual({ status: 0, stdout: '', stderr: '', findings: [] });
    expect(run(CAPTURED, { RECLAIM_CHECK: 'loud' })).toMatchObject({ status: 1, stderr: expect.stringContaining('the mode must be "throw", "warn", "collect" or "exit"; got loud') as string });
  });

  it('has nothing to say of a program that is clean', () => {
    expect(run(CLEAN, { RECLAIM_CHECK: 'throw' })).toEqual({ status: 0, stdout: '', stderr: '', findings: [] });
  });

  it('covers process.finalization', () => {
    const program = (cleanup: string): string => `function close() {}\nfunction open() {\n  const conn = { fd: 1 };\n  process.finalization.register(conn, ${cleanup});\n}\nopen();\n`;
    const leaking = run(program('() => conn.fd'));
    expect(leaking.findings.map(({ kind, target, stack }) => [kind, target, stack[0]])).toEqual([
      ['reachable', 'Object', expect.stringMatching(/app\.mjs:4:24 \(open\)$/u)],
      ['retained', 'Object', expect.stringMatching(/app\.mjs:4:24 \(open\)$/u)],
    ]);
    expect(run(program('close')).findings).toEqual([]);
  });

  it('has one message for a place, with a count; of what came after it one more when the process ends', () => {
    const { findings } = run('const registry = new FinalizationRegistry(() => {});\nfor (let i = 0; i < 100; i++) (() => { const conn = {}; registry.register(conn, () => conn); })();\n');
    const counts = (kind: string): unknown[] => findings.filter((finding) => finding.kind === kind).map(({ count }) => count);
    expect(counts('retained')).toEqual([100]);
    expect(counts('reachable')).toEqual([undefined, 8]); // the first 3, and then the 4th, 8th, 16th, 32nd, 64th are looked into
  });
});
