import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, project } from './project.ts';

const ON_GONE = `const registry = new FinalizationRegistry((fn: () => void) => fn());
export function onGone(target: object, cleanup: () => void): void {
  registry.register(target, cleanup);
}
`;
const use = (from: string): string => `import { onGone } from '${from}';
export function open(native) {
  const conn = { native };
  onGone(conn, () => conn.native.close());
  return conn;
}
`;

test('a path of tsconfig leads to its file', () => {
  const { run } = project({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } }', 'lib/on-gone.ts': ON_GONE, 'src/use.ts': use('@lib/on-gone') });
  expect(findingsOf(run('scan', '--format', 'json'))).toMatchObject([{ file: 'src/use.ts', line: 4, column: 22, rule: 'no-target-in-cleanup' }]);
});

test('a tsconfig that cannot be read, or extends what is not there, costs its paths and nothing else', () => {
  const { folder, run } = project({ 'tsconfig.json': '{ "extends": "./absent.json" }', 'on-gone.ts': ON_GONE, 'use.ts': use('./on-gone.js') });
  expect(findingsOf(run('scan', '--format', 'json'))).toMatchObject([{ file: 'use.ts', line: 4 }]);
  writeFileSync(join(folder, 'tsconfig.json'), '{');
  expect(findingsOf(run('scan', '--format', 'json'))).toMatchObject([{ file: 'use.ts', line: 4 }]);
});

test('what is imported and not there, or does not parse, is unknown as before', () => {
  const { run } = project({ 'use.js': use('./absent.js'), 'other.js': use('./broken.js'), 'broken.js': 'export function onGone( {' });
  const { status, stdout, stderr } = run('scan');
  expect({ status, last: stdout.trim().split('\n').at(-1), stderr }).toEqual({ status: 0, last: '0 certain findings, 3 files scanned', stderr: '' });
});

test('says in which file a line stands that a sentence names, and gives a suggestion the names of its file', () => {
  const { run } = project({
    'state.js': 'export function stateOf(owner) {\n  return { owner };\n}\n',
    'conn.js': "import { stateOf as make } from './state.js';\nconst registry = new FinalizationRegistry((state) => console.log(state));\nexport class Conn {\n  constructor() {\n    registry.register(this, make(this));\n  }\n}\n",
  });
  const [finding] = findingsOf(run('scan', '--format', 'json'));
  expect(finding).toMatchObject({
    file: 'state.js',
    line: 2,
    message: '`this` is never collected and this cleanup never runs: (1) the registry holds the result of `stateOf`, (2) which keeps `owner` (line 2): that is `this`. Cut (2): hold the record without `owner`.',
    steps: [{ file: 'conn.js', line: 5, text: 'the registry holds the result of `stateOf`' }, { file: 'state.js', line: 2 }],
    suggestions: [],
  });
});

test('what a file does not do is not told where a file that imports it does it', () => {
  const follow = `export const updates = [];
export function follow(model) {
  const ref = new WeakRef(model);
  updates.push(() => { if (ref.deref()) model.rows.push(1); });
}
`;
  const use = "import { follow, updates } from './follow.js';\nexport function once() {\n  follow({ rows: [] });\n  updates.length = 0;\n}\n";
  const rules = (files: Readonly<Record<string, string>>): readonly string[] => findingsOf(project(files).run('scan', '--format', 'json')).map(({ rule }) => rule);
  expect(rules({ 'follow.js': follow })).toEqual(['no-defeated-weakref']);
  expect(rules({ 'follow.js': follow, 'use.js': use })).toEqual([]);
});

const BASE = {
  'registry.js': 'export const registry = new FinalizationRegistry((fn) => fn());\n',
  'base.js': "import { registry } from './registry.js';\nexport class Base {\n  open(native) {\n    this.native = native;\n    registry.register(this, this.cleanup());\n  }\n  cleanup() {\n    return () => this.native.close();\n  }\n}\n",
};
const SUBCLASS = "import { Base } from './base.js';\nexport class Sub extends Base {\n  cleanup() {\n    return null;\n  }\n}\n";

test('what another module changes is told only as far as it is possible, in every shard, and again when that module is gone', () => {
  const { folder, run } = project({ ...BASE, 'sub.js': SUBCLASS });
  const told = (...args: readonly string[]): readonly string[] => findingsOf(run('scan', '--format', 'json', '--cache-location', 'cache.json', ...args)).map(({ file, certainty }) => `${file} ${certainty}`);
  expect(told()).toEqual([]);
  expect(told('--shard', '1/2')).toEqual([]);
  expect(told('--shard', '2/2')).toEqual([]);
  expect(told('--possible')).toEqual(['base.js possible']);
  writeFileSync(join(folder, 'sub.js'), SUBCLASS.replace('cleanup()', 'other()'));
  expect(told()).toEqual(['base.js certain']);
  expect([...told('--shard', '1/2'), ...told('--shard', '2/2')]).toContain('base.js certain');
});

test('a subclass that a file outside of the scan has is not known', () => {
  const { run } = project({ ...BASE, 'more/sub.js': SUBCLASS.replace('./base.js', '../base.js') });
  expect(findingsOf(run('scan', 'base.js', '--format', 'json'))).toMatchObject([{ file: 'base.js', certainty: 'certain' }]);
  expect(findingsOf(run('scan', '--format', 'json'))).toEqual([]);
});

test('an installed package that the analysis knows is known by its name, and not by its sources, through whatever passes it on', () => {
  const { run } = project({
    'node_modules/reclaim/package.json': '{ "name": "reclaim", "type": "module", "main": "index.js" }',
    'node_modules/reclaim/index.js': 'export function addCleanup() {}\n',
    'lifetimes.js': "export { addCleanup as onDeath } from 'reclaim';\n",
    'use.js': use('./lifetimes.js').replaceAll('onGone', 'onDeath'),
  });
  expect(findingsOf(run('scan', '--format', 'json'))).toMatchObject([{ file: 'use.js', line: 4 }]);
});
