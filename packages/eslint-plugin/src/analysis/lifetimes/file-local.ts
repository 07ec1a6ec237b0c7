/** Names that no other file can reach. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { contains, memberName } from '../syntax/nodes.ts';

/** A variable that only this file sees. The variables of a script are those of every script of its page. */
export function isOwnVariable(graph: Graph, id: Node): boolean {
  const variable = id.type === 'Identifier' ? graph.scopes.variableOf(id) : null;
  if (!variable || variable.defs.length === 0 || variable.scope.type === 'global') return false;
  // A class or function is exported where it is declared, a variable with its declaration.
  return variable.defs.every(({ node }) => (node as Node).parent?.type.startsWith('Export') !== true && (node as Node).parent?.parent?.type !== 'ExportNamedDeclaration');
}

/** `this.#x`, or what a class of TypeScript declares as private. */
export function isPrivateMember(graph: Graph, member: TSESTree.MemberExpression): boolean {
  if (member.property.type === 'PrivateIdentifier') return true;
  const name = memberName(member);
  return graph.survey.classes.some(
    ({ body }) =>
      contains(body, member) &&
      body.body.some((field) => field.type === 'PropertyDefinition' && field.accessibility === 'private' && field.key.type === 'Identifier' && field.key.name === name),
  );
}
