/** A path through the heap in the words that the linter uses: who keeps whom, root first. */
import type { PathStep } from './reach.ts';
import type { HeapReading } from './reading.ts';

/** One step in words. */
export function describePath(reading: HeapReading, path: readonly PathStep[]): string[] {
  const words: string[] = [];
  /** What the last steps were that are of the engine's making: tables, lists, boxes. They are told as part of the step after them. */
  let through: PathStep[] = [];
  for (const step of path) {
    if (isInternal(reading, step.node) && step !== path.at(-1)) {
      through.push(step);
      continue;
    }
    const before: PathStep | undefined = path[path.indexOf(step) - through.length - 1];
    words.push(describeStep(reading, before, through, step));
    through = [];
  }
  return words;
}

function describeStep(reading: HeapReading, before: PathStep | undefined, through: readonly PathStep[], step: PathStep): string {
  const what = describeNode(reading, step.node);
  if (before === undefined) return what;
  if (through.some(({ node }) => reading.isCell(node))) return `held value: ${what}`;
  const holder = before.node;
  const first = (through[0] ?? step).edge;
  const last = step.edge;
  if (first === undefined || last === undefined) return what;
  if (reading.cellsOf.has(holder) && reading.callbackOf.get(holder) === step.node) return `callback: ${what}`;
  if (reading.type(step.node) === 'symbol' && through.some(({ node }) => reading.name(node) === 'system / DescriptorArray')) return `property key: ${what}`;
  if (reading.weakMapTable(last) !== undefined) return `value of a WeakMap under it: ${what}`;
  // A variable that is assigned to later may be in a box; the edge to the box has the name.
  if (reading.edgeKind(first) === 'context') return `${reading.edgeLabel(first)}: ${what}`;
  const label = reading.edgeLabel(last);
  switch (reading.edgeKind(last)) {
    case 'property':
      return through.length === 0 || !/^\d+$/u.test(label) ? `.${label}: ${what}` : what;
    case 'element':
      return isNative(reading, holder, 'Array') || through.length === 0 ? `[${label}]: ${what}` : what;
    case 'shortcut':
    case 'internal':
      return describeInternal(reading, holder, label, what);
    default:
      return what;
  }
}

function describeInternal(reading: HeapReading, holder: number, label: string, what: string): string {
  const argument = /^bound_argument_(\d+)$/u.exec(label)?.[1];
  if (argument !== undefined) return `bound argument ${Number(argument) + 1}: ${what}`;
  if (label === 'bound_this') return `bound this: ${what}`;
  if (label === 'bound_function') return `bound function: ${what}`;
  for (const collection of ['Map', 'Set'] as const) if (isNative(reading, holder, collection)) return `entry of the ${collection}: ${what}`;
  return what;
}

function isNative(reading: HeapReading, node: number, name: string): boolean {
  return reading.type(node) === 'object' && reading.name(node) === name;
}

const PROXY = 'system / JSProxy';

/** Node calls its own by name, Deno after a class. */
export function isGlobal(name: string): boolean {
  return /^global(?: |$|\*)|\[JSGlobalObject\]$/u.test(name);
}

/** What no program can name. */
function isInternal(reading: HeapReading, node: number): boolean {
  if (isContext(reading, node)) return false;
  const name = reading.name(node);
  if (name === PROXY) return false;
  switch (reading.type(node)) {
    case 'array':
    case 'hidden':
    case 'code':
    case 'object shape':
      return true;
    case 'native': // V8 15 and later
    case 'object':
      return name.startsWith('system / ');
    default:
      return false;
  }
}

function isContext(reading: HeapReading, node: number): boolean {
  return /^system \/ (?:Function|Block|Catch|Module|Script|Eval|With|Await)?Context(?: \/ scope .*)?$/iu.test(reading.name(node)) && !reading.name(node).includes('Native');
}

function describeNode(reading: HeapReading, node: number): string {
  if (isContext(reading, node)) return describeScope(reading, node);
  const name = reading.name(node);
  if (name === PROXY) return 'Proxy';
  switch (reading.type(node)) {
    case 'closure':
      return describeFunction(reading, node);
    case 'object':
      if (name === 'FinalizationRegistry' && reading.cellsOf.has(node)) return 'registry';
      return isGlobal(name) ? 'global object' : name === '' ? 'object' : name;
    case 'synthetic':
      return describeRoot(name);
    case 'native':
      return `${name} (native)`;
    case 'string':
    case 'concatenated string':
    case 'sliced string':
      return 'string';
    case 'symbol':
      return `symbol ${reading.descriptionOfSymbol(node)}`.trimEnd();
    default:
      return name === '' ? reading.type(node) : name;
  }
}

/** The class of an object, or what else it is. */
export function nameOfNode(reading: HeapReading, node: number): string {
  const name = reading.name(node);
  switch (reading.type(node)) {
    case 'closure':
      return `function ${name}`.trimEnd();
    case 'symbol':
      return describeNode(reading, node);
    default:
      return name === PROXY ? 'Proxy' : name;
  }
}

function describeRoot(name: string): string {
  switch (name) {
    case '': return 'root';
    case '(GC roots)': return 'engine';
    case '(Global handles)': return 'native code';
    case '(Traced handles)': return 'native code';
    default: return name.replaceAll(/[()]/gu, '').toLowerCase();
  }
}

function describeFunction(reading: HeapReading, node: number): string {
  const name = reading.name(node);
  const place = placeOf(reading, node);
  const named = name === '' ? '' : ` ${name}`;
  if (name === 'native_bind') return 'bound function';
  return place === undefined ? `function${named}` : `closure${named} at ${place}`;
}

/** File, line and column of a function; lines and columns are counted from 1, as everywhere else. */
export function placeOf(reading: HeapReading, closure: number): string | undefined {
  const shared = reading.follow(closure, 'shared', 'internal');
  const script = shared === undefined ? undefined : reading.follow(shared, /^script/u);
  const location = reading.graph.locations.get(closure);
  if (script === undefined || location === undefined) return undefined;
  // V8 15 and later say first what it is.
  const file = reading.name(script).replace(/^system \/ Script(?: \/ |$)/u, '').replace(/^file:\/\//u, '');
  return file === '' ? undefined : `${file}:${location.line + 1}:${location.column + 1}`;
}

/** What the description of a function is called that has no name. */
const NAMELESS: readonly string[] = ['(shared function info)', 'system / SharedFunctionInfo'];

function describeScope(reading: HeapReading, context: number): string {
  const extension = reading.follow(context, 'extension');
  if (extension !== undefined && reading.name(extension).endsWith('Module')) return 'module scope';
  const info = reading.follow(context, 'scope_info');
  const owner = info === undefined ? undefined : reading.functionOfScope(info);
  if (owner !== undefined && !NAMELESS.includes(reading.name(owner))) return `scope of ${reading.name(owner).replace('system / SharedFunctionInfo / ', '')}()`;
  const outer = reading.follow(context, 'previous');
  // CommonJS: the function around a module has no name, and nothing is around it.
  if (outer !== undefined && reading.name(outer) === 'system / NativeContext') return 'module scope';
  const variables: string[] = [];
  for (const edge of reading.edges(context)) if (reading.edgeKind(edge) === 'context') variables.push(reading.edgeLabel(edge));
  return variables.length === 0 ? 'scope' : `scope with ${variables.slice(0, 3).join(', ')}`;
}
