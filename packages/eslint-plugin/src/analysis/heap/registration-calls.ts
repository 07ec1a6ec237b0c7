/** Which calls and closures have to do with registering, told from the names first: asked wherever an object is followed. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { type Call, memberName, pathText, unitOf } from '../syntax/nodes.ts';
import type { Graph } from './graph.ts';
import { isRegistrationCall } from './registrars.ts';

/** Whether a call is a registration of a registry, or the end of one. */
export function isRegistration(graph: Graph, call: Call): boolean {
  return isRegistrationCall(graph, call, graph.activationAt(call));
}

export function registerCalls(graph: Graph): readonly TSESTree.CallExpression[] {
  return graph.program.intern(graph, 'register calls', () => methodCalls(graph, 'register'));
}

/** Calls that drop a registration, by name and by a token that some registration of the file has. */
export function unregisterCalls(graph: Graph): readonly Node[] {
  return graph.program.intern(graph, 'unregister calls', () => {
    const tokens = new Set(registerCalls(graph).flatMap(({ arguments: [, , token] }) => (token ? [pathText(token)] : [])));
    return methodCalls(graph, 'unregister').filter(({ arguments: [token] }) => token && tokens.has(pathText(token)));
  });
}

function methodCalls({ survey }: Graph, name: string): readonly TSESTree.CallExpression[] {
  return survey.callsNamed(name).flatMap((call) => (call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? [call] : []));
}

/** Whether `node` is in a closure that is written as an argument of a registration. */
export function isInCleanup(graph: Graph, node: Node): boolean {
  for (let unit = unitOf(node); unit.type !== 'Program'; unit = unitOf(unit)) {
    const { parent } = unit;
    if (parent.type !== 'CallExpression' || parent.callee === unit) continue;
    const isCleanup = graph.program.intern(unit, 'cleanup', () => {
      const { callee } = parent;
      if (callee.type !== 'MemberExpression' && callee.type !== 'Identifier') return false;
      const name = callee.type === 'Identifier' ? callee.name : memberName(callee);
      return /^(register|registerBeforeExit|addCleanup)$/.test(name ?? '') && isRegistration(graph, parent);
    });
    if (isCleanup) return true;
  }
  return false;
}
