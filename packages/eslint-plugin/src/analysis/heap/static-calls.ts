/** Calls of static functions of the platform, by whatever name the file has for them. */
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type CallNode } from '../syntax/nodes.ts';
import type { Graph } from './graph.ts';

/** The calls of a static function of the platform, such as `Object.assign`, by whatever name; found once for a file. */
export function staticCalls(graph: Graph, path: string): readonly CallNode[] {
  return graph.program.intern(path, 'static calls', () => {
    const name = path.slice(path.indexOf('.') + 1);
    const called = [name, ...otherNamesOf(graph, name).filter((other) => other !== name)].flatMap((one) => graph.survey.callsNamed(one));
    return called.filter((call) => pathOf(graph.scopes, calleeOf(call)) === path);
  });
}

/** `const define = Object.defineProperty`, `const { defineProperty: define } = Object` */
function otherNamesOf({ survey }: Graph, name: string): readonly string[] {
  const given = survey.accessesOf(name).flatMap(({ parent }) => (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? [parent.id.name] : []));
  const taken = survey.destructuresStatics ? survey.leavesOf(name).flatMap(({ parent }) => (parent?.type === 'Property' && parent.parent.type === 'ObjectPattern' && parent.value.type === 'Identifier' ? [parent.value.name] : [])) : [];
  return [...new Set([...given, ...taken])];
}
