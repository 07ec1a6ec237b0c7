/** The analysis broken in many ways, one at a time: each is a mistake that somebody could make. */

export interface Mutant {
  /** What the broken analysis believes. */
  readonly belief: string;
  /** Below `src/analysis` of the plugin. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

export const MUTANTS: readonly Mutant[] = [
  { belief: 'a variable lives in the environment only if two closures name it', file: 'heap/environments.ts', from: 'if (first) {', to: 'if (first && others.length > 0) {' },
  { belief: 'no arrow captures `this`', file: 'syntax/name-index.ts', from: 'return this.#bodies.receivers(unit).captor;', to: 'return null;' },
  { belief: 'a direct eval names nothing', file: 'heap/environments.ts', from: 'for (const call of survey.evals) {', to: 'for (const call of survey.evals.slice(0, 0)) {' },
  { belief: 'no arrow captures `arguments`', file: 'syntax/name-index.ts', from: 'return this.#bodies.receivers(unit).argumentsCaptor;', to: 'return null;' },
  { belief: 'a closure keeps the nearest scope and none around it', file: 'heap/objects.ts', from: 'graph.scopes.manager.acquire(origin); scope; scope = scope.upper) {', to: 'graph.scopes.manager.acquire(origin), first = true; scope && first; scope = scope.upper, first = false) {' },
  { belief: 'a class keeps no scope', file: 'heap/objects.ts', from: 'graph.scopes.around(origin) : graph.scopes.manager.acquire(origin); scope;', to: 'graph.scopes.around(origin) : null; scope;' },
  { belief: 'a WeakRef is strong', file: 'catalog/builtins.ts', from: 'WeakRef: nothing,', to: 'WeakRef: keeps(argument(0)),' },
  { belief: 'a WeakMap keeps its keys', file: 'catalog/builtins.ts', from: 'WeakMap: { kind: \'fresh\', keeps: [], container: \'weakmap\' },', to: 'WeakMap: { kind: \'fresh\', keeps: [{ from: 0, how: \'entries\' }], container: \'map\' },' },
  { belief: 'the value of a WeakMap is not kept by its key', file: 'heap/later-stores.ts', from: 'if (maps.some(({ node }) => containerOf(graph, node) === \'weakmap\')) {', to: 'if (maps.some(({ node }) => containerOf(graph, node) === \'weakmap\')) {\n      return [];' },
  { belief: 'a Map keeps nothing that it is made of', file: 'catalog/builtins.ts', from: 'Map: { kind: \'fresh\', keeps: [{ from: 0, how: \'entries\' }], container: \'map\' },', to: 'Map: { kind: \'fresh\', keeps: [], container: \'map\' },' },
  { belief: 'a Set keeps nothing that it is made of', file: 'catalog/builtins.ts', from: 'Set: { kind: \'fresh\', keeps: [members(0)], container: \'set\' },', to: 'Set: { kind: \'fresh\', keeps: [], container: \'set\' },' },
  { belief: 'a promise does not keep its value', file: 'catalog/builtins.ts', from: '\'Promise.resolve\': { kind: \'fresh\', keeps: [argument(0)], container: \'promise\' },', to: '\'Promise.resolve\': { kind: \'fresh\', keeps: [], container: \'promise\' },' },
  { belief: 'a Proxy does not keep its target', file: 'catalog/builtins.ts', from: 'Proxy: keeps(argument(0), argument(1)),', to: 'Proxy: nothing,' },
  { belief: 'an object does not keep its prototype', file: 'catalog/builtins.ts', from: '\'Object.create\': keeps(argument(0), members(1)),', to: '\'Object.create\': nothing,' },
  { belief: 'the keys of an object keep the object', file: 'catalog/builtins.ts', from: '\'Object.keys\': array(),', to: '\'Object.keys\': array(argument(0)),' },
  { belief: 'an array iterator does not keep its array', file: 'catalog/builtins.ts', from: '    values: keeps(argument(\'receiver\')),', to: '    values: nothing,' },
  { belief: 'an array does not keep what is pushed', file: 'catalog/stores.ts', from: 'array: { push: add, unshift', to: 'array: { push: { ...add, from: 9 }, unshift' },
  { belief: 'an event target does not keep its listeners', file: 'catalog/stores.ts', from: 'const listener: StoreMethod = { from: 1, to: 1, how: \'listener\' };', to: 'const listener: StoreMethod = { from: 9, to: 9, how: \'listener\' };' },
  { belief: 'a registration holds its token strongly', file: 'catalog/registrars.ts', from: '  held: [{ index: 1, role: \'held value\' }],\n  holder: \'the registry\',', to: '  held: [{ index: 1, role: \'held value\' }, { index: 2, role: \'held value\' }],\n  holder: \'the registry\',' },
  { belief: 'a variable keeps what it was first given', file: 'heap/bindings.ts', from: 'if (!reference.isWrite() || !isValueReference(reference) || isBindingReference(reference)) continue;', to: 'continue;' },
  { belief: 'what is written around a function is written before it runs', file: 'heap/cells.ts', from: 'return outer.unit.type === \'Program\' || (inner.unit.type !== \'FunctionDeclaration\' && place.at.range[1] <= inner.unit.range[0]);', to: 'return true;' },
  { belief: 'no call of a helper brings anything', file: 'registrations/sites.ts', from: 'const FORWARD_LIMIT = 5;', to: 'const FORWARD_LIMIT = 0;' },
  { belief: '`typeof x` is x', file: 'heap/graph.ts', from: '      case \'TemplateLiteral\':\n      case \'UnaryExpression\':', to: '      case \'TemplateLiteral\':\n        return this.primitive;\n      case \'UnaryExpression\':\n        return this.value(inner.argument, activation);' },
  { belief: 'a bound function does not keep what it is bound to', file: 'heap/calls.ts', from: 'return [{ to: boundFunction(graph, call, callee, activation) }];', to: 'return [{ to: graph.value(callee.object, activation) }];' },
];
