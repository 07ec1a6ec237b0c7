/** The repairs of what is in use without the object that guards it: the object goes where its part goes. */
import type { TSESTree } from '@typescript-eslint/utils';
import { COLLECTS_RESULTS } from '../catalog/effects.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import type { Edit, Node, Repair, Source, Variable } from '../model.ts';
import { classChain } from '../heap/classes.ts';
import { accessText, constructorOf, contains, isArrow, isFunction, keyName, memberName, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { isFieldThere, isFixedVariable, isMadeWith } from './captures.ts';
import { declareBefore, freshName, hasComments, indentAt, isVisible, lineEnd, lineOf, mayRunEarly, namesIn, namesInside, statementOf, textOf, topStatement, uncapitalized } from './edits.ts';

/** A closure that uses a part of an object reads it from the object each time, and so keeps it. */
export function readThrough(source: Source, graph: Graph, target: GraphNode, made: GraphNode, use: Node): Repair | null {
  const { what, activation: run } = made;
  // A bound function has nowhere to read it.
  const closure = what.kind === 'object' && isFunction(what.origin) ? what.origin : null;
  const name = unwrap(use);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const place = closure && statementOf(closure);
  if (!closure || !variable || !place || !contains(closure, use)) return null;
  const read = readBy(variable) ?? fieldWith(graph, target, variable, run, place);
  if (!read || !(isFieldThere(graph, target, read.property, { node: place, activation: run }) || isMadeWith(graph, target, read.property, place)) || graph.soleObject(graph.value(read.owner, run)) !== target) return null;
  return readFrom(source, graph, variable, read, closure, place);
}

/** The same for a part that the platform keeps in an object of its own: `() => handle.fd`. */
export function readThroughPlatform(source: Source, graph: Graph, name: Node): Repair | null {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const read = variable && readBy(variable);
  const closures = new Set(variable?.references.flatMap(({ identifier, init }) => (init === true || unitOf(identifier) === unitOf(name) ? [] : [unitOf(identifier)])));
  const [closure, second] = closures;
  const place = closure && statementOf(closure);
  return variable && read && place && !second ? readFrom(source, graph, variable, read, closure, place) : null;
}

function readFrom(source: Source, graph: Graph, variable: Variable, { owner, property }: Read, closure: Node, place: Node): Repair | null {
  if (contains(closure, variable.scope.block) || isRewritten(variable) || graph.survey.evals.length > 0) return null;
  const uses = variable.references.map(({ identifier }): Node => identifier).filter((one) => contains(closure, one));
  if (owner.type === 'Identifier' && !isKnownIn(graph, owner, uses)) return null;
  const needsName = owner.type === 'ThisExpression' && !uses.every((one) => hasReceiverOf(one, unitOf(place)));
  const self = freshName(['self', 'owner'], namesIn(graph));
  const text = `${needsName ? self : source.text.slice(...owner.range)}${accessText(property)}`;
  const edits: Edit[] = uses.map((one) => ({ range: one.range, text: isShorthand(one) ? `${variable.name}: ${text}` : text }));
  if (needsName) edits.push({ range: [place.range[0], place.range[0]], text: `const ${self} = this;${lineEnd(source)}${indentAt(source, place.range[0])}` });
  edits.push(...withoutDeclaration(source, variable, uses));
  return { kind: 'readThrough', data: { text }, edits };
}

/** A constant that nothing else uses goes with its line. */
function withoutDeclaration(source: Source, variable: Variable, uses: readonly Node[]): readonly Edit[] {
  const declarator = variable.defs[0]?.node as Node | undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent.declarations.length !== 1 || !variable.references.every(({ identifier, init }) => init === true || uses.includes(identifier))) return [];
  const isAlone = declarator.id.type === 'Identifier' || (declarator.id.type === 'ObjectPattern' && declarator.id.properties.length === 1);
  return isAlone ? [{ range: lineOf(source, declarator.parent), text: '' }] : [];
}

/** A record that has a part of an object and is handed out gets the object as well. */
export function handOutOwner(source: Source, part: TSESTree.MemberExpression, literal: TSESTree.ObjectExpression): Repair | null {
  const owner = unwrap(part.object);
  const last = literal.properties.at(-1);
  const unit = unitOf(literal);
  // A type that is written there says what is handed out.
  if (owner.type !== 'Identifier' || !last || (isFunction(unit) && unit.returnType)) return null;
  if (literal.properties.some((one) => one.type !== 'Property' || keyName(one.key, one.computed) === owner.name)) return null;
  const isOneLine = literal.loc.start.line === literal.loc.end.line;
  const gap = isOneLine ? ' ' : lineEnd(source) + indentAt(source, last.range[0]);
  return { kind: 'handOutOwner', data: { owner: owner.name }, edits: [{ range: [last.range[1], last.range[1]], text: `,${gap}${owner.name}` }] };
}

/** What is handed out keeps the object by a WeakMap of the module. */
export function keepInWeakMap(source: Source, graph: Graph, part: TSESTree.MemberExpression, result: Node): Repair | null {
  const statement = wrapped(result).parent;
  const { parent: block } = statement ?? {};
  if (statement?.type !== 'ReturnStatement' || block?.type !== 'BlockStatement' || hasComments(source, statement)) return null;
  const owner = unwrap(part.object);
  const top = topStatement(statement);
  if (mayRunEarly(graph, top)) return null;
  const names = namesIn(graph);
  const map = freshName(['owners', 'ownersOfParts'], names);
  // What makes the object in the same expression has no name for it yet.
  const isNamed = owner.type === 'Identifier';
  const isPart = unwrap(result) === part;
  if (!isNamed && !isPart) return null;
  const made = freshName(isNamed ? [uncapitalized(owner.name), 'owner'] : ['owner', 'made'], isNamed ? new Set() : names);
  const text = source.text.slice(...result.range);
  const name = freshName([isPart ? (memberName(part) ?? 'part') : 'result', 'handedOut'], namesInside(graph, unitOf(statement)));
  const end = lineEnd(source) + indentAt(source, statement.range[0]);
  const lines = [
    ...(isNamed ? [] : [`const ${made} = ${source.text.slice(...owner.range)};`]),
    `const ${name} = ${isPart && !isNamed ? `${made}.${memberName(part) ?? ''}` : text};`,
    // A response may have no body.
    `${isPart ? `if (${name}) ` : ''}${map}.set(${name}, ${made});`,
    `return ${name};`,
  ];
  const declaration = `const ${map} = new WeakMap${source.isTypeScript === true ? '<object, object>' : ''}();`;
  return { kind: 'keepInWeakMap', data: { owner: made }, edits: [declareBefore(source, top, declaration), { range: statement.range, text: lines.join(end) }] };
}

/** A function, generator or instance that a method gives back and that uses a part of its object keeps the object by a WeakMap of the module. */
export function keepWithResult(source: Source, graph: Graph, target: GraphNode, made: GraphNode): Repair | null {
  const { what, activation: run } = made;
  if (what.kind !== 'object' || graph.survey.evals.length > 0 || isListOfResults(what.origin)) return null;
  // One that another function made is given back where that is called.
  for (const result of [what.origin, run.call]) {
    const statement = result && wrapped(result).parent;
    const method = statement?.type === 'ReturnStatement' ? unitOf(statement) : null;
    if (statement?.type !== 'ReturnStatement' || !method || isArrow(method) || !isReceiver(graph, method, run, target)) continue;
    const top = topStatement(statement);
    if (statement.parent.type !== 'BlockStatement' || !statement.argument || hasComments(source, statement) || mayRunEarly(graph, top)) return null;
    const map = freshName(['owners', 'ownersOfParts'], namesIn(graph));
    const name = freshName(['result', 'handedOut'], namesInside(graph, method));
    const isOneLine = statement.parent.loc.start.line === statement.loc.start.line;
    const gap = isOneLine ? ' ' : lineEnd(source) + indentAt(source, statement.range[0]);
    const lines = [`const ${name} = ${textOf(source, statement.argument)};`, `${map}.set(${name}, this);`, `return ${name};`];
    const declaration = `const ${map} = new WeakMap${source.isTypeScript === true ? '<object, object>' : ''}();`;
    return { kind: 'keepInWeakMap', data: { owner: 'this' }, edits: [declareBefore(source, top, declaration), { range: statement.range, text: lines.join(gap) }] };
  }
  return null;
}

/** `names.map((name) => …)`: who takes a member out of it need not have the list. */
function isListOfResults(made: Node): boolean {
  const callee = made.type === 'CallExpression' ? unwrap(made.callee) : null;
  return callee?.type === 'MemberExpression' && COLLECTS_RESULTS.has(memberName(callee) ?? '');
}

/** Whether `this` of a function, in the run that is looked at, is the object. */
function isReceiver(graph: Graph, fn: Node, run: Activation, target: GraphNode): boolean {
  for (let one: Activation | null = run; one; one = one.unit === fn ? null : (one.caller ?? one.outer)) {
    if (one.unit === fn) return graph.receiver(one) === target || graph.soleObject(graph.receiver(one)) === target;
  }
  return false;
}

/** An object that nobody has while the promise of its method is pending: what is done when that settles keeps it. */
export function keepUntilSettled(source: Source, graph: Graph, call: Node): Repair | null {
  const callee = call.type === 'CallExpression' && !call.optional ? unwrap(call.callee) : null;
  const made = callee?.type === 'MemberExpression' ? unwrap(callee.object) : null;
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || (made?.type !== 'NewExpression' && made?.type !== 'CallExpression')) return null;
  const statement = statementOf(call);
  const isFirst = statement !== null && /^(?:ReturnStatement|ExpressionStatement|VariableDeclaration)$/.test(statement.type) && isEvaluatedFirst(statement, call);
  if (!isFirst || hasComments(source, call) || unitOf(statement) !== unitOf(call)) return null;
  const className = made.type === 'NewExpression' && made.callee.type === 'Identifier' ? uncapitalized(made.callee.name) : 'owner';
  const name = freshName([className, 'owner'], namesIn(graph));
  const at = statement.range[0];
  const isOneLine = statement.parent?.loc.start.line === statement.loc.start.line;
  const gap = isOneLine ? ' ' : lineEnd(source) + indentAt(source, at);
  const method = source.text.slice(made.range[1], call.range[1]);
  return {
    kind: 'keepUntilSettled',
    data: { owner: name },
    edits: [
      { range: [at, at], text: `const ${name} = ${source.text.slice(...made.range)};${gap}` },
      { range: call.range, text: `${name}${method}.finally(() => ${name} && undefined)` },
    ],
  };
}

/** Whether nothing of the statement is evaluated before the call. */
function isEvaluatedFirst(statement: Node, call: Node): boolean {
  for (let node: Node = call; node !== statement; ) {
    const { parent } = node;
    if (!parent) return false;
    const isFirst = parent === statement || parent.type === 'AwaitExpression' || wrapped(node) !== node || (parent.type === 'MemberExpression' && parent.object === node) || (parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier' && parent.parent.declarations[0] === parent);
    if (!isFirst) return false;
    node = parent;
  }
  return true;
}

/** A field that keeps a part of an object has the object in another one beside it. */
export function keepInField(source: Source, graph: Graph, part: TSESTree.MemberExpression): Repair | null {
  const owner = unwrap(part.object);
  const assignment = wrapped(part).parent;
  if (owner.type !== 'Identifier' || assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=' || assignment.parent.type !== 'ExpressionStatement') return null;
  const { left, parent: statement } = assignment;
  const field = left.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? memberName(left) : null;
  // Where the field is written again, the object would stay.
  if (field === null || source.isTypeScript === true || graph.survey.writesOf(field).length !== 1) return null;
  const isTaken = (name: string) => graph.survey.accessesOf(name).length > 0 || graph.survey.writesOf(name).length > 0;
  const name = [owner.name, `${field.replace(/^#/, '')}Owner`].find((one) => !isTaken(one));
  if (name === undefined) return null;
  const gap = lineEnd(source) + indentAt(source, statement.range[0]);
  return { kind: 'keepInField', data: { field: `this.${name}` }, edits: [{ range: [statement.range[1], statement.range[1]], text: `${gap}this.${name} = ${owner.name};` }] };
}

/** Where a variable was read from: `const handle = guard.handle`, `const { handle } = guard`. */
interface Read {
  readonly owner: TSESTree.Identifier | TSESTree.ThisExpression;
  readonly property: string;
}

function readBy(variable: Variable): Read | null {
  const [def, second] = variable.defs;
  const declarator = def?.node as Node | undefined;
  if (second || declarator?.type !== 'VariableDeclarator' || !declarator.init || declarator.parent.kind !== 'const') return null;
  const init = unwrap(declarator.init);
  if (declarator.id.type === 'Identifier' && init.type === 'MemberExpression' && !init.optional) {
    const property = memberName(init);
    const owner = unwrap(init.object);
    return property !== null && isOwner(owner) ? { owner, property } : null;
  }
  if (declarator.id.type !== 'ObjectPattern' || !isOwner(init)) return null;
  for (const property of declarator.id.properties) {
    const name = property.type === 'Property' && property.value === def?.name ? keyName(property.key, property.computed) : null;
    if (name !== null) return { owner: init, property: name };
  }
  return null;
}

/** The field of a local object that has what the variable has. */
function fieldWith(graph: Graph, target: GraphNode, variable: Variable, run: Activation, place: Node): Read | null {
  const owner = graph.uses(target).all.find(({ node }) => unwrap(node).type === 'Identifier' && unitOf(node) === unitOf(place));
  const name = owner && unwrap(owner.node);
  if (name?.type !== 'Identifier' || !isFixedVariable(graph, variable, place, run)) return null;
  const value = graph.soleObject(graph.variable(variable, run));
  if (!value) return null;
  for (const property of propertiesOf(graph, target)) if (graph.soleObject(graph.field(target, property)) === value) return { owner: name, property };
  return null;
}

/** The names that the literal or the constructor gives its objects. */
function propertiesOf(graph: Graph, target: GraphNode): readonly string[] {
  const { what } = target;
  const origin = what.kind === 'object' ? what.origin : null;
  if (origin?.type === 'ObjectExpression') return origin.properties.flatMap((one) => (one.type === 'Property' && one.kind === 'init' ? (keyName(one.key, one.computed) ?? []) : []));
  const [made] = classChain(graph, target);
  return (made && constructorOf(made.owner)?.body.body.flatMap((statement) => {
    const written = statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression' ? statement.expression.left : null;
    return written?.type === 'MemberExpression' && written.object.type === 'ThisExpression' && written.property.type !== 'PrivateIdentifier' ? (memberName(written) ?? []) : [];
  })) ?? [];
}

function isOwner(node: Node): node is Read['owner'] {
  return node.type === 'Identifier' || node.type === 'ThisExpression';
}

/** Whether the name means the same in the closure. */
function isKnownIn(graph: Graph, owner: TSESTree.Identifier, uses: readonly Node[]): boolean {
  const variable = graph.scopes.variableOf(owner);
  return variable !== null && !isRewritten(variable) && uses.every((use) => isVisible(graph, variable, use));
}

/** Whether `this` there is that of the unit: only arrows are between. */
function hasReceiverOf(use: Node, unit: Unit): boolean {
  let inner = unitOf(use);
  while (inner !== unit && isArrow(inner)) inner = unitOf(inner);
  return inner === unit;
}

function isShorthand({ parent }: Node): boolean {
  return parent?.type === 'Property' && parent.shorthand;
}
