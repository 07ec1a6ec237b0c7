/** Up and down the tree by places in the text: from an offset to the node that stands there. */
import type { Node, Source } from '../model.ts';

/** Calls `visit` for every node below `root`, and for `root`, in the order of the source. */
export function walk({ visitorKeys }: Pick<Source, 'visitorKeys'>, root: Node, visit: (node: Node) => void): void {
  // An explicit stack: generated files nest deeper than the call stack.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    pushChildren(stack, node, visitorKeys[node.type]);
  }
}

/** Puts the children of `node` on a stack so that the first one is popped first. */
export function pushChildren(stack: Node[], node: Node, keys: readonly string[] | undefined): void {
  if (!keys) return;
  for (let at = keys.length - 1; at >= 0; at--) {
    const child = (node as unknown as Record<string, unknown>)[keys[at] as string];
    if (Array.isArray(child)) {
      for (let index = child.length - 1; index >= 0; index--) push(stack, child[index], node);
    } else {
      push(stack, child, node);
    }
  }
}

function push(stack: Node[], child: unknown, parent: Node): void {
  if (!isNode(child)) return;
  // ESLint and typescript-eslint set parents; a bare parser does not.
  child.parent ??= parent as never;
  stack.push(child);
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value;
}

/** Sets parents where the parser has not. */
export function setParents(source: Source): void {
  const [first] = source.ast.body;
  if (first && (first.parent as Node | undefined) === undefined) walk(source, source.ast, () => undefined);
}

/** In the order of a walk: the outer of two nodes with one start comes first. */
export function inOrder<T extends Node>(nodes: readonly T[]): readonly T[] {
  return nodes.length < 2 ? nodes : [...nodes].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}

/** Whether one of these offsets, which are in order, is in a part of the text. */
export function isAnyIn(offsets: readonly number[], [from, to]: readonly [number, number]): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < offsets.length && (offsets[low] as number) < to;
}

/** The innermost node around `offset`; looked for from `near`, which must not be inside it. */
export function nodeAt(source: Source, offset: number, near?: Node): Node {
  let node = near ?? source.ast;
  while (node.parent && !isAround(node, offset)) node = node.parent;
  // Nothing begins inside of a name where the name itself begins, and most places that are asked about are names.
  while (node.type !== 'Identifier' || node.range[0] !== offset) {
    const child = childAt(source, node, offset);
    if (!child) break;
    node = child;
  }
  return node;
}

type Children = Node | readonly (Node | null)[] | null | undefined;

function childAt({ visitorKeys }: Source, node: Node, offset: number): Node | null {
  const keys = visitorKeys[node.type];
  if (!keys) return null;
  for (const key of keys) {
    const children = (node as unknown as Record<string, Children>)[key];
    if (children === null || children === undefined) continue;
    const range = (children as Partial<Node>).range;
    if (range) {
      if (range[0] <= offset && offset < range[1]) return children as Node;
      continue;
    }
    const found = elementAt(children as readonly (Node | null)[], offset);
    if (found) return found;
  }
  // Decorators may stand before what they decorate.
  return decoratorAt(node, offset) ?? decoratedAt(keys, node, offset);
}

function decoratedAt(keys: readonly string[], node: Node, offset: number): Node | null {
  for (const key of keys) {
    const children = (node as unknown as Record<string, Children>)[key];
    for (const child of Array.isArray(children) ? (children as readonly (Node | null)[]) : [children as Node | null | undefined]) {
      if (child && decoratorAt(child, offset)) return child;
    }
  }
  return null;
}

const FEW = 8;

/** Lists of children are in the order of the source. */
function elementAt(list: readonly (Node | null)[], offset: number): Node | null {
  let low = 0;
  let high = list.length;
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    const node = list[middle];
    // A hole in an array says nothing about the place.
    if (!node) break;
    if (node.range[0] <= offset) low = middle;
    else high = middle;
  }
  for (let at = low; at < high; at++) {
    const node = list[at];
    if (node && isAround(node, offset)) return node;
  }
  return null;
}

function isAround({ range }: Node, offset: number): boolean {
  return range[0] <= offset && offset < range[1];
}

/** The decorator of the node, or of what it exports, that stands there. */
function decoratorAt(node: Node, offset: number): Node | null {
  const { decorators, declaration } = node as { readonly decorators?: readonly Node[]; readonly declaration?: Node | null };
  return decorators?.find((decorator) => isAround(decorator, offset)) ?? (declaration && decoratorAt(declaration, offset)) ?? null;
}
