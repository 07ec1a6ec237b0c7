/** A module as two that import from each other: what it means is the same. */
import { childrenOf, type ParsedFile, parseText, type TreeNode } from '../src/parse.ts';
import { nodes } from '../src/project/module.ts';

/** The two modules by their names; null where no such two mean the same. The statements before number `at` go to `first`. */
export function split(text: string, at: number, ending: string): Readonly<Record<'first' | 'second', string>> | null {
  const parsed = parseText(`whole.${ending}`, text, ending.endsWith('ts') ? 'ts' : 'jsx', 'module');
  const body = nodes(parsed.ast['body']);
  const cut = body[at]?.range[0];
  const scope = parsed.scopeManager.scopes.find(({ type }) => type === 'module');
  if (cut === undefined || !scope) return null;
  const imports = body.filter(({ type }) => type === 'ImportDeclaration').map(({ range }) => text.slice(...range)).join('\n');
  if (body.some(({ type }, index) => type === 'ImportDeclaration' && index >= at) || hasNameless(parsed)) return null;
  const side = (offset: number): 'first' | 'second' => (offset < cut ? 'first' : 'second');
  const taken = { first: new Set<string>(), second: new Set<string>() };
  for (const variable of scope.variables) {
    const [definition] = variable.defs;
    if (!definition || (definition.type as string) === 'ImportBinding') continue;
    const home = side((definition.name as unknown as TreeNode).range[0]); // the same node by its other name
    for (const reference of variable.references) {
      const place = side((reference.identifier as unknown as TreeNode).range[0]);
      if (place === home) continue;
      // What is imported cannot be written.
      if (reference.isWrite()) return null;
      taken[place].add(variable.name);
    }
  }
  // A binding that is used before its module has run would be no value.
  if (taken.first.size > 0) return null;
  if (taken.second.size === 0) return null;
  const names = [...taken.second].filter((name) => !isExported(body, name));
  const importLine = `import { ${[...taken.second].join(', ')} } from './first.${ending}';`;
  return {
    first: `${text.slice(0, cut)}\n${names.length > 0 ? `export { ${names.join(', ')} };` : ''}\n`,
    second: `${imports}\n${importLine}\n${text.slice(cut)}`,
  };
}

function isExported(body: readonly TreeNode[], name: string): boolean {
  return body.some((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as TreeNode | null) : null; // by the grammar
    return declaration !== null && JSON.stringify(declaration.type === 'VariableDeclaration' ? nodes(declaration['declarations']).map(({ id }) => (id as TreeNode)['name']) : [(declaration['id'] as TreeNode | null)?.['name']]).includes(JSON.stringify(name));
  });
}

/** `export { a as b }` and `eval`, which the two would have in another way. */
function hasNameless({ ast }: ParsedFile): boolean {
  const has = (node: TreeNode): boolean => (node.type === 'ExportNamedDeclaration' && nodes(node['specifiers']).length > 0) || (node.type === 'Identifier' && node['name'] === 'eval') || childrenOf(node).some(has);
  return has(ast);
}
