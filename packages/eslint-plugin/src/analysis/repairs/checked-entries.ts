/** The repair of a cleanup that takes an entry out, or gives back what its key stands for, although another object may have it by then. */
import { isCalledElsewhere } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { callbackOf } from '../heap/registrars.ts';
import { type Effect } from '../lifetimes/effects.ts';
import { isSame, type Place, termOf } from '../lifetimes/identity.ts';
import type { Edit, Node, Repair, Scope, Source } from '../model.ts';
import { givingIn } from '../registrations/releases.ts';
import type { SiteRun } from '../registrations/sites.ts';
import type { WeakStore } from '../registrations/weak-tables.ts';
import { baseOf, type ClassNode, classOfMember, contains, type FunctionNode, isClass, isFunction, memberName, nameOf, receiverUnitOf, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { freshName, hasComments, isVisible, namesIn, textOf } from './edits.ts';
import { isName } from './captures.ts';
import { isEffectFree } from './effect-free.ts';

/** What the cleanup does, and where its entry was stored. */
export interface Taken {
  readonly source: Source;
  readonly graph: Graph;
  readonly run: SiteRun;
  readonly effect: Effect;
  readonly store: WeakStore;
}

/** Does it only if the object of the entry is gone. */
export function checkEntry(taken: Taken): Repair | null {
  const { effect, store } = taken;
  const { property } = store;
  if (property === undefined || (property !== null && !/^[\w$]+$/.test(property))) return null;
  const bound = boundDelete(taken);
  if (bound) return bound;
  const [outermost] = effect.through;
  // In the cleanup itself, where it has a key to ask with; else where it is done.
  for (const node of outermost ? [outermost, effect.node] : [effect.node]) {
    const key = node === effect.node ? keyIn(taken) : node.type === 'CallExpression' ? keyGiven(taken, node) : null;
    const table = tableAt(taken, node);
    if (key === null || table === null || !isOnlyOfCleanup(taken, node)) continue;
    const condition = conditionFor(taken, table, key);
    const edit = guarded(taken.source, node, condition);
    if (edit) return { kind: 'checkEntry', data: { condition }, edits: [edit] };
  }
  return null;
}

function conditionFor({ store: { slot, property } }: Taken, table: string, key: string): string {
  const entry = slot.isMap ? `${table}.get(${key})` : `${table}[${key}]`;
  return `${entry}?.${property === null ? '' : `${property}.`}deref() === undefined`;
}

/** The key as the removal or the release names it. */
function keyIn(taken: Taken): string | null {
  const { graph, effect } = taken;
  const key: Place | undefined = isOfTable(effect) ? effect.given[0] : (givingIn(graph, effect)?.argument ?? undefined);
  return key && contains(effect.node, key.node) && isPlain(key.node) ? textOf(taken.source, key.node) : null;
}

/** The key as a call in the cleanup is given it. */
function keyGiven(taken: Taken, call: Extract<Effect['node'], { readonly type: 'CallExpression' }>): string | null {
  const { graph, effect, store } = taken;
  const run = outermostRun(effect) ?? graph.activationAt(call);
  const key = call.arguments.find((argument) => isPlain(argument) && isSame(termOf(graph, { node: argument, run }), store.slot.key));
  return key ? textOf(taken.source, key) : null;
}

/** The run of the cleanup from which the effect was followed. */
function outermostRun({ run, through }: Effect): Activation | null {
  let around: Activation | null = run;
  for (let level = through.length; level > 0 && around; level--) around = around.caller;
  return around;
}

/** Whether asking for it twice gives the same twice. */
function isPlain(node: Node): boolean {
  return node.type === 'Literal' || isName(unwrap(node));
}

function isOfTable({ name }: Effect): boolean {
  return name === 'delete' || name === 'set' || name === '[]=';
}

/** The table as it is called there: by the removal itself, or by a name of the module. */
function tableAt(taken: Taken, node: Node): string | null {
  const { graph, effect, store } = taken;
  const own = isOfTable(effect) && node === effect.node ? effect.receiver?.node : undefined;
  if (own) {
    const isOptional = effect.node.type === 'CallExpression' && effect.node.callee.type === 'MemberExpression' && effect.node.callee.optional;
    if (!contains(node, own)) return null;
    // A map that reads its entries in its own way is asked as its base reads them.
    if (/^(?:ThisExpression|Super)$/.test(unwrap(own).type)) return instanceClassAt(node) === null ? null : 'super';
    return isEffectFree(graph, own, effect.run) ? textOf(taken.source, own) + (isOptional ? '?' : '') : null;
  }
  const stored = store.effect.receiver?.node;
  const root = stored && isName(unwrap(stored)) ? baseOf(stored) : null;
  if (stored && root?.type === 'ThisExpression' && stored !== root && instanceClassAt(stored) !== null && instanceClassAt(stored) === instanceClassAt(node)) return textOf(taken.source, stored);
  const variable = root?.type === 'Identifier' ? graph.scopes.variableOf(root) : null;
  const isThere = variable && isVisible(graph, variable, node) && (graph.scopes.isSingleton(variable.scope) || (variable.scope.type as string) === 'class');
  if (!stored || !isThere) return null;
  const text = textOf(taken.source, stored);
  // A private name means something only inside of its class.
  return text.includes('#') && !sharesClass(stored, node) ? null : text;
}

/** The class whose instance `this` is there. */
function instanceClassAt(node: Node): ClassNode | null {
  const member = classOfMember(receiverUnitOf(node));
  return member && !member.isStatic ? member.owner : null;
}

function sharesClass(a: Node, b: Node): boolean {
  for (let node: Node | undefined = a; node; node = node.parent) if (node.type === 'ClassBody' && contains(node, b)) return true;
  return false;
}

/** Whether what happens there happens for this cleanup alone: who closes an object by hand wants its entry gone as well. */
function isOnlyOfCleanup({ graph, run }: Taken, node: Node): boolean {
  const places: readonly Node[] = [run.site.call, ...run.registries.flatMap((registry) => callbackOf(graph, registry)?.callback ?? [])];
  const isInside = (use: Node): boolean => places.some((place) => contains(place, use));
  for (let unit: Unit = unitOf(node); unit.type !== 'Program'; unit = unitOf(unit)) {
    if (isInside(unit)) return true;
    const uses = isFunction(unit) ? usesOf(graph, unit) : [];
    if (uses.length > 0 && uses.every(isInside)) return true;
  }
  return false;
}

/** Where a function is named; nothing where others may name it. */
function usesOf(graph: Graph, unit: Unit): readonly Node[] {
  const name = nameOf(unit);
  if (unit.parent?.type === 'MethodDefinition' || unit.parent?.type === 'PropertyDefinition') return name === null || isCalledElsewhere(graph, unit.parent.type === 'MethodDefinition' ? unit : unitOf(unit)) ? [] : graph.survey.accessesOf(name);
  const declared = unit.type === 'FunctionDeclaration' ? unit.id : unit.parent?.type === 'VariableDeclarator' && unit.parent.id.type === 'Identifier' ? unit.parent.id : null;
  return declared ? usesOfName(graph, declared) : [];
}

function usesOfName(graph: Graph, declared: Node): readonly Node[] {
  const variable = graph.scopes.variableOf(declared);
  const at = variable?.defs[0]?.node as Node | undefined;
  if (!variable || at?.parent?.type.startsWith('Export') === true || at?.parent?.parent?.type.startsWith('Export') === true) return [];
  return variable.references.flatMap(({ identifier, init }): readonly Node[] => (init === true ? [] : [identifier]));
}

/** `new FinalizationRegistry(refs.delete.bind(refs))`: a function that looks first. */
function boundDelete(taken: Taken): Repair | null {
  const { graph, run, effect } = taken;
  const { node } = effect;
  const bind = node.type === 'CallExpression' ? unwrap(node.callee) : null;
  const access = bind?.type === 'MemberExpression' && memberName(bind) === 'bind' ? unwrap(bind.object) : null;
  const table = access?.type === 'MemberExpression' && memberName(access) === 'delete' ? unwrap(access.object) : null;
  if (!table || node.type !== 'CallExpression' || !isName(table) || hasComments(taken.source, node)) return null;
  const { parent } = wrapped(node);
  const [, bound, more] = node.arguments;
  // Held with its key: a closure keeps the scope, so nothing else may be in it that another one keeps.
  if (bound) return !more && run.site.held.some(({ expression }) => unwrap(expression) === node) ? boundBesideTarget(taken, node, table, bound) : null;
  const callbacks = run.registries.flatMap((registry) => callbackOf(graph, registry)?.callback ?? []);
  const isCallback = callbacks.some((callback) => unwrap(callback) === node);
  const uses = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? usesOfName(graph, parent.id) : [];
  if (!isCallback && !(uses.length > 0 && uses.every((use) => callbacks.some((callback) => contains(callback, use))))) return null;
  const key = freshName(['key', 'gone'], namesIn(graph));
  const condition = conditionFor(taken, textOf(taken.source, table), key);
  return { kind: 'checkEntry', data: { condition }, edits: [{ range: node.range, text: `(${key}${taken.source.isTypeScript === true ? ': unknown' : ''}) => { if (${condition}) ${textOf(taken.source, table)}.delete(${key}); }` }] };
}

/** `registry.register(value, refs.delete.bind(refs, key))`: a closure of that scope, where none is there that keeps the object with it. */
function boundBesideTarget(taken: Taken, node: Node, table: Node, key: Node): Repair | null {
  const { graph, source } = taken;
  const unit = unitOf(node);
  if (!isPlain(key) || !isFunction(unit) || graph.survey.evals.length > 0 || graph.survey.withs.length > 0 || !isAlone(graph, unit)) return null;
  const condition = conditionFor(taken, textOf(source, table), textOf(source, key));
  return { kind: 'checkEntry', data: { condition }, edits: [{ range: node.range, text: `() => { if (${condition}) ${textOf(source, table)}.delete(${textOf(source, key)}); }` }] };
}

/** Whether a closure made there shares its scope with no other function. */
function isAlone(graph: Graph, unit: FunctionNode): boolean {
  const makesOthers = ({ block, childScopes }: Scope): boolean => (block !== unit && (isFunction(block) || isClass(block))) || childScopes.some(makesOthers);
  const scope = graph.scopes.manager.acquire(unit);
  return unitOf(unit).type === 'Program' && scope !== null && !makesOthers(scope);
}

/** The statement, the body of an arrow or the test under that condition. */
function guarded(source: Source, node: Node, condition: string): Edit | null {
  const whole = wrapped(node);
  const { parent } = whole;
  const text = source.text.slice(...whole.range);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return { range: parent.range, text: `if (${condition}) ${text};` };
    case 'ArrowFunctionExpression':
      return parent.body === whole ? { range: whole.range, text: `{ if (${condition}) ${text}; }` } : null;
    case 'IfStatement':
      return parent.test === whole ? { range: whole.range, text: `${condition} && ${text}` } : null;
    default:
      return null;
  }
}
