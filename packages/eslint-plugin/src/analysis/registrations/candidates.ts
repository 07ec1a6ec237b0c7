/** The calls that may register something, found by the names that lead to a registrar instead of by a look at every call. */
import type { Graph } from '../heap/graph.ts';
import { handsOutRegister, isRegistrarModule } from '../heap/registrars.ts';
import type { AnalysisOptions, Node, Variable } from '../model.ts';
import { type CallNode, unwrap, wrapped } from '../syntax/nodes.ts';
import { moduleOf } from '../syntax/names.ts';
import { inOrder } from '../syntax/tree.ts';
import type { Mentions } from './mentions.ts';

/** In the order of the source; more than there are registrations, never fewer. */
export function candidateCalls(graph: Graph, mentions: Mentions, options: AnalysisOptions): readonly CallNode[] {
  const { survey } = graph;
  // A `register` that is taken as a value, or a member of `process.finalization`, can be called by any name.
  if (survey.leavesOf('register').some((leaf) => isPatternKey(leaf)) || handsOutRegister(graph) || survey.leavesOf('finalization').length > 0) return survey.calls;
  const calls = new Set<CallNode>(survey.callsNamed('register'));
  const found = new Set<Variable>();
  for (const place of registrarModules(graph, mentions, options)) addCalls(graph, place, calls, found);
  return inOrder([...calls]);
}

function isPatternKey(leaf: Node): boolean {
  return leaf.parent?.type === 'Property' && leaf.parent.key === leaf && leaf.parent.parent.type === 'ObjectPattern';
}

/** Where a module with registrars comes in: the names of imports, calls of `require` and `import`. */
function registrarModules({ source, survey, scopes }: Graph, mentions: Mentions, options: AnalysisOptions): readonly Node[] {
  const isWanted = (from: Node | undefined) => from?.type === 'Literal' && isRegistrarModule(String(from.value), options);
  const names = source.ast.body.flatMap((statement) => (statement.type === 'ImportDeclaration' && isWanted(statement.source) ? statement.specifiers : []));
  return [
    ...names.flatMap((specifier) => scopes.manager.getDeclaredVariables(specifier)).flatMap(({ references }) => references.map(({ identifier }): Node => identifier)),
    ...mentions.referencesTo('require').flatMap(({ identifier }): readonly Node[] => {
      const { parent } = identifier as Node;
      return parent?.type === 'CallExpression' && parent.callee === identifier && isWanted(parent.arguments[0]) ? [parent] : [];
    }),
    ...survey.importExpressions.filter((expression) => isWanted(expression.source)),
  ];
}

/** The calls of `expression`, of its members, and of the names that either is given. */
function addCalls(graph: Graph, expression: Node, calls: Set<CallNode>, found: Set<Variable>): void {
  const { parent } = wrapped(expression);
  switch (parent?.type) {
    case 'CallExpression':
      if (unwrap(parent.callee) === unwrap(expression)) calls.add(parent);
      else if (moduleOf(graph.scopes, parent)) addCalls(graph, parent, calls, found);
      break;
    case 'AwaitExpression':
      addCalls(graph, parent, calls, found);
      break;
    case 'MemberExpression':
      if (unwrap(parent.object) === unwrap(expression)) addCalls(graph, parent, calls, found);
      break;
    case 'VariableDeclarator':
      if (!parent.init || unwrap(parent.init) !== unwrap(expression)) break;
      for (const variable of graph.scopes.manager.getDeclaredVariables(parent)) {
        if (found.has(variable)) continue;
        found.add(variable);
        for (const { identifier } of variable.references) addCalls(graph, identifier, calls, found);
      }
      break;
    default:
      break;
  }
}
