/**
 * Programs that nest or chain deeper than a call stack. Each registers one target; `verdict` is what must come out. Where it is `possible` for a target
 * that is certainly kept, the way there is longer than a search goes.
 */

export interface DeepProgram {
  readonly name: string;
  readonly text: string;
  readonly verdict: 'retained' | 'possible' | 'free' | 'anything';
}

const FUNCTIONS = 10_000;
const TERMS = 100_000;

const REGISTRY = 'const registry = new FinalizationRegistry((held) => held());\n';

const times = (count: number, text: (at: number) => string, separator = ''): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(separator);

/** A function that registers `target` with `cleanup`, after `before`. */
const inFunction = (before: string, cleanup: string): string =>
  `${REGISTRY}function open(native, a, b) {\n  const target = { native };\n  ${before}\n  registry.register(target, ${cleanup});\n  return target;\n}\n`;

const nested = (count: number, open: (at: number) => string, inner: string, close: string): string =>
  times(count, open) + inner + close.repeat(count);

export const DEEP_PROGRAMS: readonly DeepProgram[] = [
  {
    name: `${FUNCTIONS} nested functions, the target captured across all of them`,
    text: REGISTRY + nested(FUNCTIONS, (at) => `function f${at}(p${at}) { `, 'registry.register(p0, () => 1);', ' }'),
    verdict: 'retained',
  },
  {
    name: `${FUNCTIONS} nested functions, a target of the innermost`,
    text: REGISTRY + nested(FUNCTIONS, (at) => `function f${at}(p${at}) { `, 'const target = {}; registry.register(target, () => p0);', ' }'),
    verdict: 'free',
  },
  {
    name: `${FUNCTIONS} nested functions, a registration in each thousandth`,
    text: REGISTRY + nested(FUNCTIONS, (at) => `function f${at}(p${at}) { ${at % 1000 === 0 ? `registry.register({}, () => p${at}); ` : ''}`, '', ' }'),
    verdict: 'free',
  },
  {
    name: `${FUNCTIONS} nested arrows that use the receiver of the outermost method`,
    text: `${REGISTRY}class Handle { open() { registry.register(this, ${'() => '.repeat(FUNCTIONS)}this); } }\n`,
    verdict: 'retained',
  },
  {
    name: `${FUNCTIONS} functions, each returning the next, called through`,
    text: inFunction(`const make = ${times(FUNCTIONS, (at) => `(p${at}) => `)}p0;`, `make(target)${'()'.repeat(FUNCTIONS - 1)}`),
    verdict: 'anything',
  },
  { name: `${FUNCTIONS} nested blocks`, text: inFunction(`${'{ '.repeat(FUNCTIONS)}native.open();${' }'.repeat(FUNCTIONS)}`, '() => target'), verdict: 'retained' },
  {
    name: `${FUNCTIONS} nested classes`,
    text: inFunction(`const make = ${nested(FUNCTIONS, () => 'class { m() { return ', 'native', '; } }')};`, '() => make'),
    verdict: 'free',
  },
  { name: `an if with ${FUNCTIONS} else-ifs that all store the target`, text: inFunction(`const held = {};\n${times(FUNCTIONS, (at) => `if (a === ${at}) held.owner = target;`, ' else ')}`, 'held'), verdict: 'possible' },
  { name: `a sum of ${TERMS} terms that name the target`, text: inFunction(`const total = ${times(TERMS, () => 'target', ' + ')};`, '() => total'), verdict: 'free' },
  { name: `a cleanup with a sum of ${TERMS} terms`, text: inFunction('', `() => ${times(TERMS, () => 'target.x', ' + ')}`), verdict: 'retained' },
  { name: `${TERMS} alternatives by ||`, text: inFunction('', times(TERMS, () => 'a', ' || ')), verdict: 'anything' },
  { name: `${TERMS} alternatives by || of local functions`, text: inFunction('', times(TERMS, () => '(() => target)', ' || ')), verdict: 'retained' },
  { name: `${TERMS} alternatives by ??, the target last`, text: inFunction('', `${times(TERMS, () => 'a', ' ?? ')} ?? target`), verdict: 'possible' },
  { name: `${TERMS} operands of &&`, text: inFunction('', `${times(TERMS, () => 'a', ' && ')} && (() => target)`), verdict: 'possible' },
  { name: `a conditional expression of ${FUNCTIONS} branches`, text: inFunction('', `${times(FUNCTIONS, (at) => `a === ${at} ? b`, ' : ')} : target`), verdict: 'possible' },
  { name: `a sequence of ${TERMS} expressions`, text: inFunction('', `(${times(TERMS, () => 'a', ', ')}, () => target)`), verdict: 'retained' },
  { name: `a chain of ${FUNCTIONS} members`, text: inFunction('', `native${'.next'.repeat(FUNCTIONS)}`), verdict: 'anything' },
  { name: `a chain of ${FUNCTIONS} calls`, text: inFunction('', `native${'.with(target)'.repeat(FUNCTIONS)}`), verdict: 'possible' },
  { name: `a chain of ${FUNCTIONS} array methods`, text: inFunction(`const held = [target]${'.filter(Boolean)'.repeat(FUNCTIONS)};`, '() => held'), verdict: 'possible' },
  { name: `a promise with ${FUNCTIONS} reactions`, text: inFunction('', `Promise.resolve(target)${'.then((x) => x)'.repeat(FUNCTIONS)}`), verdict: 'anything' },
  { name: `${FUNCTIONS} nested calls`, text: inFunction('', nested(FUNCTIONS, () => 'wrap(', 'target', ')')), verdict: 'possible' },
  { name: `${FUNCTIONS} nested calls of a local function`, text: inFunction('const wrap = (x) => ({ x });', nested(FUNCTIONS, () => 'wrap(', 'target', ')')), verdict: 'anything' },
  { name: `${FUNCTIONS} nested binds`, text: inFunction('', `native.close${times(FUNCTIONS, () => '.bind(target)')}`), verdict: 'anything' },
  { name: `${FUNCTIONS} nested arrays`, text: inFunction('', `${'['.repeat(FUNCTIONS)  }target${  ']'.repeat(FUNCTIONS)}`), verdict: 'retained' },
  { name: `${FUNCTIONS} nested records`, text: inFunction('', nested(FUNCTIONS, () => '{ x: ', 'target', ' }')), verdict: 'retained' },
  { name: `${FUNCTIONS} nested spreads`, text: inFunction('', nested(FUNCTIONS, () => '[...', '[target]', ']')), verdict: 'anything' },
  { name: `an array of ${TERMS} elements, the target last`, text: inFunction('', `[${'a, '.repeat(TERMS)}target]`), verdict: 'possible' },
  { name: `a call with ${TERMS} arguments, the target last`, text: inFunction('', `native.make(${'a, '.repeat(TERMS)}target)`), verdict: 'possible' },
  { name: `${FUNCTIONS} names for the target`, text: inFunction(`let t0 = target;\n${times(FUNCTIONS, (at) => `const t${at + 1} = t${at};`, '\n')}`, `{ owner: t${FUNCTIONS} }`), verdict: 'possible' },
  { name: `a list of ${FUNCTIONS} records by name`, text: inFunction(`const r0 = { next: target };\n${times(FUNCTIONS, (at) => `const r${at + 1} = { next: r${at} };`, '\n')}`, `r${FUNCTIONS}`), verdict: 'possible' },
  { name: `a list of ${FUNCTIONS} records by stores, read back`, text: inFunction(`const r0 = {}; r0.next = target;\n${times(FUNCTIONS, (at) => `const r${at + 1} = {}; r${at + 1}.next = r${at};`, '\n')}\nconst end = r${FUNCTIONS}${'.next'.repeat(FUNCTIONS)};`, 'end'), verdict: 'anything' },
  {
    name: `${FUNCTIONS} functions that call the next`,
    text: `${REGISTRY}${times(FUNCTIONS, (at) => `function make${at}(x) { return make${at + 1}(x); }`, '\n')}\nfunction make${FUNCTIONS}(x) { return () => x; }\nfunction open() { const target = {}; registry.register(target, make0(target)); }\n`,
    verdict: 'anything',
  },
  {
    name: `${FUNCTIONS} helpers that forward to the registration`,
    text: `${REGISTRY}function track0(x, f) { registry.register(x, f); }\n${times(FUNCTIONS, (at) => `function track${at + 1}(x, f) { track${at}(x, f); }`, '\n')}\nfunction open() { const target = {}; track${FUNCTIONS}(target, () => target); }\n`,
    verdict: 'anything',
  },
  {
    name: `${FUNCTIONS} classes that extend one another`,
    text: `${REGISTRY}class C0 { constructor() { registry.register(this, () => this); } }\n${times(FUNCTIONS, (at) => `class C${at + 1} extends C${at} { constructor() { super(); } }`, '\n')}\nnew C${FUNCTIONS}();\n`,
    verdict: 'retained',
  },
  { name: `${FUNCTIONS} nested destructurings`, text: inFunction(`const ${nested(FUNCTIONS, () => '{ x: ', 'held', ' }')} = native;`, 'held'), verdict: 'anything' },
  { name: `${TERMS} assignments in one`, text: inFunction('let x;', `${'x = '.repeat(TERMS)}target`), verdict: 'anything' },
  { name: `${FUNCTIONS} nested templates`, text: inFunction('', nested(FUNCTIONS, () => '`${', 'target', '}`')), verdict: 'free' },
  { name: `${FUNCTIONS} nested awaits`, text: `${REGISTRY  }async function open(target) { registry.register(target, ${'await '.repeat(FUNCTIONS)}target.x); }\n`, verdict: 'anything' },
  { name: `${FUNCTIONS} aliases of the class`, text: `const R0 = FinalizationRegistry;\n${times(FUNCTIONS, (at) => `const R${at + 1} = R${at};`, '\n')}\nconst registry = new R${FUNCTIONS}(() => {});\nfunction open() { const target = {}; registry.register(target, () => target); }\n`, verdict: 'anything' },
];
