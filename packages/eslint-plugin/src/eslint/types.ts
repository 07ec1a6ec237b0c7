/** What the type checker behind the parser knows, for rules that are told to ask it. TypeScript itself is not imported: its parser brings it. */
import type { ParserServicesWithTypeInformation, TSESLint } from '@typescript-eslint/utils';
import type { Node, TypeOracle } from '../analysis/model.ts';

type Type = ReturnType<ParserServicesWithTypeInformation['getTypeAtLocation']>;

/** As the checker prints the types of values that keep nothing. Its flags would say the same, but their numbers change between versions. */
const PRIMITIVES: ReadonlySet<string> = new Set(['string', 'number', 'bigint', 'boolean', 'symbol', 'unique symbol', 'undefined', 'null', 'void', 'never']);

/** Throws when the parser made no types: a rule that was told to use them must not silently do without. */
export function typesOf({ id, sourceCode }: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): TypeOracle {
  const services = sourceCode.parserServices;
  if (!hasTypes(services)) {
    throw new Error(
      `${id}: the option "types" needs type information, and the parser of this file gave none. Use @typescript-eslint/parser with `
        + '`languageOptions: { parserOptions: { projectService: true } }`, or the config without "TypeChecked" for such files.',
    );
  }
  const primitives = new Map<Type, boolean>();
  const isPrimitive = (type: Type): boolean => {
    let known = primitives.get(type);
    if (known === undefined) primitives.set(type, (known = isPrimitiveType(services, type)));
    return known;
  };
  return {
    isPrimitive: (node) => isTyped(services, node) && isPrimitive(services.getTypeAtLocation(node)),
    isField: (node) => isTyped(services, node) && isFieldOfClass(services, node.type === 'MemberExpression' ? node.property : node),
    isRegistry: (node) => isTyped(services, node) && isRegistryType(services, services.getTypeAtLocation(node)),
  };
}

function hasTypes(services: TSESLint.SourceCode['parserServices']): services is ParserServicesWithTypeInformation {
  return services?.program !== undefined && services.program !== null;
}

function isTyped(services: ParserServicesWithTypeInformation, node: Node): boolean {
  return services.esTreeNodeToTSNodeMap.has(node);
}

function isPrimitiveType(services: ParserServicesWithTypeInformation, type: Type): boolean {
  if (type.isUnion()) return type.types.every((member) => isPrimitiveType(services, member));
  const checker = services.program.getTypeChecker();
  return PRIMITIVES.has(checker.typeToString(checker.getBaseTypeOfLiteralType(type)));
}

/** A field that a class declares: an interface may be met by a getter, and a subclass may not make an accessor of a field. */
function isFieldOfClass(services: ParserServicesWithTypeInformation, name: Node): boolean {
  const declarations = services.getSymbolAtLocation(name)?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declaration) => {
      const { text } = declaration.getSourceFile();
      const owner = text.slice(declaration.parent.getStart(), declaration.parent.getEnd());
      return CLASS.test(owner) && FIELD.test(text.slice(declaration.getStart(), declaration.getEnd()));
    })
  );
}

const CLASS = /^(?:(?:export|default|declare|abstract)\s+)*class\b/;
/** No accessor, no method, nothing that a subclass has to define, and no property of a constructor's parameter in brackets. */
const FIELD = /^(?:(?:public|private|protected|declare|override|readonly|static)\s+)*(?!(?:get|set|accessor|abstract)\s)[\w$#]+\s*[?!]?\s*(?:[:=;]|$)/;

/** The platform's own class, by its declaration: a class of the same name from elsewhere is another. */
function isRegistryType({ program }: ParserServicesWithTypeInformation, type: Type): boolean {
  const symbol = type.getSymbol();
  if (symbol?.name !== 'FinalizationRegistry') return false;
  const declarations = symbol.declarations ?? [];
  return declarations.length > 0 && declarations.every((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile()));
}
