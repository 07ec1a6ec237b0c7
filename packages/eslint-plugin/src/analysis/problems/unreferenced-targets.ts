/** Registrations of a new object that nothing refers to: its cleanup runs after the next collection. */
import { CUTTING_NAMES } from '../catalog/releases.ts';
import { REMOVALS } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { callbackOf } from '../heap/registrars.ts';
import { isFresh, isWrittenTo } from '../lifetimes/fresh.ts';
import type { Node, Problem, Variable } from '../model.ts';
import { afterDeath } from '../registrations/after-death.ts';
import { givingIn } from '../registrations/releases.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { listed } from '../repairs/edits.ts';
import { registerUsed } from '../repairs/used-targets.ts';
import { contains, isFunction, memberName, nameOf, pathText, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysBefore } from '../syntax/order.ts';

export function unreferencedTargets(file: SourceFile): readonly Problem[] {
  return file.sites.length === 0 ? [] : answersTo(file.graph, file.sites, (run) => problemOf(file, run));
}

function problemOf(file: SourceFile, run: SiteRun): Problem | null {
  const { site, registrar, isDoomed, unsure, activation } = run;
  // A registration that runs at exit forgets what died before; that is another story.
  if (isDoomed || unsure !== undefined || activation.call !== null || registrar.atExit === true || registrar.target === 'result') return null;
  if (!isUnreferenced(file, site.target)) return null;
  const resource = site.held.find(({ role, expression }) => (role === 'held value' || role === 'argument') && isInUse(file, run, expression));
  if (!resource || isRearmed(file.graph, run)) return null;
  const target = unwrap(site.target);
  const isClosure = isFunction(target) || (target.type === 'CallExpression' && target.callee.type === 'MemberExpression' && memberName(target.callee) === 'bind');
  // A closure before its owner is the cleanup in the wrong place, whatever the callback does with the owner.
  if (!isClosure && !cutsOff(file.graph, run)) return null;
  return {
    messageId: isClosure ? 'unreferencedClosure' : 'unreferenced',
    loc: site.target.loc,
    data: { target: textOf(target), held: pathText(resource.expression) },
    repairs: () => listed(registerUsed(file.source, file.graph, run, resource)),
  };
}

/**
 * Whether what is handed to the cleanup is visibly in the hands of others too: a field, or a variable that comes from
 * outside of this function or is used in it for something else. Primitives and functions are no resources to run out of.
 */
function isInUse({ graph }: SourceFile, { site, activation }: SiteRun, expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== 'ThisExpression' && node.type !== 'MemberExpression' && !isNamedElsewhere(graph, node, site.call)) return false;
  const value = graph.value(node, activation);
  return graph.concrete(value).some((item) => item.node !== graph.primitive) && graph.callables(value).length === 0;
}

/** Whether the cleanup is seen to end something. One that counts, tells or settles is there to hear of a collection, and misses nothing. */
function cutsOff(graph: Graph, run: SiteRun): boolean {
  return afterDeath(graph, run)?.some((effect) => givingIn(graph, effect, CUTTING_NAMES) !== null || (effect.name !== null && effect.receiver !== null && REMOVALS.has(effect.name))) === true;
}

function isNamedElsewhere(graph: Graph, node: Node, call: Node): boolean {
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  if (!variable || variable.defs.length === 0) return false;
  const isFromOutside = variable.defs.some((def) => (def.type as string) === 'Parameter') || graph.scopes.unitOf(variable.scope) !== unitOf(call);
  return isFromOutside || variable.references.some(({ identifier, init }) => init !== true && !contains(call, identifier));
}

function isUnreferenced(file: SourceFile, expression: Node): boolean {
  const { graph } = file;
  const target = unwrap(expression);
  if (target.type !== 'Identifier') return isFresh(graph, target);
  const variable = graph.scopes.variableOf(target);
  return variable !== null && variable.references.every(({ identifier, init, writeExpr }) => init === true || Boolean(writeExpr) || isWrittenTo(identifier) || isHeldWeakly(file, identifier)) && isOwnLocal(graph, variable, target);
}

/** A variable of this very function that is given a new object, and nothing else. */
function isOwnLocal(graph: Graph, variable: Variable, target: Node): boolean {
  const [def, second] = variable.defs;
  const declarator = def?.node as Node | undefined;
  const unit = unitOf(target);
  if (!declarator || second || declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
  // What an async function or a generator has in a variable lives as long as it is suspended, and `using` is a use.
  if (!isFunction(unit) || unit.async || unit.generator || !/^(?:const|let|var)$/.test(declarator.parent.kind)) return false;
  if (graph.survey.evals.length > 0 || variable.references.some(({ identifier }) => unitOf(identifier) !== unit)) return false;
  // It is given one thing, where it is declared or later.
  const [given, other] = variable.references.flatMap((reference) => (reference.isWrite() ? [reference.identifier] : []));
  if (!given || other) return false;
  if (declarator.init) return isFresh(graph, declarator.init);
  const assignment = (given as Node).parent;
  return assignment?.type === 'AssignmentExpression' && assignment.operator === '=' && assignment.parent.type === 'ExpressionStatement' && alwaysBefore(assignment, target) && isFresh(graph, assignment.right);
}

/** A target and a token are held weakly. */
function isHeldWeakly({ graph, sites }: SourceFile, identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type !== 'CallExpression') return false;
  const index = (parent.arguments as Node[]).indexOf(identifier);
  const run = graph.program.intern(sites, 'registrations by call', () => new Map<Node, SiteRun>(sites.map((one) => [one.site.call, one]))).get(parent);
  return run !== undefined && (index === run.registrar.target || (index === 2 && run.registries.length > 0));
}

/** A cleanup that registers the next object is there to hear of each collection. */
function isRearmed(graph: Graph, run: SiteRun): boolean {
  const { site, registries } = run;
  const unit = unitOf(site.call);
  const name = isFunction(unit) ? nameOf(unit) : null;
  if (afterDeath(graph, run)?.some(({ name }) => name === 'register')) return true;
  return registries.some((registry) => {
    const callback = callbackOf(graph, registry)?.callback;
    if (!callback) return false;
    return graph.survey.callsNamed('register').some((call) => contains(callback, call)) || (name !== null && graph.survey.callsNamed(name).some((call) => contains(callback, call)));
  });
}

function textOf(node: Node): string {
  switch (node.type) {
    case 'ObjectExpression':
      return 'this new object';
    case 'ArrayExpression':
      return 'this new array';
    case 'NewExpression':
      return `this \`new ${pathText(node.callee)}\``;
    case 'CallExpression':
      return `the result of \`${pathText(node.callee)}\``;
    case 'Identifier':
      return `\`${node.name}\``;
    default:
      return 'this closure';
  }
}
