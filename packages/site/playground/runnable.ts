/** From a program to what makes its objects: a page shows a function or a class, and somebody has to call it. */
import type { Scope, SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import type { Runnable } from './messages.ts';

/** A host that is not a browser has these; without them the program is another program. */
const OF_OTHER_HOSTS = ['process', 'Buffer', 'require', 'module', 'exports', 'global', 'setImmediate', '__dirname', '__filename', 'Deno', 'Bun'];

/** What needs a network, and what a program that opens files means by `File`. */
const STANDS_FOR_SOMETHING_ELSE = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'File'];

/** Asked in a worker, as the one is that the program runs in. */
function isMissing(name: string): boolean {
  return !(name in globalThis) || STANDS_FOR_SOMETHING_ELSE.includes(name);
}

/** `code` is the program without types; its source may have some. */
export function runnableOf(source: SourceCode, code: string): Runnable {
  const imports = source.ast.body.flatMap((node) => ('source' in node && node.source && !('importKind' in node && node.importKind === 'type') ? [String(node.source.value)] : []));
  const foreign = imports.find((name) => name !== 'reclaim');
  if (foreign !== undefined) return { kind: 'not runnable', because: `It imports \`${foreign}\`, which this page does not have.` };

  const { scopeManager } = source;
  const global = scopeManager.globalScope;
  const module = global?.childScopes[0];
  if (!global || !module) return { kind: 'not runnable', because: 'It has no scope of a module.' };
  const ofGlobal = (global.set.get('globalThis')?.references ?? []).flatMap(({ identifier }) => propertyOf(identifier) ?? []);
  const free = [...new Set([...global.through.filter((reference) => isValue(reference)).map(({ identifier }) => identifier.name), ...ofGlobal])];
  const host = free.find((name) => OF_OTHER_HOSTS.includes(name));
  if (host !== undefined) return { kind: 'not runnable', because: `It names \`${host}\`, which a browser does not have.` };

  const makers = module.variables.flatMap((variable) => makerOf(variable));
  // Of a program that has a function for it, as the cases of the corpus do, this one only.
  const [chosen] = makers.filter(({ name }) => name === 'make');
  const taken = chosen ? [chosen] : makers;
  const given = taken.flatMap(({ parameters }) => parameters).filter((name) => !module.set.has(name));
  return {
    kind: 'runnable',
    code,
    call: taken.map(({ name, isClass, parameters }) => `${isClass ? 'new ' : ''}${name}(${parameters.join(', ')})`).join(', '),
    free: free.filter(isMissing),
    given: [...new Set(given)].filter((name) => !free.includes(name)),
    usesRuntime: imports.includes('reclaim'),
  };
}

interface Maker {
  readonly name: string;
  readonly isClass: boolean;
  readonly parameters: readonly string[];
}

type Callable = ESTree.FunctionDeclaration | ESTree.FunctionExpression | ESTree.ArrowFunctionExpression;

/** Of a function or a class at the top of the module that nothing else in it uses. */
function makerOf({ name, defs: [definition], references }: Scope.Variable): readonly Maker[] {
  const node = definition && bodyOf(definition);
  if (!node || definition.type === 'Parameter') return [];
  const isUsed = references.some((reference) => isValue(reference) && reference.isRead() && !isInside(reference.identifier, node) && !isExport(reference.identifier));
  if (isUsed) return [];
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return [{ name, isClass: false, parameters: namesOf(node) }];
  // Of an abstract class nobody makes an object.
  if ('abstract' in node && node.abstract === true) return [];
  const constructor = node.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  return [{ name, isClass: true, parameters: constructor?.type === 'MethodDefinition' ? namesOf(constructor.value) : [] }];
}

function bodyOf({ node }: Scope.Definition): Callable | ESTree.ClassDeclaration | ESTree.ClassExpression | null {
  // ESLint leaves the node of a definition without a type.
  const declared = node as ESTree.Node;
  const value = declared.type === 'VariableDeclarator' && declared.id.type === 'Identifier' ? declared.init : declared;
  switch (value?.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return value;
    default:
      return null;
  }
}

function namesOf({ params }: Callable): string[] {
  return params.flatMap((parameter) => {
    if (parameter.type === 'RestElement') return [];
    const pattern: { readonly type: string } = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    // `constructor(private native: Native)` of TypeScript, which ESTree does not know.
    const inner = pattern.type === 'TSParameterProperty' && 'parameter' in pattern ? pattern.parameter as ESTree.Pattern : pattern as ESTree.Pattern;
    return [inner.type === 'Identifier' ? inner.name : 'given'];
  });
}

/** The scope manager of typescript-eslint tells values from types; in JavaScript all are values. */
function isValue(reference: Scope.Reference): boolean {
  return !('isValueReference' in reference) || reference.isValueReference === true;
}

/** The name of the property of `globalThis` that is asked for. */
function propertyOf(identifier: Scope.Reference['identifier']): string | undefined {
  const { parent } = identifier as typeof identifier & { readonly parent?: ESTree.Node }; // ESLint gives every node its parent
  return parent?.type === 'MemberExpression' && !parent.computed && parent.property.type === 'Identifier' ? parent.property.name : undefined;
}

type Ranged = Pick<ESTree.Node, 'range'>;

function isInside(identifier: Ranged, node: Ranged): boolean {
  return identifier.range !== undefined && node.range !== undefined && node.range[0] <= identifier.range[0] && identifier.range[1] <= node.range[1];
}

/** `export { name }` and `export default name` use nothing. */
function isExport(identifier: Scope.Reference['identifier']): boolean {
  const { parent } = identifier as typeof identifier & { readonly parent?: ESTree.Node }; // ESLint gives every node its parent
  return parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration';
}
