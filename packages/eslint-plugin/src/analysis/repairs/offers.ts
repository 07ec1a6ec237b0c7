/** What to write instead: changes of the source that are offered only if the changed graph says `free`. */
import type { Graph } from '../heap/graph.ts';
import { GraphNode } from '../heap/nodes.ts';
import type { Repair, RetentionPath, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { QUESTION } from '../heap/effort.ts';
import { certainVerdictOf, leadsToTarget, reachedBy, verdictOf } from '../retention/verdict.ts';
import { pathOf } from '../syntax/names.ts';
import { isUnreachable } from '../syntax/order.ts';
import { calleeOf, classOfMember, contains, type FunctionNode, isField, isFunction, memberName, pathText, unitOf, unwrap } from '../syntax/nodes.ts';
import { ignoresReceiver } from './captures.ts';
import { listed } from './edits.ts';
import { handOver } from './hand-over.ts';
import { holdCopy } from './held-copies.ts';
import { inlineCall } from './inlined.ts';
import { copyField, passAsArgument, useParameter } from './in-place.ts';
import { moveOut } from './move-out.ts';
import { passLess } from './pass-less.ts';
import { planFor } from './plan.ts';
import { listenWeakly } from './weak-use.ts';
import { leaveOut } from './unread-properties.ts';

/**
 * The repairs for a certain path, the best first: those that take away the reason, then those that move the closure
 * out of reach of later edits, then the copy, which the next closure in the scope can undo.
 */
export function repairsOf(source: Source, graph: Graph, run: SiteRun, path: RetentionPath): readonly Repair[] {
  const repairs = repairsFor(source, graph, run, path);
  if (repairs.length === 0 || (run.activation.call !== null && repairs.every(({ kind }) => kind !== 'makeWithFactory'))) return repairs;
  // A change is made for all calls of the function around it: what a call of its own keeps has to go by the same change.
  const kept = graph.within(QUESTION, () => run.forwarded().flatMap((inner) => {
    const verdict = certainVerdictOf(graph, inner);
    return verdict ? [repairsOf(source, graph, inner, verdict.path).map(({ edits }) => JSON.stringify(edits))] : [];
  })) ?? [[]];
  // In a call of its own another change may come first; what a closure is given has to be looked at in each.
  const isForOne = ({ kind }: Repair): boolean => run.activation.call !== null && kind !== 'makeWithFactory';
  return repairs.filter((repair) => isForOne(repair) || kept.every((others) => others.includes(JSON.stringify(repair.edits))));
}

function repairsFor(source: Source, graph: Graph, run: SiteRun, path: RetentionPath): readonly Repair[] {
  const bound = bindNull(graph, run, path);
  if (bound) return [bound];
  const less = handOver(source, graph, run, path);
  if (less) return [less];
  const repairs = closureRepairs(source, graph, run, path, (closure) => !isGivenBack(closure));
  if (repairs.length > 0) return repairs;
  const inlined = inlineCall(source, graph, run, path) ?? passLess(source, graph, run, path);
  if (inlined) return [inlined];
  const left = leaveOut(source, graph, run, path);
  if (left) return [left];
  const given = closureRepairs(source, graph, run, path, isGivenBack);
  if (given.length > 0) return given;
  const weakly = listenWeakly(source, graph, run, path);
  if (weakly) return [weakly];
  const copies = closureRepairs(source, graph, run, path, () => true, true);
  return copies.length > 0 ? copies : listed(holdCopy(source, graph, run, path));
}

/** Whether a function gives the closure to whoever calls it: then that call is the place for a change, where it can be one. */
function isGivenBack({ parent }: FunctionNode): boolean {
  return parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression';
}

/** Those that free a closure of what it keeps, for any closure that stays. */
export function closureRepairs(source: Source, graph: Graph, run: SiteRun, path: RetentionPath, isWanted: (closure: FunctionNode) => boolean = () => true, mayCopy = false): readonly Repair[] {
  const reached = [...reachedBy(graph, run, path.held)];
  for (const closure of closuresOn(path)) {
    if (!isWanted(closure)) continue;
    const nodes = reached.filter(({ what }) => what.kind === 'object' && what.origin === closure);
    const plan = planFor(source, graph, run, closure, nodes, mayCopy);
    if (!plan) continue;
    const parameter = useParameter(plan);
    if (parameter) return [parameter];
    const argument = passAsArgument(plan);
    const moved = moveOut(plan);
    // An argument is the same copy, and says so.
    const copied = argument ? null : copyField(plan, moved === null);
    const repairs = [argument, moved, copied].filter((repair) => repair !== null);
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** Whether an interval that starts beside the registration keeps the target too: then it does not die of any repair of this path. */
export function isKeptByInterval(graph: Graph, run: SiteRun): boolean {
  const { unit } = run.activation;
  const owner = classOfMember(unit);
  return graph.survey.callsNamed('setInterval').some((call) => {
    if (pathOf(graph.scopes, calleeOf(call)) !== 'setInterval' || isUnreachable(call)) return false;
    const at = unitOf(call);
    const isBeside = at === unit || (owner?.isConstructor === true && isField(at) && !at.static && contains(owner.owner, at));
    const activation = at === unit ? run.activation : graph.activationAt(call);
    return isBeside && call.arguments.some((kept) => leadsToTarget(graph, run, graph.value(kept, activation)));
  });
}

/** The closures that the path goes through, the held side's first. */
function closuresOn({ steps }: RetentionPath): ReadonlySet<FunctionNode> {
  return new Set(steps.flatMap((step) => (step.kind === 'closure' && isFunction(step.at) ? [step.at] : [])));
}

/** `fn.bind(target, …)` where `fn` does without its receiver. */
function bindNull(graph: Graph, run: SiteRun, path: RetentionPath): Repair | null {
  for (const step of path.steps) {
    if (step.kind !== 'internal') continue;
    const call = step.at.parent;
    if (call?.type !== 'CallExpression' || call.arguments[0] !== step.at) continue;
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'bind') continue;
    const activations = [...reachedBy(graph, run, path.held)].filter(({ what }) => what.kind === 'object' && what.origin === call);
    if (activations.length === 0 || !activations.every(({ activation }) => ignoresReceiver(graph, graph.value(callee.object, activation)))) return null;
    const unbound = new Map(
      activations.map((node) => [
        node,
        new GraphNode(node.what, 'holder', node.activation, () => node.edges.filter((edge) => edge.step?.at !== step.at)),
      ]),
    );
    const isFree = verdictOf(graph, run, { instead: (node) => unbound.get(node) ?? node, keeps: () => true }).kind === 'free';
    if (!isFree) return null;
    const edit = { range: step.at.range, text: 'null' };
    return { kind: 'bindNull', data: { receiver: pathText(step.at), name: pathText(callee.object) }, edits: [edit] };
  }
  return null;
}
