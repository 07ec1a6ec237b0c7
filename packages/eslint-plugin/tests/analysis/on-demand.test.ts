/** Most files have nothing for the plugin: no rule may make the graph of such a file, which costs more than all the rest. */
import { describe, expect, test } from 'vitest';
import { Analysis } from '../../src/analysis/index.ts';
import { SourceFile } from '../../src/analysis/findings/file.ts';
import { parse, problemsOf } from './programs.ts';

const FILES = {
  'names no weak API': 'const entries = new Map(); export const get = (key) => entries.get(key) ?? entries.set(key, { key });',
  'only keeps data in a WeakMap': 'const data = new WeakMap(); export function widthOf(node) { data.set(node, node.width); return data.get(node); }',
  'registers services, not cleanups': 'export function start(registry) { registry.register("a", () => registry); registry.unregister("a"); }',
};

describe.each(Object.entries(FILES))('a file that %s', (_name, code) => {
  test('gets no graph, whatever is asked', () => {
    const file = new SourceFile(parse(code), {});
    let graphs = 0;
    Object.defineProperty(file, 'graph', {
      get: () => {
        graphs++;
        throw new Error('a graph is made');
      },
    });
    const said = problemsOf(new Analysis(file), { possible: false, exhaustive: false, ephemerons: false });
    expect({ said, graphs }).toEqual({ said: [], graphs: 0 });
  });
});
