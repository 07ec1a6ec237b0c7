/**
 * Whether nothing that a registration keeps can hold its target, told from the tokens that give the target and what
 * holds it, without the graph: the usual case of an object that is made, used and handed back, or that is kept by
 * others. Where that is so, no certain path can lead to it.
 */
import { calledNameOf, callsByName, passesTarget } from '../../heap/callers.ts';
import { classChain, subclassesOf } from '../../heap/classes.ts';
import type { Graph } from '../../heap/graph.ts';
import { functionNamed } from '../../heap/local-functions.ts';
import type { Activation, GraphNode } from '../../heap/nodes.ts';
import type { Node } from '../../model.ts';
import type { SiteRun } from '../../registrations/sites.ts';
import { classOfMember, constructorOf, contains, isClass, isField, isFunction, keyName, nameOf, placedNames, type Unit, unitOf, unwrap } from '../../syntax/nodes.ts';
import { enterForwardingCalls } from './entries.ts';
import { staysOutside } from './flow.ts';
import { Holding } from './marks.ts';
import { markLiteral, markOrigin } from './origins.ts';

/** `false` means only that it is not obvious. Speaks of certain paths: what an unknown call may keep is left out. */
export function isUnheld(graph: Graph, run: SiteRun, targets: ReadonlySet<GraphNode>): boolean {
  const holding = new Holding(graph, run);
  enterRuns(holding, run.activation, new Set());
  for (const { what } of targets) if (what.kind === 'variable') holding.own.add(what.variable);
  for (const target of targets) {
    markTarget(holding, target);
    if (holding.isLost) return false;
  }
  return isWithout(holding);
}

/** The calls that cause the run, and those that cause the runs around it. */
function enterRuns(holding: Holding, start: Activation, seen: Set<Activation>): void {
  for (let run: Activation | null = start; run && !seen.has(run); run = run.outer) {
    seen.add(run);
    if (!run.call || !run.caller) continue;
    holding.enter(run.unit, run.call);
    holding.addUnit(run.caller.unit, run.call);
    enterRuns(holding, run.caller, seen);
  }
}

/**
 * - `unheld`: nothing that a registration keeps can hold its target
 * - `held`: something may that it keeps
 * - `unclear`: something is met that is not understood here
 */
export type Outlook = 'unheld' | 'held' | 'unclear';

/** The same for every call of the function that the registration stands in, and of those that call it. */
export function outlookOfCalls(graph: Graph, run: SiteRun): Outlook {
  const holding = new Holding(graph, run);
  holding.isForAllCalls = true;
  const { unit } = run.activation;
  if (unit.type === 'Program') return 'unheld';
  if (run.registrar.isTargetDereferenced === true) return 'unclear';
  const target = unwrap(run.site.target);
  if (target.type === 'ThisExpression') markConstructed(holding, unit);
  else {
    enterForwardingCalls(holding, unit, passesTarget(graph, unit, target));
    if (!holding.isLost) markOrigin(holding, target, true);
  }
  if (!holding.isLost && isWithout(holding)) return 'unheld';
  return holding.isHeld ? 'held' : 'unclear';
}

/** Every object that a constructor is called for. */
function markConstructed(holding: Holding, unit: Unit): void {
  const { graph } = holding;
  const member = classOfMember(unit);
  if (member?.isConstructor !== true) {
    holding.lose();
    return;
  }
  for (const owner of [member.owner, ...subclassesOf(graph, member.owner)]) {
    const name = nameOf(owner);
    const id = owner.type === 'ClassDeclaration' || owner.parent.type !== 'VariableDeclarator' ? owner.id : owner.parent.id;
    if (name === null || !id || functionNamed(graph, id) !== owner || (owner.id && owner.id.name !== name)) {
      holding.lose();
      return;
    }
    markMembers(holding, graph.instance(owner, graph.activationAt(owner)));
    const constructor = constructorOf(owner);
    const calls = graph.survey.callsNamed(name);
    holding.expect(calls.length);
    for (const call of calls) {
      if (call.type !== 'NewExpression') continue;
      if (constructor) holding.enter(constructor, call);
      holding.addUnit(unitOf(call), call);
      holding.mark(call);
    }
  }
  if (holding.isTooMany(graph.survey.callsNamed('super').length)) holding.lose();
  else for (const call of graph.survey.callsNamed('super')) holding.enter(unit, call);
}

function isWithout(holding: Holding): boolean {
  return staysOutside(holding) && !isInKeptFrame(holding);
}

function markTarget(holding: Holding, { what, activation }: GraphNode): void {
  switch (what.kind) {
    case 'value':
      holding.markPlace(what.expression);
      return;
    case 'variable':
      holding.markVariable(what.variable);
      return;
    case 'outside':
      if (what.object === null) holding.markPlace(what.origin);
      else holding.lose();
      return;
    case 'object':
      markObject(holding, what.origin, activation);
      return;
    case 'receiver':
      if (isClass(what.owner)) markMembers(holding, holding.graph.instance(what.owner, activation));
      else holding.markReceiver(what.owner);
      return;
    case 'field':
    case 'contents':
    case 'environment':
    case 'primitive':
      holding.lose();
  }
}

function markObject(holding: Holding, origin: Node, activation: Activation): void {
  const { graph } = holding;
  if (isClass(origin) || origin.type === 'BlockStatement' || (isFunction(origin) && (origin.generator || origin.type === 'FunctionDeclaration'))) {
    holding.lose();
    return;
  }
  if (origin.type === 'ObjectExpression') {
    markLiteral(holding, origin);
    return;
  }
  if (origin.type === 'NewExpression') {
    const values = graph.callables(graph.value(origin.callee, activation));
    for (const { fn } of values) {
      if (isFunction(fn)) {
        holding.enter(fn, origin);
        holding.markReceiver(fn);
      }
    }
    if (values.some(({ fn }) => isClass(fn))) markMembers(holding, graph.object(origin, activation));
  }
  holding.markPlace(origin);
}

/** `this` in what certainly runs for the instance: the constructors, the fields, and where the registration stands. */
function markMembers(holding: Holding, instance: GraphNode): void {
  const chain = classChain(holding.graph, instance);
  for (const { owner } of chain) {
    const constructor = constructorOf(owner);
    if (constructor) holding.markReceiver(constructor);
    for (const member of owner.body.body) {
      if (!isField(member) || member.static || !member.value) continue;
      if (keyName(member.key, member.computed) === null) holding.lose();
      holding.markReceiver(member);
    }
  }
  for (let run: Activation | null = holding.run.activation; run; run = run.caller) {
    let { unit } = run;
    while (unit.type === 'ArrowFunctionExpression') unit = unitOf(unit);
    holding.markReceiver(unit);
  }
}

/** In V8 an error keeps the functions of the frames that it was created in, and their receivers. */
function isInKeptFrame(holding: Holding): boolean {
  return keptFrames(holding).some((frames) => frames === null || holding.touches(frames));
}

/** The functions that can be on the stack when an error is created that is kept; null where they cannot be told. */
function keptFrames({ graph, run }: Holding): readonly (ReadonlySet<Node> | null)[] {
  return graph.program.intern(graph, 'kept frames', () => {
    const { survey } = graph;
    if (survey.errors.length === 0 || survey.accessesOf('stack').length > 0) return [];
    return survey.errors
      .filter((error) => {
        if (error.type === 'Identifier') return true;
        const holding = new Holding(graph, run);
        holding.mark(error);
        return !staysOutside(holding);
      })
      .map((error) => framesOf(graph, error));
  });
}

function framesOf(graph: Graph, error: Node): ReadonlySet<Node> | null {
  if (error.type === 'Identifier') return null;
  const frames = new Set<Node>();
  const units: Unit[] = [unitOf(error)];
  // The list grows while it is walked.
  for (const unit of units) {
    if (frames.has(unit) || unit.type === 'Program') continue;
    frames.add(unit);
    if (frames.size > FRAME_LIMIT) return null;
    if (isField(unit) || unit.type === 'StaticBlock') return null;
    // The receiver of an arrow is that of the function around it.
    if (unit.type === 'ArrowFunctionExpression') units.push(unitOf(unit));
    const callers = namedCallersOf(graph, unit);
    if (!callers) return null;
    units.push(...callers);
  }
  return frames;
}

/** The units that call the function by its name; null when others can. */
function namedCallersOf(graph: Graph, unit: Unit): readonly Unit[] | null {
  const member = classOfMember(unit);
  const isNamed = member !== null || unit.type === 'FunctionDeclaration' || /^(?:VariableDeclarator|AssignmentExpression|Property)$/.test(unit.parent?.type ?? '');
  const name = calledNameOf(unit);
  if (!isNamed || name === null || placedNames(unit).length > 1 || (unit.parent?.type === 'MethodDefinition' && unit.parent.kind !== 'method' && unit.parent.kind !== 'constructor')) return null;
  const calls = callsByName(graph, unit, name);
  const isOnlyCalled = graph.survey.leavesOf(name).every((leaf) => {
    const { parent } = leaf;
    if (calls.some(({ callee }) => contains(callee, leaf))) return true;
    return parent?.type === 'ExportSpecifier' || (parent !== undefined && (parent === unit || parent === unit.parent || unit.parent?.type === 'AssignmentExpression' ? contains(unit.parent ?? unit, leaf) : member?.owner === parent));
  });
  return isOnlyCalled ? calls.map((call) => unitOf(call)) : null;
}

const FRAME_LIMIT = 40;
