/**
 * Where the value of an expression goes, in one step: the one place that knows by which syntax. Nothing is stored; a step is a
 * look at the parent. Whoever asks decides what each kind means to it, by a `switch` over all of them.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { isClass, isFunction, unwrap, wrapped } from './nodes.ts';

/**
 * - `nowhere`: dropped, or only looked at: a test, an operand, a statement of its own
 * - `same`: `by` has the same value: `?:`, `||`, the last of a sequence, `await` of what is no promise, an assignment as an expression
 * - `bound`: the pattern of a declaration, a parameter's default, or a loop over something else gets it
 * - `assigned`: `to` gets it, a name, a property or a pattern; the assignment has the same value
 * - `property`, `element`: it is a property of an object literal, or an element of an array literal
 * - `field`: a field of a class gets it, or a static one
 * - `extended`: a class is made of it
 * - `argument`: it is given to a call; `callee`: it is what is called; `receiver`: one of its methods is called
 * - `template`: it is given to a tag
 * - `read`: one of its properties is read, written or deleted
 * - `key`: it is the key of a property
 * - `members`: not it but what it has or yields goes on: `...list`, `for (x of list)`, `yield* list`
 * - `returned`, `yielded`, `thrown`, `exported`: it leaves the function or the module
 * - `unknown`: to be taken as the worst
 */
export type Destination =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'same'; readonly by: Node }
  | { readonly kind: 'bound'; readonly pattern: Node }
  | { readonly kind: 'assigned'; readonly to: Node; readonly by: TSESTree.AssignmentExpression }
  | { readonly kind: 'property'; readonly literal: TSESTree.ObjectExpression; readonly at: TSESTree.Property }
  | { readonly kind: 'element'; readonly literal: TSESTree.ArrayExpression }
  | { readonly kind: 'field'; readonly at: TSESTree.PropertyDefinition | TSESTree.AccessorProperty }
  | { readonly kind: 'extended'; readonly by: TSESTree.ClassDeclaration | TSESTree.ClassExpression }
  | { readonly kind: 'argument'; readonly call: TSESTree.CallExpression | TSESTree.NewExpression; readonly index: number }
  | { readonly kind: 'callee'; readonly call: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression }
  | { readonly kind: 'receiver'; readonly call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression; readonly access: TSESTree.MemberExpression }
  | { readonly kind: 'template'; readonly tag: TSESTree.TaggedTemplateExpression }
  | { readonly kind: 'read'; readonly access: TSESTree.MemberExpression }
  | { readonly kind: 'key' }
  | { readonly kind: 'members'; readonly into: Node }
  | { readonly kind: 'returned' }
  | { readonly kind: 'yielded' }
  | { readonly kind: 'thrown' }
  | { readonly kind: 'exported' }
  | { readonly kind: 'unknown' };

const NOWHERE: Destination = { kind: 'nowhere' };
const UNKNOWN: Destination = { kind: 'unknown' };

/** Where the value of `expression` goes; what TypeScript and parentheses put around it is seen through. */
export function destinationOf(expression: Node): Destination {
  const use = wrapped(expression);
  const { parent } = use;
  if (!parent) return UNKNOWN;
  switch (parent.type) {
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
    case 'WithStatement':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'BinaryExpression':
      // `with` looks its names up as properties, which nobody follows.
      return parent.type === 'WithStatement' ? UNKNOWN : NOWHERE;
    case 'ConditionalExpression':
      return parent.test === use ? NOWHERE : { kind: 'same', by: parent };
    case 'LogicalExpression':
    case 'AwaitExpression':
      return { kind: 'same', by: parent };
    case 'SequenceExpression':
      return parent.expressions.at(-1) === use ? { kind: 'same', by: parent } : NOWHERE;
    case 'VariableDeclarator':
      return parent.init === use ? { kind: 'bound', pattern: parent.id } : UNKNOWN;
    case 'AssignmentPattern':
      return parent.right === use ? { kind: 'bound', pattern: parent.left } : UNKNOWN;
    case 'AssignmentExpression':
      if (parent.right !== use) return NOWHERE;
      // `+=` and its like make something else of it.
      return /^(?:=|\|\|=|&&=|\?\?=)$/.test(parent.operator) ? { kind: 'assigned', to: unwrap(parent.left), by: parent } : NOWHERE;
    case 'Property':
      if (parent.key === use && parent.computed && parent.value !== use) return { kind: 'key' };
      return parent.value === use && parent.parent.type === 'ObjectExpression' ? { kind: 'property', literal: parent.parent, at: parent } : UNKNOWN;
    case 'ArrayExpression':
      return { kind: 'element', literal: parent };
    case 'PropertyDefinition':
    case 'AccessorProperty':
      if (parent.value === use) return { kind: 'field', at: parent };
      return parent.key === use ? { kind: 'key' } : UNKNOWN;
    case 'MethodDefinition':
      return parent.key === use ? { kind: 'key' } : UNKNOWN;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return isClass(parent) && parent.superClass === use ? { kind: 'extended', by: parent } : UNKNOWN;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee === use) return { kind: 'callee', call: parent };
      return { kind: 'argument', call: parent, index: (parent.arguments as readonly Node[]).indexOf(use) };
    case 'TaggedTemplateExpression':
      return parent.tag === use ? { kind: 'callee', call: parent } : UNKNOWN;
    case 'TemplateLiteral':
      // A template without a tag makes a text of it.
      return parent.parent.type === 'TaggedTemplateExpression' ? { kind: 'template', tag: parent.parent } : NOWHERE;
    case 'MemberExpression': {
      if (parent.object !== use) return { kind: 'key' };
      const access = wrapped(parent);
      const { parent: call } = access;
      if (call?.type === 'CallExpression' && call.callee === access) return { kind: 'receiver', call, access: parent };
      if (call?.type === 'TaggedTemplateExpression' && call.tag === access) return { kind: 'receiver', call, access: parent };
      return { kind: 'read', access: parent };
    }
    case 'SpreadElement':
      return { kind: 'members', into: parent.parent };
    case 'ForOfStatement':
      return parent.right === use ? { kind: 'members', into: parent } : UNKNOWN;
    case 'YieldExpression':
      return parent.delegate ? { kind: 'members', into: parent } : { kind: 'yielded' };
    case 'ReturnStatement':
      return { kind: 'returned' };
    case 'ArrowFunctionExpression':
      return isFunction(parent) && parent.body === use ? { kind: 'returned' } : UNKNOWN;
    case 'ThrowStatement':
      return { kind: 'thrown' };
    case 'ExportDefaultDeclaration':
    case 'ExportSpecifier':
    case 'TSExportAssignment':
      return { kind: 'exported' };
    default:
      return UNKNOWN;
  }
}

/** Whether what a member access gives goes on, and is not only called, asked for or written. */
export function isTakenAsValue(access: Node): boolean {
  const { kind } = destinationOf(access);
  return kind !== 'callee' && kind !== 'nowhere' && kind !== 'read' && !(access.parent?.type === 'AssignmentExpression' && access.parent.left === access) && access.parent?.type !== 'UnaryExpression';
}
