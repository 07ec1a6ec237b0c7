/** Where one property of an object comes out again, told from where the object stands. */
import type { Node } from '../model.ts';
import { boundName, keyName, memberName } from './nodes.ts';

export interface PropertyRead {
  /** The expression that gives what is read. */
  readonly expression: Node | null;
  /** The names that get it. */
  readonly places: readonly Node[];
}

const NO_READ: PropertyRead = { expression: null, places: [] };

/** Whether the property `name` of what `holder` gives is read there, and into what. */
export function readOf(holder: Node, name: string): PropertyRead {
  const { parent } = holder;
  switch (parent?.type) {
    case 'MemberExpression': {
      const isRead = parent.object === holder && memberName(parent) === name && (parent.parent.type !== 'AssignmentExpression' || parent.parent.left !== parent);
      return isRead ? { expression: parent, places: [] } : NO_READ;
    }
    case 'VariableDeclarator':
      return parent.init === holder ? { expression: null, places: bindingsOf(parent.id, name) } : NO_READ;
    case 'ForOfStatement': {
      if (parent.right !== holder || name !== '0') return NO_READ;
      const place = parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0].id : parent.left;
      return place.type === 'Identifier' ? { expression: null, places: [place] } : NO_READ;
    }
    default:
      return NO_READ;
  }
}

/** What a pattern binds to the property. */
function bindingsOf(pattern: Node, name: string): readonly Node[] {
  if (pattern.type === 'ObjectPattern') {
    return pattern.properties.flatMap((property) => (property.type === 'Property' && keyName(property.key, property.computed) === name ? [boundName(property.value)] : []));
  }
  const element = pattern.type === 'ArrayPattern' ? pattern.elements[Number(name)] : null;
  return element ? [boundName(element)] : [];
}
