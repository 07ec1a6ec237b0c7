/** Calls of built-in functions that define properties of what they are given, and the methods of the platform that a file replaces so. */
import { STATIC_CUTS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { keyName } from '../syntax/nodes.ts';
import { staticCalls } from './static-calls.ts';
import type { Graph } from './graph.ts';

/** A call of a built-in function that gives `target` what stands under the key `given`, or in that record. */
export interface Definition {
  readonly call: Node;
  readonly target: Node;
  readonly given: Node | undefined;
  readonly form: 'key' | 'members';
}

/** All calls of the file that define a property of something. */
export function definitions(graph: Graph): readonly Definition[] {
  return graph.program.intern(graph, 'definitions', () =>
    Object.entries(STATIC_CUTS).flatMap(([path, form]) =>
      staticCalls(graph, path).flatMap((call): readonly Definition[] => {
        const [target, given] = call.arguments;
        return target ? [{ call, target, given, form }] : [];
      }),
    ),
  );
}

/** Whether what is given beside the target may have the name. */
export function mayName(given: Node | undefined, name: string, form: 'key' | 'members'): boolean {
  if (form === 'key') return given?.type !== 'Literal' || String(given.value) === name;
  if (given?.type !== 'ObjectExpression') return true;
  return given.properties.some((property) => property.type !== 'Property' || (keyName(property.key, property.computed) ?? name) === name);
}

/** The statement that gives all objects of a built-in class another method of that name: `Array.prototype.push = …`. */
export function platformMethodReplaced(graph: Graph, name: string): Node | null {
  const written = graph.survey.writesOf(name).find((access) => PROTOTYPE.test(pathOf(graph.scopes, access.object) ?? ''));
  if (written) return written;
  if (!graph.survey.isNamed('prototype')) return null;
  return definitions(graph).find(({ target, given, form }) => PROTOTYPE.test(pathOf(graph.scopes, target) ?? '') && mayName(given, name, form))?.call ?? null;
}

const PROTOTYPE = /^[A-Z]\w*\.prototype$/;
