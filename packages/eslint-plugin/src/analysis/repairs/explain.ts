/** From a verdict to what a person reads: where, who keeps whom root first, what follows. Plain data, no host. */
import type { Engine, Finding, Held, Node, PathStep, RetentionPath, Step, Verdict } from '../model.ts';
import { accessText, contains, isFunction, memberName, nameOf, pathText, unwrap } from '../syntax/nodes.ts';

/** A retention path for a person. */
export interface Description {
  /** The part of the source that the report stands on. */
  readonly loc: Node['loc'];
  /** Whether the path goes through a closure that does not itself name what it keeps. */
  readonly isShared: boolean;
  /** The same as `data.path`, hop by hop. */
  readonly steps: readonly PathStep[];
  readonly data: Readonly<Record<string, string>> & {
    /** What is kept, as it is written: `this`, `conn`. */
    readonly target: string;
    /** Who keeps whom, root first, each hop with its number. */
    readonly path: string;
    /** Which hop to cut, and what to write instead: a sentence without its full stop. */
    readonly cut: string;
    /** The engines it is limited to, or that all of them keep a whole scope: a sentence. Empty where neither is to be said. */
    readonly engines: string;
  };
}

/** What to write where the path is cut: something that does not lead to the target, or that does so weakly. */
export type Cut = 'without' | 'weakly';

/** `holder` is what keeps the held side: "the registry"; null when the path begins with the held side itself. */
export function describe(holder: string | null, held: Node, path: RetentionPath, isCertain: boolean, how: Cut = 'without'): Description {
  const shared = sharedStep(path);
  const target = targetText(held);
  const { path: told, cut, steps } = sentence(holder, path, target, how);
  return {
    loc: isCertain && shared ? headOf(shared) : tokenOf(path).loc,
    isShared: shared !== null,
    steps,
    data: {
      target,
      path: told,
      cut,
      engines: enginesOf(path, isCertain && shared !== null),
    },
  };
}

export interface PossibleDescription {
  readonly loc: Node['loc'];
  readonly steps: readonly PathStep[];
  /** Whether there is a path: the held side may also reach too much to be followed. */
  readonly isFollowed: boolean;
  readonly data: Description['data'] & {
    /** What has to be so, as the beginning of a sentence: "If line 14 runs"; empty where nothing is known. */
    readonly condition: string;
  };
}

export function describePossible(holder: string, target: Node, { path, because }: Extract<Verdict, { kind: 'possible' }>): PossibleDescription {
  const { loc, steps, data } = describe(holder, target, path, false);
  if (because === null) return { loc, steps: [], isFollowed: false, data: { ...data, condition: '', path: `${holder} holds ${heldText(path.held)}` } };
  return { loc, steps, isFollowed: true, data: { ...data, condition: conditionOf(because) } };
}

/** A reason why something is not certain, as what has to be so. */
function conditionOf(because: string): string {
  const condition = because.replace(/^only /, '');
  return `${condition.charAt(0).toUpperCase()}${condition.slice(1)}`;
}

export interface Diagnosis {
  readonly messageId: 'keepsTarget' | 'keepsTargetThroughScope' | 'mayKeepTarget' | 'mayReachTarget';
  readonly loc: Node['loc'];
  readonly steps: readonly PathStep[];
  readonly data: Description['data'] & {
    /** What never runs: "this cleanup", … */
    readonly cleanup: string;
    /** What has to be so for it; empty when it is certain. */
    readonly condition: string;
  };
}

/** What to say about a finding; null when there is nothing to say. */
export function diagnose({ site }: Finding, verdict: Verdict): Diagnosis | null {
  const cleanup = 'this cleanup';
  switch (verdict.kind) {
    case 'free':
      return null;
    case 'possible': {
      const { isFollowed, loc, steps, data } = describePossible(site.holder, site.target, verdict);
      return { messageId: isFollowed ? 'mayKeepTarget' : 'mayReachTarget', loc, steps, data: { ...data, cleanup } };
    }
    case 'retained': {
      const { loc, isShared, steps, data } = describe(site.holder, site.target, verdict.path, true);
      return { messageId: isShared ? 'keepsTargetThroughScope' : 'keepsTarget', loc, steps, data: { ...data, cleanup, condition: '' } };
    }
  }
}

const ENGINE_NAMES: Readonly<Record<Engine, string>> = {
  V8: 'V8 (Node, Deno, Chromium)',
  JavaScriptCore: 'JavaScriptCore (Bun, Safari)',
  SpiderMonkey: 'SpiderMonkey (Firefox)',
};

function enginesOf({ engines, othersMay }: RetentionPath, isThroughScope: boolean): string {
  if (engines.length > 0) return ` In ${listOf(engines)}; other engines ${othersMay ? 'may keep it in another way' : 'keep less'}.`;
  return isThroughScope ? ' V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure.' : '';
}

function listOf(engines: readonly Engine[]): string {
  return engines.map((engine) => ENGINE_NAMES[engine]).join(' and ');
}

/** How a target is named in a sentence. */
export function targetText(target: Node): string {
  const node = unwrap(target);
  switch (node.type) {
    case 'AssignmentExpression':
      return pathText(node.left);
    case 'NewExpression':
      return `new ${pathText(node.callee)}`;
    case 'ObjectExpression':
      return 'the object';
    case 'CallExpression':
      return `${pathText(node.callee)}(…)`;
    default:
      return pathText(node);
  }
}

/** The closure of the last hop through an environment, if it does not itself name what it keeps. */
function sharedStep(path: RetentionPath): Node | null {
  let shared: Node | null = null;
  let closure: Node | null = null;
  for (const step of path.steps) {
    if (step.kind === 'closure') closure = step.at;
    else if (step.kind === 'environment') shared = closure && !tokenWithin(closure, step) ? closure : null;
  }
  return shared;
}

/** The token inside `closure` that names what `step` keeps. */
function tokenWithin(closure: Node, step: Extract<Step, { kind: 'environment' }>): Node | null {
  for (const token of step.captor.reason === 'names' || step.captor.reason === 'arguments' ? step.captor.tokens : [step.captor.token]) {
    if (contains(closure, token)) return token;
  }
  return null;
}

/** From the start of a closure to the start of its body. */
function headOf(closure: Node): Node['loc'] {
  if (!isFunction(closure)) return closure.loc;
  return { start: closure.loc.start, end: closure.body.loc.start };
}

/** The token that captures: the last one of the path that stands in the source as a use. */
function tokenOf(path: RetentionPath): Node {
  let closure: Node | null = null;
  let token: Node = path.held.expression;
  for (const step of path.steps) {
    switch (step.kind) {
      case 'closure':
        closure = step.at;
        break;
      case 'environment':
        token = (closure && tokenWithin(closure, step)) ?? step.captor.token;
        break;
      case 'field':
      case 'element':
        token = valueToken(step.at);
        break;
      case 'internal':
        token = step.at;
        break;
    }
  }
  return token;
}

function valueToken(at: Node): Node {
  switch (at.type) {
    case 'Property':
      return isFunction(at.value) ? at.key : at.value;
    case 'PropertyDefinition':
      return at.value ?? at;
    case 'AssignmentExpression':
      return at.right;
    default:
      return at;
  }
}

/** One link of the path, and what a person would write who takes it out. */
interface Hop extends PathStep {
  readonly advice: string;
  /** Whether a closure or a bound function holds on to something that it names: there the program decides what is kept. */
  readonly isCapture: boolean;
}

/** The path in one sentence and hop by hop, and where to cut it. */
function sentence(holder: string | null, path: RetentionPath, target: string, how: Cut): { readonly path: string; readonly cut: string; readonly steps: readonly PathStep[] } {
  const begin = holder === null ? heldText(path.held) : `${holder} holds ${heldText(path.held)}`;
  const hops = hopsOf(path, target, how);
  const clauses = [...(holder === null ? [] : [begin]), ...hops.map(({ text }) => text)];
  const last = path.steps.at(-1);
  const isNamed = ((last?.kind === 'environment' || last?.kind === 'field') && last.name === target) || clauses.at(-1)?.includes(`\`${target}\``) === true;
  const end = isNamed ? '' : `: that is \`${target}\``;
  const isNumbered = clauses.length > 1;
  const told = clauses.map((clause, index) => {
    const subject = index > 0 ? 'which ' : holder === null ? `${begin} ` : '';
    return `${isNumbered ? `(${String(index + 1)}) ` : ''}${subject}${clause}`;
  });
  // What a scope or a bound function keeps is decided there; else the last link is the one that nobody needs.
  const capture = hops.findLastIndex(({ isCapture }) => isCapture);
  const at = capture >= 0 ? capture : hops.length - 1;
  const advice = hops[at]?.advice ?? keptAdvice(target, how);
  const number = at + (holder === null ? 1 : 2);
  const steps: PathStep[] = [{ kind: 'held', text: begin, loc: path.held.expression.loc }, ...hops.map(({ kind, text, loc }, index) => ({ kind, text: index === hops.length - 1 ? text + end : text, loc, ...(index === at && { isCut: true as const }) }))];
  if (hops.length === 0) steps[0] = { kind: 'held', text: begin + end, loc: path.held.expression.loc, isCut: true };
  return { path: told.join(', ') + end, cut: isNumbered && hops.length > 0 ? `Cut (${String(number)}): ${advice}` : capitalized(advice), steps };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keptAdvice(target: string, how: Cut): string {
  return how === 'weakly' ? `keep a WeakRef of \`${target}\` there` : `hold something that does not lead to \`${target}\``;
}

function hopsOf({ steps }: RetentionPath, target: string, how: Cut): readonly Hop[] {
  const hops: Hop[] = [];
  let closure: Node | null = null;
  const add = (kind: Hop['kind'], at: Node, text: string, advice: string, isCapture: boolean) => {
    if (hops.at(-1)?.text !== text) hops.push({ kind, text, loc: at.loc, advice, isCapture });
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'closure':
        closure = step.at;
        break;
      case 'environment':
        add(step.kind, (closure && tokenWithin(closure, step)) ?? step.captor.token, environmentClause(closure, step), environmentAdvice(closure, step, how), true);
        break;
      case 'field':
        add(step.kind, step.at, `keeps \`${propertyText(step.name)}\` (${line(step.at)})`, how === 'weakly' ? keptAdvice(target, how) : fieldAdvice(step), false);
        break;
      case 'element':
        add(step.kind, step.at, elementClause(step), how === 'weakly' ? keptAdvice(target, how) : elementAdvice(step, target), false);
        break;
      case 'internal':
        add(step.kind, step.at, `${step.what} (${line(step.at)})`, how === 'weakly' ? keptAdvice(target, how) : internalAdvice(step, target), isBoundArgument(step.at));
        break;
    }
  }
  return hops;
}

/** A property as code would name it. */
function propertyText(name: string): string {
  return accessText(name).replace(/^\./, '');
}

function environmentAdvice(closure: Node | null, step: Extract<Step, { kind: 'environment' }>, how: Cut): string {
  const name = `\`${step.name}\``;
  if (how === 'weakly' && closure && tokenWithin(closure, step)) return `let the closure look for ${name} through a WeakRef`;
  if (closure && tokenWithin(closure, step)) {
    if (step.captor.reason === 'eval') return 'do without the direct `eval` in the closure, or make the closure outside of this scope';
    return step.captor.reason === 'arguments' ? 'copy what the closure needs of `arguments` before' : `copy what the closure needs of ${name} before, and use the copy`;
  }
  const scope = step.scope ? scopeText(step.at).replace(/ \(line \d+\)$/, '') : 'this scope';
  return `make the closure outside of ${scope}, and pass it ${how === 'weakly' ? 'a WeakRef' : 'only what it needs'}`;
}

function fieldAdvice({ at, name }: Extract<Step, { kind: 'field' }>): string {
  const text = `\`${propertyText(name)}\``;
  if (at.type === 'Property' || at.type === 'ObjectExpression') return `hold the record without ${text}`;
  return /^\d+$/.test(name) ? `hold the list without ${text}` : `hold what is needed of it, without ${text}`;
}

function elementAdvice({ at, how }: Extract<Step, { kind: 'element' }>, target: string): string {
  switch (how) {
    case 'listener':
      return `let the listener look for \`${target}\` through a WeakRef`;
    case 'prototype':
      return `hold something that does not inherit from \`${target}\``;
    case 'property': {
      const key = computedKeyAt(at);
      return key ? `hold ${at.type === 'Property' ? 'the record' : 'what is needed of it,'} without \`${bracketText(key)}\`` : 'hold only those properties that are needed';
    }
    case 'accessor':
      return 'hold only those properties that are needed';
    default:
      return how.startsWith('value of the WeakMap') ? 'hold something else than the key, or take the entry out' : `hold it without \`${target}\``;
  }
}

function internalAdvice({ at }: Extract<Step, { kind: 'internal' }>, target: string): string {
  return isBoundArgument(at) ? `bind only what the function reads, not \`${target}\`` : `hold what is needed of it, not what leads to \`${target}\``;
}

/** `fn.bind(target)` */
function isBoundArgument(at: Node): boolean {
  const callee = at.parent?.type === 'CallExpression' && (at.parent.arguments as Node[]).includes(at) ? unwrap(at.parent.callee) : null;
  return callee?.type === 'MemberExpression' && memberName(callee) === 'bind';
}

function heldText({ role, expression }: Held): string {
  const node = unwrap(expression);
  if (role === 'callback') return `its callback (${line(node)})`;
  if (isFunction(node)) return 'this closure';
  switch (node.type) {
    case 'Identifier':
    case 'MemberExpression':
    case 'ThisExpression':
      return `\`${pathText(node)}\``;
    case 'CallExpression':
      return `the result of \`${pathText(node.callee)}\``;
    case 'ObjectExpression':
      return 'this record';
    case 'ArrayExpression':
      return 'this list';
    default:
      return `this ${role}`;
  }
}

function environmentClause(closure: Node | null, step: Extract<Step, { kind: 'environment' }>): string {
  const name = `\`${step.name}\``;
  if (closure && tokenWithin(closure, step)) return `uses ${name}`;
  const scope = step.scope ? scopeText(step.at) : 'a scope';
  return `keeps the scope of ${scope}, where ${name} lives because ${captorText(step)}`;
}

function scopeText(at: Node): string {
  switch (at.type) {
    case 'Program':
      return 'this module';
    case 'CatchClause':
      return `the catch clause (${line(at)})`;
    default: {
      const name = nameOf(at);
      return name === null ? `the ${isFunction(at) ? 'function' : 'block'} at ${line(at)}` : `\`${name}\` (${line(at)})`;
    }
  }
}

function captorText({ captor }: Extract<Step, { kind: 'environment' }>): string {
  const by = captor.by && isFunction(captor.by) ? nameOf(captor.by) : null;
  switch (captor.reason) {
    case 'names':
      return by === null ? `a function at ${line(captor.token)} uses it` : `\`${by}\` (${line(captor.token)}) uses it`;
    case 'eval':
      return `the direct \`eval\` (${line(captor.token)}) may name anything`;
    case 'with':
      return `the \`with\` statement (${line(captor.token)}) may mean it`;
    case 'arguments':
      return `\`arguments\` (${line(captor.token)}) holds it`;
    case 'resumable':
      return 'an async function or generator keeps its parameters';
    case 'catch':
      return 'a closure written inside a catch clause keeps what was caught';
  }
}

/** The key of a property that has no name of its own; null where all properties of something are copied. */
function computedKeyAt(at: Node): Node | null {
  switch (at.type) {
    case 'AssignmentExpression': {
      const left = unwrap(at.left);
      return left.type === 'MemberExpression' && left.computed ? left.property : null;
    }
    case 'Property':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return at.computed ? at.key : null;
    case 'CallExpression':
      return /^(?:defineProperty|set)$/.test(at.callee.type === 'MemberExpression' ? (memberName(at.callee) ?? '') : '') ? (at.arguments[1] ?? null) : null;
    default:
      return null;
  }
}

function bracketText(key: Node): string {
  return `[${pathText(key)}]`;
}

function elementClause(step: Extract<Step, { kind: 'element' }>): string {
  switch (step.how) {
    case 'element':
      return `contains it (${line(step.at)})`;
    case 'listener':
      return `got a listener (${line(step.at)})`;
    case 'property': {
      const key = computedKeyAt(step.at);
      return key ? `keeps \`${bracketText(key)}\` (${line(step.at)})` : `got its properties (${line(step.at)})`;
    }
    case 'accessor':
      return `has an accessor (${line(step.at)})`;
    case 'prototype':
      return `inherits from it (${line(step.at)})`;
    default:
      return `leads to the ${step.how} (${line(step.at)})`;
  }
}

function line(node: Node): string {
  return `line ${String(node.loc.start.line)}`;
}
