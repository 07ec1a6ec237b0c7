/** `reclaim/check` on hosts that are not Node, and in Node when it is not there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateEngine, runModule } from '@reclaim/engines';
import { describe, expect, it } from 'vitest';

const entry = (name: string): string => JSON.stringify(join(import.meta.dirname, '..', 'dist', `${name}.js`));

const PROGRAM = `
const checks = enableChecks({ mode: 'collect' });
const registry = new FinalizationRegistry(() => {});
function open() {
  const conn = { fd: 3 };
  registry.register(conn, { list: [conn] });
  return conn;
}
globalThis.registry = registry;
globalThis.conn = open();
await new Promise((resolve) => setTimeout(resolve, 100));
const early = checks.findings();
globalThis.conn = undefined;
await new Promise((resolve) => setTimeout(resolve, 20));
const check = checkCleanups();
let why;
try { why = whyAlive(registry).at(-1); } catch (error) { why = String(error); }
console.log(mark + JSON.stringify({ levels: checks.levels, early: early.map(({ kind, path, stack }) => [kind, path.at(-1), /program.*:\\d+:\\d+ \\(open\\)$/u.test(stack[0])]), check: { ...check, findings: check.findings.map(({ kind, path }) => [kind, ...path]) }, why, stack: new Error('stack').stack.includes('program.mjs:') }));
`;

async function answerOf(name: 'node24' | 'bun' | 'deno'): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'reclaim-check-hosts-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const { lines, failure, errors } = await runModule(locateEngine(name), {
      folder,
      timeoutMs: 60_000,
      source: (mark) => {
        writeFileSync(join(folder, 'program.mjs'), `import { checkCleanups, enableChecks, whyAlive } from ${entry('check')};\nconst mark = ${JSON.stringify(mark)};\n${PROGRAM}`);
        return "await import('./program.mjs');";
      },
    });
    expect(failure, errors).toBeUndefined();
    return JSON.parse(lines[0] ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const early = [['reachable', '[0]: Object', true]];

describe('the levels of a host', () => {
  it('Node has all of them', async () => {
    expect(await answerOf('node24')).toMatchObject({
      levels: { identity: true, walk: true, closures: true, heap: true }, early,
      check: { findings: [['retained', 'registry', 'held value: Object', '.list: Array', '[0]: Object']] }, why: '.registry: registry', stack: true,
    });
  });

  it('Deno has no inspector of its own thread, and shows its heap', async () => {
    expect(await answerOf('deno')).toMatchObject({
      levels: { identity: true, walk: true, closures: false, heap: true }, early,
      check: { findings: [['retained', 'registry', 'held value: Object', '.list: Array', '[0]: Object']] }, why: '.registry: registry', stack: true,
    });
  });

  it('Bun has no inspector and no heap to show, and says so: identity and the bounded walk are left', async () => {
    expect(await answerOf('bun')).toEqual({
      levels: { identity: true, walk: true, closures: false, heap: false }, early,
      check: { findings: [] }, why: 'Error: whyAlive: this host cannot show its heap; Node and Deno can', stack: true,
    });
  });
});

it('a program that does not import it has nothing of it', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `
    const { register, unregister } = FinalizationRegistry.prototype;
    const Native = FinalizationRegistry;
    let hooked = 0;
    const { Session } = process.getBuiltinModule('node:inspector');
    const { connect } = Session.prototype;
    Session.prototype.connect = function () { hooked++; return connect.call(this); };
    for (const entry of [${entry('index')}, ${entry('testing')}, ${entry('matchers')}]) await import(entry);
    console.log(FinalizationRegistry === Native, Native.prototype.register === register, Native.prototype.unregister === unregister, hooked);
    const { enableChecks } = await import(${entry('check')});
    console.log(FinalizationRegistry === Native, Native.prototype.register === register, hooked);
    const checks = enableChecks({ mode: 'collect' });
    console.log(FinalizationRegistry === Native, Native.prototype.register === register, hooked > 0);
    checks.disable();
    console.log(FinalizationRegistry === Native, Native.prototype.register === register);
  `], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(['true true true 0', 'true true 0', 'false false true', 'true true']);
});

it.each([
  ['bun --preload reclaim/check/enabled', 'bun', ['--preload']],
  ['deno run --preload reclaim/check/enabled', 'deno', ['run', '--allow-all', '--preload']],
] as const)('%s is on, and sees the argument of addCleanup', (_, engine, flags) => {
  const folder = mkdtempSync(join(tmpdir(), 'reclaim-preload-'));
  try {
    const [app, json] = [join(folder, 'app.mjs'), join(folder, 'findings.jsonl')];
    writeFileSync(app, [
      `import { addCleanup } from ${entry('index')};`,
      'function open() { const conn = {}; addCleanup(conn, () => {}, { deep: { conn } }); return conn; }',
      'globalThis.conn = open();',
      'setTimeout(() => {}, 100);',
    ].join('\n'));
    const { status, stderr } = spawnSync(locateEngine(engine).command, [...flags, JSON.parse(entry('enabled')) as string, app], { encoding: 'utf8', env: { ...process.env, RECLAIM_CHECK_JSON: json } });
    expect(status, stderr).toBe(0);
    const findings = readFileSync(json, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { readonly kind: string; readonly path: readonly string[] });
    // Before the exit; at the exit Deno shows its heap, and there it is found again.
    expect(findings.map(({ kind, path }) => [kind, path.slice(-2)])[0]).toEqual(['reachable', ['.deep: Object', '.conn: Object']]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});
