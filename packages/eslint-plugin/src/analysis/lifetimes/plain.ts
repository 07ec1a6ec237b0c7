/** What is seen to be a text or a number, which keeps nothing. */
import type { Graph } from '../heap/graph.ts';
import { memberName, unwrap } from '../syntax/nodes.ts';
import { type Place, type Term, termOf } from './identity.ts';

/** `Date.now()`, `count++`, `` `${id}` ``, `list.length`. */
export function isPlain(graph: Graph, { node, run }: Place): boolean {
  const expression = unwrap(node);
  if (expression.type === 'MemberExpression' && /^(?:length|size|byteLength)$/.test(memberName(expression) ?? '')) return true;
  return isPlainTerm(graph, termOf(graph, { node, run }));
}

function isPlainTerm(graph: Graph, term: Term): boolean {
  switch (term.kind) {
    case 'constant':
      return true;
    case 'composed':
      return term.how !== ',';
    case 'made': {
      const values = graph.concrete(graph.value(term.node, term.run));
      return term.node.type === 'UpdateExpression' || (values.length > 0 && values.every(({ node }) => node === graph.primitive));
    }
    default:
      return false;
  }
}
