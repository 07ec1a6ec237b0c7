/** Which modules change what they import, so that what these say by themselves does not hold any more. */
import type { TreeNode } from '../parse.ts';
import { type Import, isWritten, nameOf, syntaxOf } from './module.ts';
import type { Project } from './project.ts';

/** Without one of these in its text, no module changes what another one has made. */
const CHANGES = /\bextends\b|\bprototype\b|\b(?:Object|Reflect)\s*\.|(?<![\w$.])(?!this\b)[\w$]+(?:\s*\.\s*[\w$]+|\[[^\]\n]{0,80}\])+\s*(?:[-+*/%&|^?<>]{1,3})?=(?![=>])|\bdelete\b/u;

/** Those of `these` of which a module changes something: it has subclasses of a class, which may have methods of their own, or sets properties of an object. */
export function alteredBy(path: string, these: ReadonlySet<string>, project: Project): readonly string[] {
  if (project.reachedFrom(project.specifiersOf(path), path, these).length === 0 || !CHANGES.test(project.textOf(path))) return [];
  const record = project.module(path);
  if (!record) return [];
  const altered = new Set(record.imports.filter((one) => isAltered(one)).map(({ from }) => from));
  return project.reachedFrom([...altered].map((name) => ({ name, by: syntaxOf(record.parsed) })), path, these);
}

function isAltered({ variable }: Import): boolean {
  return variable.references.some(({ identifier, init }) => init !== true && changes(identifier as unknown as TreeNode)); // the same node by its other name
}

/** Whether something is changed where an imported name stands. */
function changes(identifier: TreeNode): boolean {
  let node = identifier;
  for (let { parent } = node; parent?.type === 'MemberExpression' && parent['object'] === node; { parent } = node) {
    // Who has a prototype in hand may set its methods.
    if (nameOf(parent['property']) === 'prototype') return true;
    node = parent;
  }
  return (node !== identifier && isWritten(node)) || isHandedToObject(node) || isExtended(node);
}

/** `Object.assign(node, …)`, `Reflect.set(node, …)` and whatever else they have. */
function isHandedToObject(node: TreeNode): boolean {
  const { parent } = node;
  if (parent?.type !== 'CallExpression' || (parent['arguments'] as readonly TreeNode[])[0] !== node) return false; // by the grammar
  const callee = parent['callee'] as TreeNode;
  const holder = callee.type === 'MemberExpression' ? nameOf(callee['object']) : null;
  return holder === 'Object' || holder === 'Reflect';
}

/** `class extends node`, `class extends Mixin(node)` */
function isExtended(node: TreeNode): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === 'ClassDeclaration' || parent.type === 'ClassExpression') return parent['superClass'] === node;
  return parent.type === 'CallExpression' && isExtended(parent);
}
