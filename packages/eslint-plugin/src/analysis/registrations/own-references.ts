/** Collections of WeakRefs that nobody but the collection has: whoever asks them for anything else finds nothing. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Container } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { DEREFERENCE } from '../catalog/functions.ts';
import { CLEARS, LOOK_UPS, STORES_MEMBERS, TAKES_OUT, WALKS, WALKS_AND_GIVES_NONE } from '../catalog/lookups.ts';
import type { Graph } from '../heap/graph.ts';
import { builtinContainerOf, makesWeakReference } from '../heap/kinds.ts';
import { type GraphNode, originOf } from '../heap/nodes.ts';
import { isOwnVariable, isPrivateMember } from '../lifetimes/file-local.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { type FunctionNode, isFunction, memberName, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';

/** One collection: where a WeakRef is put in, and where it is asked for something that is none of them. */
export interface OwnReferences {
  readonly stores: readonly Node[];
  readonly vain: readonly { readonly call: TSESTree.CallExpression; readonly asked: Node }[];
}

/** Null where somebody else may have one of the references: by a name, a walk that hands it on, or the collection itself. */
export function ownReferencesOf(graph: Graph, collection: GraphNode): OwnReferences | null {
  const kind = builtinContainerOf(graph, collection);
  const uses = graph.uses(collection);
  if ((kind !== 'map' && kind !== 'set' && kind !== 'array') || !isMadeEmpty(collection) || !uses.isComplete) return null;
  const search = new Search(graph, collection, kind);
  return uses.all.every(({ node }) => search.isInnocent(node)) && search.stores.length > 0 ? search.found() : null;
}

function isMadeEmpty({ what }: GraphNode): boolean {
  if (what.kind !== 'object') return false;
  return what.origin.type === 'ArrayExpression' ? what.origin.elements.length === 0 : what.origin.type === 'NewExpression' && what.origin.arguments.length === 0;
}

class Search {
  readonly #graph: Graph;
  readonly #collection: GraphNode;
  readonly #kind: Container;
  readonly stores: Node[] = [];
  readonly #asked: { readonly call: TSESTree.CallExpression; readonly asked: Node }[] = [];
  /** Names that have a reference of the collection: where one is asked for by them, it is found. */
  readonly #names = new Set<Variable>();

  constructor(graph: Graph, collection: GraphNode, kind: Container) {
    this.#graph = graph;
    this.#collection = collection;
    this.#kind = kind;
  }

  found(): OwnReferences {
    const vain = this.#asked.filter(({ asked }) => {
      const given = unwrap(asked);
      if (given.type === 'ThisExpression') return true;
      const variable = given.type === 'Identifier' ? this.#graph.scopes.variableOf(given) : null;
      return variable !== null && variable.defs.length === 1 && !isRewritten(variable) && !this.#names.has(variable) && this.#isNoReference(given);
    });
    return { stores: this.stores, vain };
  }

  /** What a name can be must be seen to be no WeakRef, or be what a caller gives, who has none of these. */
  #isNoReference(name: Node): boolean {
    return this.#graph.concrete(this.#graph.value(name, this.#graph.activationAt(name))).every(({ node: { what } }) => what.kind !== 'object' || !makesWeakReference(this.#graph, what.origin));
  }

  /** Whether a use of the collection hands none of its references to anybody. */
  isInnocent(node: Node): boolean {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
        return true;
      case 'bound':
        return destination.pattern.type === 'Identifier' && isOwnVariable(this.#graph, destination.pattern);
      case 'field':
        return destination.at.key.type === 'PrivateIdentifier' || destination.at.accessibility === 'private';
      case 'assigned':
        return destination.to.type === 'MemberExpression' && isPrivateMember(this.#graph, destination.to) && destination.by.parent.type === 'ExpressionStatement';
      case 'read':
        return /^(?:size|length)$/.test(memberName(destination.access) ?? '') && destinationOf(destination.access).kind !== 'unknown';
      case 'members':
        return destination.into.type === 'ForOfStatement' && this.#isWalk(destination.into, this.#kind === 'map' ? 'pairs' : 'members');
      case 'receiver':
        return destination.call.type === 'CallExpression' && this.#isInnocentCall(destination.call, memberName(destination.access));
      default:
        return false;
    }
  }

  #isInnocentCall(call: TSESTree.CallExpression, name: string | null): boolean {
    const [first] = call.arguments;
    if (name === null) return false;
    if (LOOK_UPS[this.#kind]?.has(name) === true) {
      if (first && first.type !== 'SpreadElement') this.#asked.push({ call, asked: first });
      // What a Map has under a WeakRef is none of its keys.
      return true;
    }
    if (STORES_MEMBERS[this.#kind]?.has(name) === true) {
      const given = this.#kind === 'map' ? call.arguments.slice(0, 1) : call.arguments;
      this.stores.push(call);
      // `add` and `set` give the collection, which is another use of it.
      return given.length > 0 && given.every((one) => one.type !== 'SpreadElement' && this.#isOwn(one));
    }
    if (CLEARS.has(name)) return true;
    if (TAKES_OUT.has(name)) return call.parent.type === 'ExpressionStatement';
    const walked = entryOf(WALKS[this.#kind] ?? {}, name);
    if (walked !== undefined) return walked === 'others' || (call.parent.type === 'ForOfStatement' && call.parent.right === call && this.#isWalk(call.parent, walked));
    return WALKS_AND_GIVES_NONE.has(name) && first !== undefined && isFunction(first) && this.#isCallback(first);
  }

  /** `new WeakRef(object)` that is made to be put in, under a name or not, and is given to nothing else. */
  #isOwn(given: Node): boolean {
    const inner = unwrap(given);
    if (makesWeakReference(this.#graph, inner)) return inner.type === 'NewExpression';
    const variable = inner.type === 'Identifier' ? this.#graph.scopes.variableOf(inner) : null;
    const [def, second] = variable?.defs ?? [];
    const declared = def?.node as Node | undefined;
    if (!variable || second || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || isRewritten(variable)) return false;
    const made = declared.init && unwrap(declared.init);
    return made?.type === 'NewExpression' && makesWeakReference(this.#graph, made) && this.#isKeptHere(variable);
  }

  /** Whether a name that has a reference is only asked what it refers to, compared, or given back to a collection of the file. */
  #isKeptHere(variable: Variable): boolean {
    this.#names.add(variable);
    return variable.references.every((reference) => {
      if (!reference.isRead()) return true;
      const destination = destinationOf(reference.identifier);
      if (destination.kind === 'nowhere') return true;
      if (destination.kind === 'receiver') return memberName(destination.access) === DEREFERENCE;
      if (destination.kind !== 'argument' || destination.index !== 0 || destination.call.type !== 'CallExpression') return false;
      const callee = unwrap(destination.call.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
      const isKeyed = name !== null && (LOOK_UPS[this.#kind]?.has(name) === true || STORES_MEMBERS[this.#kind]?.has(name) === true);
      return isKeyed && callee.type === 'MemberExpression' && this.#isCollection(callee.object);
    });
  }

  /** A reference that another collection gets as well may come back from there. */
  #isCollection(object: Node): boolean {
    const values = this.#graph.concrete(this.#graph.value(object, this.#graph.activationAt(object)));
    return values.length > 0 && values.every(({ node }) => originOf(node) === originOf(this.#collection));
  }

  #isWalk({ left }: TSESTree.ForOfStatement, over: 'members' | 'pairs'): boolean {
    const [declarator] = left.type === 'VariableDeclaration' ? left.declarations : [];
    if (!declarator) return false;
    const { id } = declarator;
    if (over === 'members') return this.#isMember(id);
    return id.type === 'ArrayPattern' && this.#isMember(id.elements[0] ?? null);
  }

  #isMember(pattern: Node | null): boolean {
    if (pattern === null) return true;
    const variable = pattern.type === 'Identifier' ? this.#graph.scopes.variableOf(pattern) : null;
    return variable !== null && variable.references.every((one) => !one.isWrite() || one.init === true || isLoopWrite(one.identifier)) && this.#isKeptHere(variable);
  }

  #isCallback(fn: FunctionNode): boolean {
    if (fn.params.length > 2 || (this.#kind === 'set' && fn.params.length > 1)) return false;
    const member = fn.params[this.#kind === 'map' ? 1 : 0];
    return member === undefined || this.#isMember(member);
  }
}

/** The name that `for (const ref of refs)` gives each member. */
function isLoopWrite(identifier: Node): boolean {
  const { parent } = identifier;
  return parent?.type === 'VariableDeclarator' || parent?.type === 'ArrayPattern';
}
