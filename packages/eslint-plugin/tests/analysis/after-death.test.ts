import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../src/analysis/findings/file.ts';
import { afterDeath } from '../../src/analysis/registrations/after-death.ts';
import { PARSERS } from './programs.ts';

const MADE = (callback: string, held = 'key'): string => `
  const table = new Map();
  const forget = (k) => table.delete(k);
  const registry = new FinalizationRegistry(${callback});
  export function add(value, key) { registry.register(value, ${held}); }
`;

/** What happens after death: the text of each call and removal, with what it is given and the tests before it. */
const CLEANUPS: readonly { readonly code: string; readonly happens: readonly string[] | null }[] = [
  { code: MADE('(key) => { log(key); }'), happens: ['log(key)'] },
  { code: MADE('(key) => forget(key)'), happens: ['table.delete(k)', 'forget(key)'] },
  { code: MADE('forget'), happens: ['table.delete(k)'] },
  { code: MADE('table.delete.bind(table)'), happens: ['table.delete.bind(table)'] },
  { code: MADE('(f) => f()', '() => table.delete(key)'), happens: ['table.delete(key)', 'f()'] },
  { code: MADE('({ key }) => { if (on) delete table[key]; }', '{ key }'), happens: ['delete table[key] if on'] },
  { code: MADE('(key) => { if (off) return; table.delete(key); }'), happens: ['table.delete(key) if not off'] },
  { code: MADE('(key) => { if (a) { if (b) return; } table.delete(key); }'), happens: ['table.delete(key) if perhaps a, not b'] },
  { code: MADE('(key) => { for (const k of key) table.delete(k); }'), happens: ['table.delete(k) if unknown'] },
  { code: MADE('(key) => { for (const t of [table]) t.delete(key); }'), happens: ['t.delete(key)'] },
  { code: MADE('(key) => queueMicrotask(() => table.delete(key))'), happens: ['queueMicrotask(() => table.delete(key))', 'table.delete(key)'] },
  { code: MADE('(key) => { table[key] = null; }'), happens: ['table[key] = null'] },
  { code: MADE('(key) => Reflect.deleteProperty(table, key)'), happens: ['Reflect.deleteProperty(table, key)', 'Reflect.deleteProperty(table, key)'] },
  { code: "import { forget } from 'elsewhere'; const registry = new FinalizationRegistry(forget); export function add(value) { registry.register(value, 1); }", happens: ['registry.register(value, 1)'] },
  { code: "const registry = new FinalizationRegistry(on ? a : b); function a() {} function b() {} export function add(value) { registry.register(value, 1); }", happens: null },
  { code: "import { addCleanup } from 'reclaim'; export function add(value, key) { addCleanup(value, (k) => log(k), key); }", happens: ['log(k)'] },
];

describe.each(PARSERS)('after death, as $parser gives the program', ({ parse }) => {
  test.each(CLEANUPS)('$code', ({ code, happens }) => {
    const file = new SourceFile(parse(code), {});
    const [run] = file.sites;
    if (!run) throw new Error('nothing is registered');
    const text = ({ range }: { readonly range: readonly [number, number] }): string => file.source.text.slice(...range);
    const said = (outcome: boolean | null): string => (outcome === null ? 'perhaps ' : outcome ? '' : 'not ');
    const effects = afterDeath(file.graph, run)?.map(({ node, conditions }) => {
      const tests = conditions ? conditions.map(({ test: { node: one }, outcome }) => `${said(outcome)}${text(one)}`).join(', ') : 'unknown';
      return `${text(node)}${tests === '' ? '' : ` if ${tests}`}`;
    });
    expect(effects ?? null).toEqual(happens);
  });
});
