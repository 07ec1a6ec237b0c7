/** Methods that release what a registered cleanup releases as well, and leave the registration in place. */
import type { SourceFile } from '../findings/file.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import type { Edit, Node, Problem, Repair } from '../model.ts';
import { cleanupFunctionOf, givenFor } from '../registrations/cleanup-functions.ts';
import { registryUses, tokenOf, unregistersOf } from '../registrations/registry-uses.ts';
import { type Release, releasesIn } from '../registrations/releases.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { indentAt, lineEnd } from '../repairs/edits.ts';
import { pathOf } from '../syntax/names.ts';
import { baseOf, type ClassNode, classOfMember, type FunctionNode, isFunction, nameOf, pathText, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { runsInEvery } from '../syntax/order.ts';

export function unstoppedCloses(file: SourceFile): readonly Problem[] {
  const reported = new Map<Node, Problem>();
  const found = file.sites.length === 0 ? [] : answersTo(file.graph, file.sites, (run) => unstoppedIn(file, run));
  for (const [call, problem] of found) if (!reported.has(call)) reported.set(call, problem);
  return [...reported.values()];
}

function unstoppedIn(file: SourceFile, run: SiteRun): readonly (readonly [call: Node, problem: Problem])[] {
  const owner = ownerOf(run);
  const cleanup = owner && !mayBeStopped(file, run) ? certainRelease(file.graph, run) : null;
  if (!owner || !cleanup) return [];
  return methodsOf(owner).flatMap((method) => {
    const release = releasesIn(file.graph, method).find((one) => isSameRelease(file.graph, cleanup, one));
    return release ? [[release.call, problemOf(file, run, method, release)] as const] : [];
  });
}

/** The class that registers `this`. */
function ownerOf({ site, activation, isDoomed, unsure }: SiteRun): ClassNode | null {
  if (isDoomed || unsure !== undefined || activation.call !== null || unwrap(site.target).type !== 'ThisExpression') return null;
  const member = classOfMember(unitOf(site.call));
  return member && !member.isStatic ? member.owner : null;
}

function mayBeStopped(file: SourceFile, { site, registries }: SiteRun): boolean {
  if (registries.length === 0) return wrapped(site.call).parent?.type !== 'ExpressionStatement';
  const unregistered = unregisteredIn(file);
  if (unregistered === null || registries.some((registry) => unregistered.has(registry))) return true;
  return registries.some((registry) => registryUses(file, registry) === null);
}

/** The registries that some registration is dropped from; null where that may be any. */
function unregisteredIn(file: SourceFile): ReadonlySet<GraphNode> | null {
  return file.graph.program.intern(file, 'unregistered', () => {
    const unregisters = unregistersOf(file);
    return unregisters.some(({ registries }) => registries.length === 0) ? null : new Set(unregisters.flatMap(({ registries }) => registries));
  });
}

interface Cleanup {
  readonly name: string;
  readonly resource: GraphNode;
  /** The object, or the function, that does it, or the name of a global; null when the resource does. */
  readonly by: GraphNode | string | null;
}

/** What the cleanup releases whenever it runs, told by what the registration hands to it. */
function certainRelease(graph: Graph, run: SiteRun): Cleanup | null {
  const cleanup = cleanupFunctionOf(graph, run);
  for (const release of cleanup ? releasesIn(graph, cleanup.fn) : []) {
    const given = cleanup && runsInEvery(cleanup.fn, release.call) ? givenFor(graph, cleanup, release.resource) : null;
    // The run for the registration is one of its own; what the methods see are the general ones.
    const resource = given && soleObject(graph, given, run.site.call);
    // An owner that is handed to the cleanup as well.
    const owner = cleanup && release.owner && givenFor(graph, cleanup, release.owner);
    const by = owner ? doer(graph, owner, run.site.call) : byOf(graph, release);
    if (resource && by !== undefined) return { name: release.name, resource, by };
  }
  return null;
}

/** Who releases, as far as it is no part of the resource; undefined when that cannot be told. */
function byOf(graph: Graph, { call, owner, resource }: Release): Cleanup['by'] | undefined {
  if (owner) return doer(graph, owner, owner);
  const callee = unwrap(call.callee);
  return callee.type === 'Identifier' && callee !== unwrap(resource) ? doer(graph, callee, callee) : null;
}

function doer(graph: Graph, expression: Node, place: Node): GraphNode | string | undefined {
  return pathOf(graph.scopes, expression) ?? soleObject(graph, expression, place) ?? undefined;
}

function isSameRelease(graph: Graph, cleanup: Cleanup, release: Release): boolean {
  if (release.name !== cleanup.name || byOf(graph, release) !== cleanup.by) return false;
  return soleObject(graph, release.resource, release.resource) === cleanup.resource;
}

/** The one object that an expression can be besides a primitive: `this.ptr = 0` takes no other resource. */
function soleObject(graph: Graph, expression: Node, place: Node): GraphNode | null {
  const values = graph.concrete(graph.value(expression, graph.activationAt(place))).filter(({ node }) => node !== graph.primitive);
  const [only, second] = values;
  return only && !second ? only.node : null;
}

function methodsOf({ body }: ClassNode): readonly FunctionNode[] {
  return body.body.flatMap((member) => {
    if (member.type !== 'MethodDefinition' || member.static || member.kind !== 'method' || !isFunction(member.value)) return [];
    return [member.value];
  });
}

function problemOf(file: SourceFile, run: SiteRun, method: FunctionNode, { call, resource, name }: Release): Problem {
  return {
    messageId: 'releasedTwice',
    loc: call.loc,
    data: { method: nameOf(method) ?? 'this method', resource: pathText(resource), release: name, line: String(run.site.call.loc.start.line) },
    repairs: () => repairsOf(file, run, method, call),
  };
}

/** Calls the registration off before the release, by the token that it has or gets. */
function repairsOf({ graph, source }: SourceFile, run: SiteRun, method: FunctionNode, call: Node): readonly Repair[] {
  const { site } = run;
  const callee = site.call.callee;
  const statement = statementOf(call, method);
  if (run.registries.length !== 1 || callee.type !== 'MemberExpression' || !isReachable(graph, callee.object) || !statement) return [];
  const token = tokenOf(graph, run);
  const last = site.call.arguments[1];
  if (!last || (token === null && site.call.arguments.length > 2) || (token && !isOfThis(token))) return [];
  const text = (node: Node): string => source.text.slice(...node.range);
  const unregister = `${text(callee.object)}.unregister(${token ? text(token) : 'this'});`;
  const at = statement.range[0];
  const edits: Edit[] = [{ range: [at, at], text: `${unregister}${lineEnd(source)}${indentAt(source, at)}` }];
  if (!token) edits.push({ range: [last.range[1], last.range[1]], text: ', this' });
  return [{ kind: 'unregisterFirst', data: { unregister }, edits }];
}

/** The statement that runs the call whenever it runs, where there is room for another one before it. */
function statementOf(call: Node, method: FunctionNode): Node | null {
  let current = call;
  while (current.parent && !/Statement$|^VariableDeclaration$/.test(current.type) && current !== method) current = current.parent;
  return current.parent?.type === 'BlockStatement' && runsInEvery(current, call) ? current : null;
}

/** Whether the name of the registry means the same in a method. */
function isReachable(graph: Graph, receiver: Node): boolean {
  const root = baseOf(receiver);
  if (root.type === 'ThisExpression') return true;
  const variable = root.type === 'Identifier' ? graph.scopes.variableOf(root) : null;
  // The name of a class means the same in all of its members.
  return variable !== null && (graph.scopes.isSingleton(variable.scope) || (variable.scope.type as string) === 'class');
}

function isOfThis(token: Node): boolean {
  const node = unwrap(token);
  return node.type === 'ThisExpression' || (node.type === 'MemberExpression' && !node.computed && node.object.type === 'ThisExpression');
}
