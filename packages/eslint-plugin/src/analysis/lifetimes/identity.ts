/**
 * Whether two expressions give the same thing: by where each comes from, not by how it is written. What is not seen to be
 * one thing is compared with nothing.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { PURE_CALLS, PURE_METHODS, UNIQUE_CALLS } from '../catalog/pure-calls.ts';
import { classChain, subclassesOf } from '../heap/classes.ts';
import { constantOf } from '../heap/constants.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { slotValuesAt } from '../heap/private-slots.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import type { Node, Variable } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { argumentsOf, baseOf, boundName, calleeOf, type ClassNode, classOfMember, contains, isClass, isField, isFunction, isInLoop, keyName, memberName, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysBefore } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';

/** An expression in one run. */
export interface Place {
  readonly node: Node;
  readonly run: Activation;
}

/** `always` and `never` hold for every execution; `perhaps` says nothing. */
export type Identity = 'always' | 'perhaps' | 'never';

/**
 * Where a value comes from.
 * - `constant`: a primitive that the file shows
 * - `name`: what a parameter or variable was given, in one run
 * - `object`: `this` of an instance
 * - `part`: a property of something that nothing writes later
 * - `entry`: what a table has under a key
 * - `composed`: what a pure expression makes of its parts
 * - `made`: whatever the expression gives there, each time it is evaluated
 */
export type Term =
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'name'; readonly variable: Variable; readonly run: Activation }
  | { readonly kind: 'object'; readonly node: GraphNode }
  | { readonly kind: 'part'; readonly of: Term; readonly name: string }
  | { readonly kind: 'entry'; readonly of: Term; readonly key: Term }
  | { readonly kind: 'composed'; readonly how: string; readonly parts: readonly Term[] }
  | { readonly kind: 'made'; readonly node: Node; readonly run: Activation };

const DEPTH_LIMIT = 12;

/** The same thing whenever both are evaluated in their runs, never, or not to be seen. */
export function identity(graph: Graph, a: Place, b: Place): Identity {
  const [one, other] = [termOf(graph, a), termOf(graph, b)];
  const found = identityOf(one, other);
  return found === 'always' && (isOfAnotherCall(one, a) || isOfAnotherCall(other, b)) ? 'perhaps' : found;
}

/** Whether a call between the two may have made it anew: what a method gives to a field. */
function isOfAnotherCall(term: Term, { run }: Place): boolean {
  if (term.kind !== 'made' || !isFunction(term.run.unit) || classOfMember(term.run.unit)?.isConstructor === true) return false;
  for (let around: Activation | null = run; around; around = around.outer) if (around === term.run) return false;
  return classOfMember(term.run.unit) !== null;
}

function identityOf(a: Term, b: Term): Identity {
  // What a table has under a key may be another thing the next time.
  if (isSame(a, b)) return hasEntry(a) ? 'perhaps' : 'always';
  if (a.kind === 'constant' && b.kind === 'constant') return 'never';
  if (a.kind === 'made' && b.kind === 'made') return isFreshNode(a.node) && isFreshNode(b.node) && a.node !== b.node ? 'never' : 'perhaps';
  const [constant, other] = a.kind === 'constant' ? [a, b] : [b, a];
  return constant.kind === 'constant' && other.kind === 'made' && isFreshNode(other.node) ? 'never' : 'perhaps';
}

/** The same way to get there: what is found there may have changed between the two. */
export function isSame(a: Term, b: Term): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'constant':
      return b.kind === 'constant' && a.value === b.value;
    case 'name':
      return b.kind === 'name' && a.variable === b.variable && a.run === b.run;
    case 'object':
      return b.kind === 'object' && a.node === b.node;
    case 'part':
      return b.kind === 'part' && a.name === b.name && isSame(a.of, b.of);
    case 'entry':
      return b.kind === 'entry' && isSame(a.of, b.of) && isSame(a.key, b.key);
    case 'composed':
      return b.kind === 'composed' && a.how === b.how && a.parts.length === b.parts.length && a.parts.every((part, index) => isSame(part, b.parts[index] as Term));
    case 'made':
      return b.kind === 'made' && a.node === b.node && a.run === b.run;
  }
}

function hasEntry(term: Term): boolean {
  switch (term.kind) {
    case 'entry':
      return true;
    case 'part':
      return hasEntry(term.of);
    case 'composed':
      return term.parts.some(hasEntry);
    default:
      return false;
  }
}

/** Whether no other evaluation gives the same: a counter that goes on, a new symbol or object, or what is made of one. */
export function isUnique(graph: Graph, term: Term): boolean {
  switch (term.kind) {
    case 'composed':
      return term.parts.some((part) => isUnique(graph, part));
    case 'made': {
      const { node } = term;
      if (node.type === 'UpdateExpression' || isFreshNode(node)) return true;
      return node.type === 'CallExpression' && UNIQUE_CALLS.has(pathOf(graph.scopes, calleeOf(node)) ?? memberNameOf(calleeOf(node)));
    }
    default:
      return false;
  }
}

function memberNameOf(callee: Node): string {
  return callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : callee.type === 'Identifier' ? callee.name : '';
}

/** An expression that makes another object each time. */
function isFreshNode(node: Node): boolean {
  return isFunction(node) || isClass(node) || /^(?:Object|Array|New)Expression$/.test(node.type);
}

export function termOf(graph: Graph, { node, run }: Place, depth = 0): Term {
  const expression = unwrap(node);
  const made: Term = { kind: 'made', node: expression, run };
  if (depth > DEPTH_LIMIT) return made;
  const inner = (one: Node): Term => termOf(graph, { node: one, run }, depth + 1);
  switch (expression.type) {
    case 'Literal':
      return 'regex' in expression ? made : { kind: 'constant', value: `${typeof expression.value} ${String(expression.value)}` };
    case 'TemplateLiteral': {
      const [text, second] = expression.quasis.map(({ value }) => value.cooked);
      if (second === undefined) return { kind: 'constant', value: `string ${text ?? ''}` };
      return { kind: 'composed', how: expression.quasis.map(({ value }) => value.raw).join('${}'), parts: expression.expressions.map(inner) };
    }
    case 'BinaryExpression':
      return { kind: 'composed', how: expression.operator, parts: [inner(expression.left), inner(expression.right)] };
    case 'UnaryExpression':
      return expression.operator === 'void' ? { kind: 'constant', value: 'undefined undefined' } : { kind: 'composed', how: `unary ${expression.operator}`, parts: [inner(expression.argument)] };
    case 'ThisExpression':
    case 'Super':
      return termOfReceiver(graph.receiver(run));
    case 'Identifier':
      return termOfName(graph, expression, run, depth);
    case 'MemberExpression':
      return termOfMember(graph, expression, run, depth);
    case 'AssignmentExpression':
      return expression.operator === '=' ? inner(expression.right) : made;
    case 'SequenceExpression':
      return inner(expression.expressions.at(-1) as Node);
    case 'CallExpression':
      return termOfCall(graph, expression, run, depth);
    case 'ConditionalExpression': {
      const test = constantOf(graph, expression.test, run);
      return test ? inner(test.value ? expression.consequent : expression.alternate) : made;
    }
    default:
      return made;
  }
}

/** An object that a literal or `new` makes is what is made there, whoever calls it `this`. */
function termOfReceiver(node: GraphNode): Term {
  const { what, activation } = node;
  return what.kind === 'object' ? { kind: 'made', node: what.origin, run: activation } : { kind: 'object', node };
}

function termOfName(graph: Graph, name: TSESTree.Identifier, run: Activation, depth: number): Term {
  const variable = graph.scopes.variableOf(name);
  if (!variable || variable.defs.length === 0) return { kind: 'constant', value: name.name === 'undefined' ? 'undefined undefined' : `global ${name.name}` };
  const home = graph.runOf(variable.scope, run);
  const own: Term = { kind: 'name', variable, run: home };
  const [def, second] = variable.defs;
  if (!def || second) return { kind: 'made', node: name, run };
  const found = (def.node as Node).type === 'VariableDeclarator' ? foundOrMade(variable, (def.node as TSESTree.VariableDeclarator).init) : null;
  if (found) return termOf(graph, { node: found, run: home }, depth + 1);
  const written = writtenOnce(variable, def.node, name);
  if (written) return termOf(graph, { node: written, run: home }, depth + 1);
  if (isRewritten(variable)) {
    const given = givenByTest(variable, name);
    if (given) return termOf(graph, { node: given, run }, depth + 1);
    if (isWrittenOnceByModule(graph, variable, name)) return own;
    return isSettledBefore(variable, name) ? own : { kind: 'made', node: name, run };
  }
  const node = def.node as Node;
  if ((def.type as string) === 'Parameter' && isFunction(node)) return termOfParameter(graph, node, def.name, home, depth) ?? own;
  if (node.type !== 'VariableDeclarator' || !node.init) return own;
  const given = termOf(graph, { node: node.init, run: home }, depth + 1);
  // A call gives something new each time: the variable is the one that it gave.
  return inPattern(graph, given, node.id, def.name, home, depth) ?? own;
}

/** The look-up of a variable that gets what is found, or else something new that is stored there: both are what the table has from then on. */
function foundOrMade({ references }: Variable, init: Node | null): Node | null {
  const given = init && unwrap(init);
  const isEither = given?.type === 'LogicalExpression' && given.operator !== '&&';
  const look = isEither ? unwrap(given.left) : given;
  const isLookUp = look?.type === 'CallExpression' && look.arguments.length === 1 && memberNameOf(calleeOf(look)) === 'get';
  const writes = references.filter((reference) => reference.isWrite() && reference.init !== true);
  if (!isLookUp || (!isEither && writes.length === 0) || !writes.every(({ writeExpr }) => writeExpr && isFreshNode(writeExpr))) return null;
  const isStored = references.some(({ identifier }) => {
    const use = identifier as Node;
    const value = use.parent?.type === 'AssignmentExpression' && use.parent.left === use ? use.parent : use;
    return value.parent?.type === 'CallExpression' && value.parent.arguments[1] === value && memberNameOf(calleeOf(value.parent)) === 'set';
  });
  return isStored ? look : null;
}

/** `(_a = look()) === null || _a === void 0 ? void 0 : _a.deref()`, as compilers write it: what the test gave to the name that is read behind it. */
function givenByTest({ references }: Variable, name: Node): Node | null {
  for (let child = name, { parent } = name; parent && !isFunction(parent); child = parent, { parent } = parent) {
    const test = parent.type === 'ConditionalExpression' && parent.test !== child ? parent.test : parent.type === 'LogicalExpression' && parent.right === child ? parent.left : null;
    if (!test) continue;
    const written = references.filter((reference) => reference.isWrite() && contains(test, reference.identifier)).at(-1);
    const given = (written?.identifier as Node | undefined)?.parent;
    if (given?.type !== 'AssignmentExpression' || given.operator !== '=' || given.left !== written?.identifier || !isFirstOf(test, given)) continue;
    return references.some((one) => one.isWrite() && one !== written && (one.identifier as Node).range[0] > given.range[1] && (one.identifier as Node).range[1] < name.range[0]) ? null : given.right;
  }
  return null;
}

/** Whether a part of a test is evaluated whenever the test is. */
function isFirstOf(test: Node, part: Node): boolean {
  for (let child = part, { parent } = part; child !== test && parent; child = parent, { parent } = parent) {
    if ((parent.type === 'LogicalExpression' && parent.right === child) || (parent.type === 'ConditionalExpression' && parent.test !== child) || isFunction(parent)) return false;
  }
  return true;
}

/** `var refs; class Refs { … } refs = new WeakMap();`, as compilers write it: a function that runs before that finds nothing. */
function isWrittenOnceByModule(graph: Graph, { scope, references }: Variable, name: Node): boolean {
  const [written, second] = references.filter((reference) => reference.isWrite());
  return written !== undefined && !second && graph.scopes.isSingleton(scope) && unitOf(written.identifier).type === 'Program' && unitOf(name).type !== 'Program' && !isInLoop(written.identifier);
}

/** `let ref; … ref = look`: what a variable that is declared with nothing is given once, before `name` in any case. */
function writtenOnce({ references }: Variable, declared: Node, name: Node): Node | null {
  if (declared.type !== 'VariableDeclarator' || declared.init || declared.id.type !== 'Identifier' || isInLoop(declared)) return null;
  const [write, second] = references.filter((reference) => reference.isWrite());
  const assignment = write && (write.identifier as Node).parent;
  if (second || assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=' || assignment.left !== (write?.identifier as Node)) return null;
  return unitOf(declared) === unitOf(name) && unitOf(assignment) === unitOf(name) && !isInLoop(assignment) && alwaysBefore(assignment, name) ? assignment.right : null;
}

/** Whether all that is written to the variable is written in the same function before `name` is read. */
function isSettledBefore({ references }: Variable, name: Node): boolean {
  return references.every((reference) => {
    const place = reference.identifier as Node;
    if (!reference.isWrite() || reference.init === true) return true;
    return unitOf(place) === unitOf(name) && place.range[0] <= name.range[0] && !isInLoop(place);
  });
}

function termOfParameter(graph: Graph, fn: Node, name: Node, run: Activation, depth: number): Term | null {
  const params = isFunction(fn) ? (fn.params as Node[]) : [];
  const index = params.findIndex((param) => param.range[0] <= name.range[0] && name.range[1] <= param.range[1]);
  const param = params[index];
  const { call, caller } = run;
  if (!param || !caller || (call?.type !== 'CallExpression' && call?.type !== 'NewExpression')) return null;
  const given = call.arguments.slice(0, index + 1);
  const argument = given[index];
  if (!argument || given.some(({ type }) => type === 'SpreadElement') || param.type === 'RestElement') return null;
  const pattern = boundName(param.type === 'TSParameterProperty' ? param.parameter : param);
  return inPattern(graph, termOf(graph, { node: argument, run: caller }, depth + 1), pattern, name, run, depth);
}

/** What `name` in a pattern takes out of `given`; null where that is not one thing. */
function inPattern(graph: Graph, given: Term, pattern: Node, name: Node, run: Activation, depth: number): Term | null {
  const at = boundName(pattern);
  if (at === name) return pattern === at ? given : null;
  const holds = (node: Node | null): node is Node => node !== null && node.range[0] <= name.range[0] && name.range[1] <= node.range[1];
  if (at.type === 'ObjectPattern') {
    const property = at.properties.find(holds);
    const key = property?.type === 'Property' ? keyName(property.key, property.computed) : null;
    return property?.type === 'Property' && key !== null ? inPattern(graph, propertyOf(graph, given, key, { node: property, run }, depth), property.value, name, run, depth + 1) : null;
  }
  if (at.type !== 'ArrayPattern') return null;
  const index = at.elements.findIndex(holds);
  const element = at.elements[index];
  return element && element.type !== 'RestElement' ? inPattern(graph, partOf(graph, given, String(index), depth), element, name, run, depth + 1) : null;
}

function termOfMember(graph: Graph, access: TSESTree.MemberExpression, run: Activation, depth: number): Term {
  const name = memberName(access);
  const of = termOf(graph, { node: access.object, run }, depth + 1);
  if (name === null) return { kind: 'entry', of, key: termOf(graph, { node: access.property, run }, depth + 1) };
  return propertyOf(graph, of, name, { node: access, run }, depth);
}

/** What an object has as that property where `access` reads it. */
function propertyOf(graph: Graph, of: Term, name: string, access: Place, depth: number): Term {
  const got = gotten(graph, of, name, access, depth);
  if (got) return got;
  const once = givenOnce(graph, of, name, access);
  if (once) return termOf(graph, once, depth + 1);
  if (isOnlyEmptied(graph, of, name, access, depth)) return partOf(graph, of, name, depth);
  return isWrittenLater(graph, name) ? { kind: 'made', ...access } : partOf(graph, of, name, depth);
}

/** What a getter of its class gives, where that is the same whenever it is asked; null where there is none. */
function gotten(graph: Graph, of: Term, name: string, access: Place, depth: number): Term | null {
  if (graph.survey.accessorsOf(name).length === 0) return null;
  const object = instanceOf(graph, of);
  const [link, ...others] = object ? classChain(graph, object).filter(({ owner }) => getterIn(owner, name)) : [];
  const fn = link && getterIn(link.owner, name);
  if (!object || !link || !fn || others.length > 0 || subclassesOf(graph, link.owner).length > 0) return null;
  const run = graph.memberRun(fn, link.outer, object);
  const made: Term = { kind: 'made', ...access };
  const [result, second] = graph.survey.returnsOf(fn);
  if (!result || second || isEmptiedBefore(graph, result, access.node)) return made;
  const term = termOf(graph, { node: result, run }, depth + 1);
  return term.kind === 'made' && term.run === run ? made : term;
}

/**
 * Whether a literal gets nothing else as that property than zeros and nothing, later than `access` reads it, and only where both come by the object that
 * has the literal in a field: a cleanup that holds the literal sees what is written.
 */
function isOnlyEmptied(graph: Graph, of: Term, name: string, { node: access, run }: Place, depth: number): boolean {
  if (of.kind !== 'made' || of.node.type !== 'ObjectExpression') return false;
  const { node: literal } = of;
  const writes = graph.survey.writesOf(name).filter(({ object }) => mayBeLiteral(graph, object, literal));
  if (writes.length === 0) return true;
  // An object that a call makes may be held itself.
  if (access.type !== 'MemberExpression' || termOf(graph, { node: baseOf(access), run }, depth + 1).kind !== 'object') return false;
  return writes.every((written) => {
    const { parent } = written;
    const isBefore = unitOf(written) === unitOf(access) && written.range[0] < access.range[0];
    return parent.type === 'AssignmentExpression' && parent.operator === '=' && isPrimitive(parent.right) && baseOf(written).type === 'ThisExpression' && !isBefore;
  });
}

/** Whether the expression may give what the literal makes: not where it is seen to give what another one makes. */
function mayBeLiteral(graph: Graph, expression: Node, literal: Node): boolean {
  const { what } = graph.soleObject(graph.value(expression, graph.activationAt(expression))) ?? {};
  // What a member of a class is called on is an instance.
  if (what?.kind === 'receiver') return !isClass(what.owner);
  return what?.kind !== 'object' || what.origin.type !== 'ObjectExpression' || what.origin === literal;
}

/** The instance that a term stands for, where it is one. */
function instanceOf(graph: Graph, of: Term): GraphNode | null {
  if (of.kind !== 'made') return of.kind === 'object' ? of.node : null;
  const isMade = of.node.type === 'NewExpression' || (of.node.type === 'CallExpression' && pathOf(graph.scopes, of.node.callee) === 'Object.create');
  return isMade ? graph.object(of.node, of.run) : null;
}

function getterIn(owner: ClassNode, name: string): TSESTree.FunctionExpression | null {
  for (const member of owner.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'get' && !member.static && keyName(member.key, member.computed) === name && member.value.type === 'FunctionExpression') return member.value;
  }
  return null;
}

/** Whether the function that reads `access` puts a zero or nothing before that into what the getter gives. */
function isEmptiedBefore(graph: Graph, result: Node, access: Node): boolean {
  const given = unwrap(result);
  const name = given.type === 'MemberExpression' ? memberName(given) : null;
  return name !== null && graph.survey.writesOf(name).some(({ parent, range }) => unitOf(parent) === unitOf(access) && range[0] < access.range[0] && !(parent.type === 'AssignmentExpression' && !isPrimitive(parent.right)));
}

/**
 * The one thing that an object is ever given as that property, primitives left out that are written later than `access` is
 * read (`this.ptr = 0` takes no other resource), which a cleanup never is; null where it may be given another.
 */
function givenOnce(graph: Graph, of: Term, name: string, { node: access, run }: Place): Place | null {
  const object = instanceOf(graph, of);
  if (!object) return null;
  const chain = classChain(graph, object);
  const given: Place[] = [];
  for (const { owner, outer } of chain) {
    for (const member of owner.body.body) {
      if (!isField(member) || member.static || !member.value || keyName(member.key, member.computed) !== name || isPrimitive(member.value)) continue;
      given.push({ node: member.value, run: graph.memberRun(member, outer, object) });
    }
    for (const inside of graph.constructorRuns(object, owner)) {
      const { unit } = inside;
      for (const param of isFunction(unit) ? unit.params : []) {
        const declared = param.type === 'TSParameterProperty' ? boundName(param.parameter) : null;
        if (declared?.type === 'Identifier' && declared.name === name) given.push({ node: declared, run: inside });
      }
    }
  }
  for (const written of graph.survey.writesOf(name)) {
    const assignment = written.parent;
    const unit = unitOf(written);
    if (assignment.type !== 'AssignmentExpression' || assignment.operator !== '=') return null;
    if (isPrimitive(assignment.right)) {
      if ((unit === unitOf(access) && written.range[0] < access.range[0]) || runsInCleanup(graph, run)) return null;
      continue;
    }
    if (written.object.type === 'ThisExpression' && isOfStranger(graph, unit, chain.map(({ owner }) => owner))) continue;
    const home = written.object.type === 'ThisExpression' ? chain.find(({ owner }) => owner === classOfMember(unit)?.owner) : null;
    const [made, second] = home && classOfMember(unit)?.isConstructor === true ? graph.constructorRuns(object, home.owner) : [];
    const inside = run.unit === unit ? run : second ? null : (made ?? (home && isFunction(unit) ? graph.memberRun(unit, home.outer, object) : null));
    if (inside) given.push({ node: assignment.right, run: inside });
    else if (graph.soleObject(graph.value(written.object, graph.activationAt(written))) === object) given.push({ node: assignment.right, run: graph.activationAt(written) });
    else return null;
  }
  const [only, second] = given;
  return only && !second ? only : null;
}

/** Whether a registration runs it once its target is dead: it reads what is there in the end. */
function runsInCleanup(graph: Graph, run: Activation): boolean {
  for (let around: Activation | null = run; around; around = around.caller) if (around.call?.type === 'CallExpression' && isRegistration(graph, around.call)) return true;
  return false;
}

/** Whether the unit is the constructor of a class that has nothing to do with these: its `this` is none of their instances. */
function isOfStranger(graph: Graph, unit: Unit, owners: readonly ClassNode[]): boolean {
  const member = classOfMember(unit);
  const [own] = owners;
  if (!own || member?.isConstructor !== true || owners.includes(member.owner)) return false;
  return !subclassesOf(graph, own).includes(member.owner);
}

function isPrimitive(node: Node): boolean {
  const value = unwrap(node);
  return (value.type === 'Literal' && !('regex' in value)) || (value.type === 'Identifier' && value.name === 'undefined') || (value.type === 'UnaryExpression' && /^(?:void|-|!)$/.test(value.operator));
}

/** Whether a property of that name is written anywhere but in a constructor. */
function isWrittenLater({ survey }: Graph, name: string): boolean {
  return survey.writesOf(name).some((access) => access.object.type !== 'ThisExpression' || classOfMember(unitOf(access))?.isConstructor !== true);
}

function partOf(graph: Graph, of: Term, name: string, depth: number): Term {
  const part: Term = { kind: 'part', of, name };
  if (of.kind !== 'made') return part;
  const { node, run } = of;
  if (node.type === 'ObjectExpression') {
    const found = node.properties.findLast((property) => property.type === 'SpreadElement' || keyName(property.key, property.computed) === name || (property.computed && keyName(property.key, true) === null));
    return found?.type === 'Property' && found.kind === 'init' && keyName(found.key, found.computed) === name ? termOf(graph, { node: found.value, run }, depth + 1) : part;
  }
  if (node.type === 'ArrayExpression' && /^\d+$/.test(name)) {
    const elements = node.elements.slice(0, Number(name) + 1);
    const element = elements[Number(name)];
    return element && !elements.some((one) => one?.type === 'SpreadElement') ? termOf(graph, { node: element, run }, depth + 1) : part;
  }
  return part;
}

/** `Object.assign({ fd }, methods)`: the first literal, with properties that it does not have itself. */
function isGivenOthers(graph: Graph, [first, ...sources]: readonly Node[], run: Activation): boolean {
  if (first?.type !== 'ObjectExpression') return false;
  const own = keysOf(first);
  return own !== null && sources.every((source) => {
    const literal = graph.soleObject(graph.value(source, run))?.what;
    const given = literal?.kind === 'object' && literal.origin.type === 'ObjectExpression' ? keysOf(literal.origin) : null;
    return given?.every((key) => !own.includes(key)) === true;
  });
}

function keysOf({ properties }: TSESTree.ObjectExpression): readonly string[] | null {
  const keys = properties.map((property) => (property.type === 'Property' ? keyName(property.key, property.computed) : null));
  return keys.every((key) => key !== null) ? keys : null;
}

function termOfCall(graph: Graph, call: TSESTree.CallExpression, run: Activation, depth: number): Term {
  const callee = calleeOf(call);
  const made: Term = { kind: 'made', node: call, run };
  const list = argumentsOf(call);
  if (list.some(({ type }) => type === 'SpreadElement')) return made;
  const parts = () => list.map((argument) => termOf(graph, { node: argument, run }, depth + 1));
  const isOfBase = callee.type === 'MemberExpression' && callee.object.type === 'Super';
  const called = isOfBase ? [] : graph.callables(graph.value(callee, run));
  if (called.length > 0) {
    const [only, second] = called;
    if (!only || second || !isFunction(only.fn) || only.fn.async || only.fn.generator) return made;
    const [result, other] = graph.survey.returnsOf(only.fn);
    const receiver = callee.type === 'MemberExpression' ? graph.soleObject(graph.value(callee.object, run)) : null;
    const inside = result && !other ? graph.called(only.fn, only.node.activation, call, run, receiver) : null;
    const term = result && inside ? termOf(graph, { node: result, run: inside }, depth + 1) : made;
    // What the function makes is made for this call; the rest comes from elsewhere and is the same each time.
    return term.kind === 'made' && term.run === inside ? made : term;
  }
  const path = pathOf(graph.scopes, callee);
  if (path === 'Object.assign' && isGivenOthers(graph, list, run)) return termOf(graph, { node: list[0] as Node, run }, depth + 1); // just seen to be there
  if (path !== null && PURE_CALLS.has(path)) return { kind: 'composed', how: path, parts: parts() };
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (callee.type !== 'MemberExpression' || name === null) return made;
  const of = () => termOf(graph, { node: callee.object, run }, depth + 1);
  const [key, second] = list;
  const slot = name === 'get' && key && !second ? slotValuesAt(graph, callee.object, key, run) : null;
  if (slot) return slot[0] && slot.length === 1 && slot[0].isFromTheStart ? termOf(graph, slot[0], depth + 1) : made;
  if (name === 'get' && key && !second) return { kind: 'entry', of: of(), key: termOf(graph, { node: key, run }, depth + 1) };
  return PURE_METHODS.has(name) ? { kind: 'composed', how: `.${name}`, parts: [of(), ...parts()] } : made;
}
