/**
 * In which order two nodes of one unit run, as far as the source shows it. Exceptions are left out of account.
 * A node "runs" when its evaluation completes: an assignment runs after its right side.
 */
import type { Node } from '../model.ts';
import { isField, isFunction, isLoop } from './nodes.ts';

/** Whether `a` has run whenever `b` runs. */
export function alwaysBefore(a: Node, b: Node): boolean {
  if (a === b) return false;
  const { lca, left, right } = meet(a, b);
  if (left === null) return false; // a is around b and completes later
  if (right === null) return isUnconditional(a, b); // a is inside b
  // What a try block skips by leaving early is not skipped for its finally block.
  if (lca.type === 'TryStatement' && right === lca.finalizer) return runsFirst(lca, left, right) && runsInEvery(left, a);
  return runsFirst(lca, left, right) && isUnconditional(a, lca) && !isJumpedOver(a, left);
}

/** Whether `a` is sure to run after `b` has run. */
export function alwaysAfter(a: Node, b: Node): boolean {
  if (a === b) return false;
  const { lca, left, right } = meet(a, b);
  if (left === null) return true;
  if (right === null) return false;
  if (!runsFirst(lca, right, left) || !isUnconditional(a, lca)) return false;
  return !mayLeave(b, lca, left) && !isJumpedOver(a, left);
}

/** Whether `a` may run after `b`. `lifetime` is the node per run of which the thing written to exists anew. */
export function mayFollow(a: Node, b: Node, lifetime: Node | null): boolean {
  const { lca, left, right } = meet(a, b);
  for (let loop: Node | undefined = lca; loop && loop !== lifetime && !isFunction(loop); loop = loop.parent) {
    if (isLoop(loop) && !turnsOnce(loop)) return true;
  }
  if (lca === lifetime && lca.type === 'ForStatement' && left === lca.update) {
    // `let` in a for head is copied for each round before the update runs: the old copy stays as it is.
    return false;
  }
  if (a === b) return false;
  if (left === null) return true;
  if (right === null) return false;
  return runsFirst(lca, right, left) && !surelyLeaves(b, lca);
}

/** Whether the whole of `unit` cannot complete normally without running `a`. */
export function runsInEvery(unit: Node, a: Node): boolean {
  if (!isUnconditional(a, unit)) return false;
  let child: Node = a;
  for (let parent = a.parent; parent && child !== unit; child = parent, parent = parent.parent) {
    for (const sibling of statementsOf(parent) ?? []) {
      if (sibling === child) break;
      if (canJump(sibling)) return false;
    }
  }
  return true;
}

/** A test that decides whether something runs, and as what it has to come out. */
export interface Decision {
  readonly test: Node;
  /** Null where other tests decide with it. */
  readonly outcome: boolean | null;
}

/** What is taken for granted: what is waited for comes, and a generator is asked again; a loop over a list has something to turn for. */
export interface Assumed {
  readonly goesOn?: boolean;
  readonly turns?: boolean;
}

/** All that decides whether `a` runs in a run of `unit`, exceptions left out of account; null where it is not only tests. */
export function conditionsOf(unit: Node, a: Node, assumed: Assumed = {}): readonly Decision[] | null {
  const found: Decision[] = [];
  let child: Node = a;
  for (let parent = a.parent; parent && child !== unit; child = parent, parent = parent.parent) {
    const own = parent === unit ? [] : decisionsAt(parent, child, assumed);
    const earlier = earlierWaysOut(parent, child, assumed);
    if (!own || !earlier) return null;
    found.unshift(...earlier, ...own);
  }
  return found;
}

/** The tests that have come out like that wherever control is at `a`, whatever else decides whether it gets there. */
export function passedTests(unit: Node, a: Node): readonly Decision[] {
  const found: Decision[] = [];
  let child: Node = a;
  for (let parent = a.parent; parent && child !== unit; child = parent, parent = parent.parent) {
    const statements = statementsOf(parent) ?? [];
    const earlier = statements.slice(0, statements.indexOf(child)).flatMap((statement) => waysOutOf(statement) ?? []);
    found.unshift(...earlier, ...(parent === unit ? [] : (decisionsAt(parent, child) ?? [])));
  }
  return found.filter(({ outcome }) => outcome !== null);
}

function decisionsAt(parent: Node, child: Node, { turns = false }: Assumed = {}): readonly Decision[] | null {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child === parent.test ? [] : [{ test: parent.test, outcome: child === parent.consequent }];
    case 'LogicalExpression':
      return child === parent.left ? [] : [{ test: parent.left, outcome: parent.operator === '&&' }];
    case 'TryStatement':
      return child === parent.handler ? null : [];
    // Its first turn.
    case 'ForStatement':
    case 'WhileStatement':
      return child === parent.body && parent.test && !isTrue(parent.test) ? [{ test: parent.test, outcome: true }] : isBranch(parent, child) && parent.test ? null : [];
    case 'ForOfStatement':
      return child !== parent.body || turns || (isFullLiteral(parent.right) && !canJump(parent.body)) ? [] : null;
    default:
      return isBranch(parent, child) ? null : [];
  }
}

/** A list that is written there and not empty: a loop over it turns for each of its elements. */
function isFullLiteral(list: Node): boolean {
  return list.type === 'ArrayExpression' && list.elements.length > 0 && list.elements.every((element) => element && element.type !== 'SpreadElement');
}

/** `if (test) return;` before `child` among the statements of a block. */
function earlierWaysOut(block: Node, child: Node, assumed: Assumed): readonly Decision[] | null {
  const found: Decision[] = [];
  for (const statement of statementsOf(block) ?? []) {
    if (statement === child) break;
    const own = waysOutOf(statement, assumed);
    if (!own) return null;
    found.push(...own);
  }
  return found;
}

/** The tests that decide whether control gets past a statement; null where something else does. */
function waysOutOf(statement: Node, assumed: Assumed = {}): readonly Decision[] | null {
  const inner = (one: Node): readonly Decision[] | null => waysOutOf(one, assumed);
  if (!canJump(statement) || isExit(statement, assumed)) return [];
  // Such a statement leaves only where it waits.
  if (assumed.goesOn === true && (statement.type === 'ExpressionStatement' || statement.type === 'VariableDeclaration')) return [];
  switch (statement.type) {
    case 'BlockStatement':
      return allOf(statement.body.map(inner));
    case 'TryStatement':
      return allOf([statement.block, ...(statement.handler ? [statement.handler.body] : []), ...(statement.finalizer ? [statement.finalizer] : [])].map(inner));
    case 'IfStatement': {
      const { test, consequent, alternate } = statement;
      if (canJump(test)) return null;
      if (endsInExit(consequent, assumed) && !(alternate && canJump(alternate))) return [{ test, outcome: false }];
      if (alternate && endsInExit(alternate, assumed) && !canJump(consequent)) return [{ test, outcome: true }];
      return allOf([[{ test, outcome: null }], inner(consequent), alternate ? inner(alternate) : []]);
    }
    default:
      return null;
  }
}

function allOf(lists: readonly (readonly Decision[] | null)[]): readonly Decision[] | null {
  return lists.every((list) => list !== null) ? lists.flat() : null;
}

function endsInExit(statement: Node, assumed: Assumed): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last !== undefined && isExit(last, assumed);
}

/** Whether an unconditional return or throw stands before `node` in one of the blocks around it. */
export function isUnreachable(node: Node): boolean {
  let child: Node = node;
  for (let parent = node.parent; parent && !isFunction(child); child = parent, parent = parent.parent) {
    const statements = statementsOf(parent);
    if (statements && child.range[0] > endOf(statements)) return true;
  }
  return false;
}

const ends = new WeakMap<readonly Node[], number>();

/** Where the first statement of a list starts that always leaves; beyond all where there is none. A list is asked about once for each of its statements. */
function endOf(statements: readonly Node[]): number {
  let end = ends.get(statements);
  if (end === undefined) ends.set(statements, (end = statements.find(leavesAlways)?.range[0] ?? Infinity));
  return end;
}

/** Whether what follows the statement is never reached: it, or something that is done in any case inside of it, leaves. */
function leavesAlways(statement: Node): boolean {
  switch (statement.type) {
    case 'BlockStatement':
      return endOf(statement.body) !== Infinity;
    case 'IfStatement':
      return statement.alternate !== null && leavesAlways(statement.consequent) && leavesAlways(statement.alternate);
    default:
      return isExit(statement);
  }
}

/** The statement list of a block, in order. */
function statementsOf(node: Node): readonly Node[] | null {
  switch (node.type) {
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return node.body;
    case 'SwitchCase':
      return node.consequent;
    default:
      return null;
  }
}

interface Meeting {
  readonly lca: Node;
  /** The child of `lca` that holds `a`; null when `a` is `lca`. */
  readonly left: Node | null;
  readonly right: Node | null;
}

function meet(a: Node, b: Node): Meeting {
  const above = new Map<Node, Node | null>();
  let child: Node | null = null;
  for (let node: Node | undefined = a; node; child = node, node = node.parent) {
    above.set(node, child);
    // Both nodes are in one unit.
    if (node !== a && isFunction(node)) break;
  }
  child = null;
  let last: Node = b;
  for (let node: Node | undefined = b; node; child = node, node = node.parent) {
    if (above.has(node)) return { lca: node, left: above.get(node) ?? null, right: child };
    last = node;
  }
  return { lca: last, left: null, right: null };
}

/** Whether the child `first` of `parent` is evaluated before the child `second`, when both are. */
function runsFirst(parent: Node, first: Node, second: Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return first === parent.test;
    case 'ForStatement':
      if (first === parent.update) return false;
      if (second === parent.update) return true;
      break;
    case 'ForOfStatement':
    case 'ForInStatement':
      if (second === parent.left) return first === parent.right;
      if (first === parent.left) return second === parent.body;
      break;
    case 'AssignmentPattern':
      // The default is evaluated before the name is bound.
      return first === parent.right;
    default:
      break;
  }
  return first.range[0] < second.range[0];
}

/** Whether reaching the start of `top` and completing it normally implies running `node` inside it. */
function isUnconditional(node: Node, top: Node): boolean {
  let child: Node = node;
  for (let parent = node.parent; child !== top; child = parent, parent = parent.parent) {
    if (!parent) return false;
    if (parent === top) {
      // A unit runs its own parameters and body; any other branch of `top` is still a branch.
      return isFunction(parent) || isField(parent) || !isBranch(parent, child);
    }
    if (isBranch(parent, child)) return false;
  }
  return true;
}

function isBranch(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child !== parent.test;
    case 'LogicalExpression':
      return child === parent.right;
    case 'AssignmentExpression':
      return child === parent.right && /^(\|\||&&|\?\?)=$/.test(parent.operator);
    case 'AssignmentPattern':
      return child === parent.right;
    case 'ForStatement':
      return child === parent.body || child === parent.update;
    case 'ForInStatement':
      return child !== parent.right;
    case 'ForOfStatement':
      return child !== parent.right && !turnsOnce(parent);
    case 'WhileStatement':
      return child === parent.body && !isTrue(parent.test);
    case 'DoWhileStatement':
      return child === parent.body && canJump(parent.body);
    case 'SwitchStatement':
      return child !== parent.discriminant;
    case 'SwitchCase':
      return child !== parent.test;
    case 'TryStatement':
      return child === parent.handler || (child === parent.block && parent.handler !== null);
    case 'CallExpression':
      return child !== parent.callee && mayEndShort(parent);
    case 'MemberExpression':
      return child === parent.property && mayEndShort(parent);
    case 'LabeledStatement':
      return canJump(parent.body);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return true;
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return child === parent.value && !parent.static;
    default:
      return false;
  }
}

/** Whether a jump before `a` inside the subtree `top` may skip it while what follows `top` still runs. */
function isJumpedOver(a: Node, top: Node): boolean {
  let child: Node = a;
  for (let parent = a.parent; parent && child !== top; child = parent, parent = parent.parent) {
    if (parent.type === 'LabeledStatement') return canJump(parent.body);
  }
  return false;
}

/** Whether control may leave on the way from `b` (inside `lca`) to the child `until` of `lca`. */
function mayLeave(b: Node, lca: Node, until: Node): boolean {
  let child: Node = b;
  for (let parent = b.parent; parent; child = parent, parent = parent.parent) {
    const statements = statementsOf(parent);
    if (statements) {
      const from = statements.indexOf(child);
      for (let at = from; at < statements.length; at++) {
        const statement = statements[at] as Node;
        if (parent === lca && statement === until) break;
        if (at === from ? canJumpAfter(statement, b) : canJump(statement)) return true;
      }
    } else if (isFunction(parent)) {
      return true;
    }
    if (parent === lca) return false;
  }
  return true;
}

/** Whether something before the last link of an optional chain may end it: `x?.y(argument)`. */
function mayEndShort(link: Node): boolean {
  for (let node = link; ; ) {
    if (node.type === 'TSNonNullExpression') node = node.expression;
    else if (node.type !== 'CallExpression' && node.type !== 'MemberExpression') return false;
    else if (node.optional) return true;
    else node = node.type === 'CallExpression' ? node.callee : node.object;
  }
}

/** Whether control, having run `b`, never gets past the child of `lca` that holds it. */
function surelyLeaves(b: Node, lca: Node): boolean {
  let child: Node = b;
  for (let parent = b.parent; parent && child !== lca; child = parent, parent = parent.parent) {
    if (isExit(child)) return !insideTry(parent, lca);
    if (parent === lca) break;
    const statements = statementsOf(parent);
    if (!statements || parent.type === 'SwitchCase') continue;
    for (const statement of statements.slice(statements.indexOf(child))) {
      if (isExit(statement)) return !insideTry(parent, lca);
    }
  }
  return false;
}

/** Whether it leaves the unit, or the turn of the loop around it where that is what is asked for. */
function isExit(node: Node, { turns = false }: Assumed = {}): boolean {
  if (node.type === 'ContinueStatement' || node.type === 'BreakStatement') return turns && node.label === null;
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement';
}

function insideTry(from: Node, top: Node): boolean {
  for (let node: Node | undefined = from; node && node !== top; node = node.parent) {
    if (node.type === 'TryStatement') return true;
  }
  return top.type === 'TryStatement';
}

/** `while (true) { …; break; }`, `do { … } while (false)`, `for (const one of [conn])`: the body runs one time. */
function turnsOnce(loop: Node): boolean {
  switch (loop.type) {
    case 'ForOfStatement':
      return loop.right.type === 'ArrayExpression' && loop.right.elements.length === 1 && loop.right.elements[0]?.type !== 'SpreadElement';
    case 'DoWhileStatement':
      return loop.test.type === 'Literal' && loop.test.value === false;
    case 'WhileStatement':
    case 'ForStatement': {
      if (loop.test && !isTrue(loop.test)) return false;
      const last = loop.body.type === 'BlockStatement' ? loop.body.body.at(-1) : undefined;
      return last?.type === 'BreakStatement' && !hasContinue(loop.body);
    }
    default:
      return false;
  }
}

function isTrue(test: Node): boolean {
  return test.type === 'Literal' && test.value === true;
}

function hasContinue(body: Node): boolean {
  return some(body, (node) => node.type === 'ContinueStatement');
}

const jumps = new WeakMap<Node, boolean>();

/** Whether `node` contains a return, break, continue, throw or yield of its own unit. */
function canJump(node: Node): boolean {
  const known = jumps.get(node);
  if (known !== undefined) return known;
  const result = some(node, (inner) => {
    switch (inner.type) {
      case 'ReturnStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'ThrowStatement':
      case 'YieldExpression':
        return true;
      case 'AwaitExpression':
        // What is waited for may never come; a literal does.
        return inner.argument.type !== 'Literal';
      default:
        return false;
    }
  });
  jumps.set(node, result);
  return result;
}

/** Whether a node of the unit that `root` is in, at or below `root`, is such a one. */
function some(root: Node, isWanted: (node: Node) => boolean): boolean {
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const current = stack.pop();
    if (Array.isArray(current)) {
      for (const item of current) stack.push(item);
      continue;
    }
    if (current === null || typeof current !== 'object' || !('type' in current)) continue;
    const inner = current as Node;
    if (isFunction(inner)) continue;
    if (isWanted(inner)) return true;
    for (const key in inner) {
      if (key !== 'parent' && key !== 'loc' && key !== 'range') stack.push((inner as unknown as Record<string, unknown>)[key]);
    }
  }
  return false;
}

/** Like `canJump`, for the part of `statement` that may run after `b` inside it. */
function canJumpAfter(statement: Node, b: Node): boolean {
  return statement !== b && canJump(statement);
}
