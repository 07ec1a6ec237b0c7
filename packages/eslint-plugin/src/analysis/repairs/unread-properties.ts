/** The repair of a record that keeps the target in a property which nothing reads: the property is left out, where it is written. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ADDS_A_MEMBER } from '../catalog/stores.ts';
import { isCalledElsewhere, isMadeElsewhere } from '../heap/callers.ts';
import { classChain } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import { isOwnVariable } from '../lifetimes/file-local.ts';
import type { Edit, Node, Repair, RetentionPath, Source, Step } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { reachedBy, verdictOf } from '../retention/verdict.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { type CallNode, calleeOf, classOfMember, keyName, memberName, symbolOfKey, taggedCall, unitOf } from '../syntax/nodes.ts';
import { walk } from '../syntax/tree.ts';
import { hasComments, lineOf } from './edits.ts';
import { isEffectFree } from './effect-free.ts';
import { readerOf, readsOf } from './hand-over.ts';
import type { Part } from './parts.ts';

export function leaveOut(source: Source, graph: Graph, run: SiteRun, path: RetentionPath): Repair | null {
  if (graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return null;
  for (const step of path.steps.filter((one) => one.kind === 'field').slice(-NEAREST).toReversed()) {
    const repair = leftOut(source, graph, run, path, step);
    if (repair) return repair;
  }
  return null;
}

/** So many links are looked at, from the target on. */
const NEAREST = 4;

type FieldStep = Extract<Step, { readonly kind: 'field' }>;

function leftOut(source: Source, graph: Graph, run: SiteRun, path: RetentionPath, step: FieldStep): Repair | null {
  const { at, name } = step;
  const written = writtenAt(source, at);
  const symbol = symbolOfKey(name);
  const isNamed = symbol !== null || /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
  if (!written || !isNamed || name === '__proto__' || hasComments(source, at)) return null;
  if (!isEffectFree(graph, written.value, graph.activationAt(at)) || isReadByName(source, graph, name) || isReadByCleanup(source, graph, run, path, step)) return null;
  const objects = [...reachedBy(graph, run, path.held)].filter((object) => written.isOf(graph, object));
  if (objects.length === 0 || !objects.every((object) => isSeen(graph, run, object, name))) return null;
  const isFree = verdictOf(graph, run, { instead: (node) => node, keeps: (edge) => edge.step?.kind !== 'field' || edge.step.at !== at }).kind === 'free';
  return isFree ? { kind: 'dropProperty', data: { name: symbol === null ? name : `[${symbol}]` }, edits: [written.edit] } : null;
}

interface Written {
  readonly value: Node;
  readonly edit: Edit;
  /** Whether it is written to that object. */
  readonly isOf: (graph: Graph, object: GraphNode) => boolean;
}

/** A property of a literal, or a statement that writes it. */
function writtenAt(source: Source, at: Node): Written | null {
  if (at.type === 'Property' && at.parent.type === 'ObjectExpression' && at.kind === 'init') {
    const { parent } = at;
    // A type that is written somewhere may ask for it.
    return source.isTypeScript === true ? null : { value: at.value, edit: removal(at, parent), isOf: (_, { what }) => what.kind === 'object' && what.origin === parent };
  }
  if (at.type !== 'AssignmentExpression' || at.operator !== '=' || at.left.type !== 'MemberExpression' || at.parent.type !== 'ExpressionStatement') return null;
  const { left, parent } = at;
  if ((left.computed && memberName(left) === null) || left.optional || parent.parent.type !== 'BlockStatement') return null;
  const owner = left.object.type === 'ThisExpression' ? classOfMember(unitOf(at)) : null;
  // A field that is declared there has to be given something.
  if (left.object.type === 'ThisExpression' && (owner?.isConstructor !== true || source.isTypeScript === true)) return null;
  return {
    value: at.right,
    edit: { range: lineOf(source, parent), text: '' },
    isOf: (graph, object) => {
      // Others may read it of the instances that they make.
      if (left.object.type === 'ThisExpression') return owner !== null && !isMadeElsewhere(graph, owner.owner) && classChain(graph, object).some((link) => link.owner === owner.owner);
      const what = graph.soleObject(graph.value(left.object, graph.activationAt(left.object)))?.what;
      return what?.kind === 'object' && object.what.kind === 'object' && object.what.origin === what.origin;
    },
  };
}

/** Whether something of the file reads a property of that name, of whatever object. */
function isReadByName(source: Source, graph: Graph, name: string): boolean {
  const isWritten = (access: TSESTree.MemberExpression): boolean => access.parent.type === 'AssignmentExpression' && access.parent.left === access && access.parent.operator === '=';
  if (graph.survey.accessesOf(name).some((access) => !isWritten(access))) return true;
  let isRead = false;
  walk(source, source.ast, (node) => {
    // A pattern that takes it, or a text that may be used as the key.
    isRead ||= node.type === 'ObjectPattern' && node.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === name);
    isRead ||= node.type === 'Literal' && node.value === name && node.parent.type !== 'Property' && node.parent.type !== 'ImportDeclaration';
  });
  return isRead;
}

/** Whether the cleanup may read it of what it is given. */
function isReadByCleanup(source: Source, graph: Graph, run: SiteRun, { held, steps }: RetentionPath, wanted: FieldStep): boolean {
  if (held.role !== 'held value' && held.role !== 'argument') return false;
  const reader = readerOf(source, graph, run, held.role);
  let part: Part | null | undefined = reader && readsOf(graph, reader);
  for (const step of steps) {
    // What a closure does with it is seen by its name.
    if (step.kind !== 'field') return part?.isWhole === true && step.kind !== 'closure';
    if (!part || part.isWhole) return true;
    const next: Part | undefined = part.parts.get(step.name);
    if (!next) return false;
    if (step === wanted) return true;
    part = next;
  }
  return true;
}

/** Whether all that happens to the object is seen, and nothing takes all of its properties at once. */
export function isSeen(graph: Graph, run: SiteRun, object: GraphNode, name: string): boolean {
  const uses = graph.uses(object);
  return uses.isComplete && uses.all.every(({ node, activation }) => {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
      case 'same':
      case 'property':
      case 'element':
      case 'field':
      case 'assigned':
      case 'callee':
      case 'receiver':
        return true;
      case 'bound':
        return destination.pattern.type === 'Identifier' ? isOwnVariable(graph, destination.pattern) || isFunctionScoped(graph, destination.pattern) : destination.pattern.type === 'ObjectPattern' && destination.pattern.properties.every((one) => one.type === 'Property' && !one.computed && keyName(one.key, false) !== name);
      case 'read':
        return memberName(destination.access) !== null;
      case 'returned':
        return !isCalledElsewhere(graph, unitOf(node));
      case 'argument':
        return isKnownCall(graph, run, destination.call, destination.index, activation);
      case 'template':
        // The tag that registers it, or one that is seen as well.
        return isKnownCall(graph, run, taggedCall(destination.tag), -1, activation);
      default:
        return false;
    }
  });
}

function isFunctionScoped(graph: Graph, id: Node): boolean {
  const variable = id.type === 'Identifier' ? graph.scopes.variableOf(id) : null;
  return variable !== null && !graph.scopes.isSingleton(variable.scope);
}

/** The registration itself, a function of the file, or a collection that it is put into. */
function isKnownCall(graph: Graph, run: SiteRun, call: CallNode, index: number, activation: GraphNode['activation']): boolean {
  if (call === run.site.call || isHeldWeakly(graph, call, index)) return true;
  const callee = calleeOf(call);
  if (callee.type === 'MemberExpression' && ADDS_A_MEMBER.has(memberName(callee) ?? '')) return graph.concrete(graph.value(callee.object, activation)).every(({ node }) => node.what.kind === 'object');
  const callables = graph.callables(graph.value(callee, activation));
  return callables.length > 0 && callables.length === graph.concrete(graph.value(callee, activation)).length;
}

/** The property with the comma that belongs to it. */
export function removal(property: TSESTree.Property, record: TSESTree.ObjectExpression): Edit {
  const at = record.properties.indexOf(property);
  const next = record.properties[at + 1];
  const previous = record.properties[at - 1];
  if (next) return { range: [property.range[0], next.range[0]], text: '' };
  if (previous) return { range: [previous.range[1], property.range[1]], text: '' };
  return { range: record.range, text: '{}' };
}
