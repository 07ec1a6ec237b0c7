/** The calls by which something marked can come into a function, or out of it. */
import { calledNamesOf, callsByNames, type CallTest, declaredNameOf } from '../../heap/callers.ts';
import { RESULT_KEEPING } from '../../catalog/effects.ts';
import { possibleAccessorCallsOf } from '../../heap/accessor-calls.ts';
import { type Holding } from './marks.ts';
import { declaredFor, functionNamed, isExported } from '../../heap/local-functions.ts';
import type { Node } from '../../model.ts';
import { destinationOf } from '../../syntax/destinations.ts';
import { callOnTheSpot, classOfMember, type FunctionNode, isFunction, keyName, memberName, nameOf, type Unit, unitOf, unwrap, wrapped } from '../../syntax/nodes.ts';

/**
 * The calls of the function that a registration stands in, or of one that leads there, as `callsOf` takes them into
 * account: by name, whatever else the function is used for.
 */
export function enterForwardingCalls(holding: Holding, unit: Unit, isWanted: CallTest = () => true): void {
  if (!holding.isNew('forwarding calls', unit) || !isFunction(unit)) return;
  const { scopes } = holding.graph;
  const enter = (call: Node) => {
    holding.enter(unit, call);
    holding.addUnit(unitOf(call), call);
  };
  const immediate = callOnTheSpot(unit);
  if (immediate) {
    enter(immediate);
    return;
  }
  for (const use of possibleAccessorCallsOf(holding.graph, unit)) enter(use);
  if (calledNamesOf(holding.graph, unit).length === 0) {
    // What is returned is called where it is not seen here.
    if (destinationOf(unit).kind === 'returned') holding.lose();
    return;
  }
  const id = declaredNameOf(unit);
  const variable = id && scopes.variableOf(id);
  const calls = callsByNames(holding.graph, unit).filter(isWanted);
  holding.expect(calls.length);
  if (holding.isTooMany(variable?.references.length ?? 0)) {
    holding.lose();
    return;
  }
  for (const reference of variable?.references ?? []) {
    const { parent } = wrapped(reference.identifier);
    // Another name of it, or a call in another form.
    if (parent?.type === 'AssignmentPattern' || (parent?.type === 'VariableDeclarator' && reference.init !== true) || parent?.type === 'MemberExpression' || parent?.type === 'TaggedTemplateExpression') holding.lose();
  }
  for (const call of calls) {
    const callee = unwrap(call.callee);
    if (callee.type === 'Identifier' && variable && scopes.variableOf(callee) !== variable) continue;
    enter(call);
  }
}

/** Every call that can run the function, by its name. */
export function enterNamedCalls(holding: Holding, unit: Unit): void {
  if (!holding.isNew('all calls', unit)) return;
  if (!isFunction(unit)) {
    holding.lose();
    return;
  }
  const { survey, scopes } = holding.graph;
  const immediate = callOnTheSpot(unit);
  if (immediate) {
    holding.enter(unit, immediate);
    return;
  }
  const member = classOfMember(unit);
  const { parent } = unit;
  const id = declaredFor(unit);
  if (id) {
    const variable = scopes.variableOf(id);
    if (!variable || functionNamed(holding.graph, id) !== unit) {
      holding.lose();
      return;
    }
    for (const reference of variable.references) {
      const use = wrapped(reference.identifier);
      if (reference.init === true) continue;
      const call = use.parent;
      if ((call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee === use) holding.enter(unit, call);
      else if (isExported(use)) continue;
      else if (call?.type === 'Property' && call.value === use && call.parent.type === 'ObjectExpression') enterByName(holding, unit, keyName(call.key, call.computed));
      else if (call?.type === 'AssignmentExpression' && call.right === use && call.left.type === 'MemberExpression') enterByName(holding, unit, memberName(call.left));
      else {
        holding.lose();
        return;
      }
    }
    return;
  }
  if (isCallbackOfOthers(holding, unit)) return;
  const name = nameOf(unit);
  if (name === null || member?.isConstructor === true || !survey.mayDefine(name)) {
    holding.lose();
    return;
  }
  const isProperty = parent.type === 'Property' ? parent.parent.type === 'ObjectExpression' : parent.type === 'AssignmentExpression' && parent.right === unit && parent.left.type === 'MemberExpression';
  if (member === null && !isProperty) {
    holding.lose();
    return;
  }
  if (parent.type === 'MethodDefinition' && parent.kind !== 'method') {
    holding.lose();
    return;
  }
  enterByName(holding, unit, name);
}

/** `list.filter((item) => …)`: what calls it is not in this file; what keeps its results is told where it is passed. */
function isCallbackOfOthers({ graph }: Holding, unit: FunctionNode): boolean {
  const { parent } = unit;
  if (parent.type !== 'CallExpression' || parent.callee === unit || parent.callee.type !== 'MemberExpression') return false;
  const name = memberName(parent.callee);
  return name !== null && !RESULT_KEEPING.has(name) && !graph.survey.mayDefine(name);
}

function enterByName(holding: Holding, unit: Unit, name: string | null): void {
  const { survey } = holding.graph;
  // Taken off its object, it could be called under another name.
  if (name === null || holding.isTooMany(survey.leavesOf(name).length) || survey.leavesOf(name).some((leaf) => isTakenOff(leaf))) {
    holding.lose();
    return;
  }
  for (const access of survey.accessesOf(name)) {
    const use = wrapped(access);
    if (use.parent?.type === 'CallExpression' && use.parent.callee === use) holding.enter(unit, use.parent);
    else if (use.parent?.type !== 'AssignmentExpression' || use.parent.left !== use) {
      holding.lose();
      return;
    }
  }
}

/** `const { name } = object`, or the name as a string. */
function isTakenOff(leaf: Node): boolean {
  const { parent } = leaf;
  if (parent?.type === 'Property') return parent.parent.type === 'ObjectPattern';
  return leaf.type === 'Literal' && parent?.type !== 'MethodDefinition' && parent?.type !== 'MemberExpression';
}
