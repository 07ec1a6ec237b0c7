/** What a module keeps when it has run: executed in the corpus folder `no-rooted-target`, the cases `module-variable-…`. */
import type { Graph } from '../heap/graph.ts';
import type { Node, Variable } from '../model.ts';
import { isClass } from '../syntax/nodes.ts';
import { isOwnVariable } from './file-local.ts';

/**
 * Whether a variable at the top of a module is gone once the module has run: no function names it and nothing exports it, so no
 * environment has it. The variables of a script are those of its page, and stay.
 */
export function endsWithModule(graph: Graph, variable: Variable): boolean {
  const { scope } = variable;
  const [name] = variable.identifiers;
  if (scope.type === 'global' || !graph.scopes.isSingleton(scope) || !name || !isOwnVariable(graph, name)) return false;
  // A class that nothing here makes instances of is there for somebody who is not seen.
  const declared = variable.defs[0]?.node as Node | undefined;
  if (variable.references.length === 0 && declared && isClass(declared)) return false;
  return graph.environments.captorOf(variable, scope) === null && !variable.references.some(({ identifier }) => isExported(identifier));
}

/** `export { name }`, `export default name` */
function isExported({ parent }: Node): boolean {
  return parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration';
}
