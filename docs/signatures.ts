/** The declarations of the runtime's exports, as a reader wants them: without their comments and without what is private. */
import { join } from 'node:path';
import ts from 'typescript';

const DIST = join(import.meta.dirname, '../packages/runtime/dist');

/** By name of the export: its declaration, and those of the types that it names and that have no page of their own. */
export function signatures(): Map<string, readonly string[]> {
  const entry = join(DIST, 'index.d.ts');
  const program = ts.createProgram([entry], { target: ts.ScriptTarget.ESNext, lib: ['lib.esnext.d.ts'], types: [] });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error('The runtime is not built: run `pnpm build`');

  const values = checker.getExportsOfModule(module).map((symbol) => original(symbol, checker)).filter(({ flags }) => flags & ts.SymbolFlags.Value);
  return new Map(values.map((symbol) => {
    const found = new Set([symbol]);
    for (const each of found) {
      for (const type of typesNamedBy(each, checker)) if (!values.includes(type)) found.add(type);
    }
    return [symbol.name, [...found].map((each) => declarationsOf(each).map(print).join('\n')).join('\n\n').split('\n')];
  }));
}

function original(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

type Shown = ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.VariableDeclaration;

/**
 * Type aliases are left out: those of the package only bend to what the reader's compiler knows. So are interfaces that have members for the
 * package itself only: to a reader they are a name.
 */
function declarationsOf(symbol: ts.Symbol): Shown[] {
  return (symbol.declarations ?? []).filter((node): node is Shown => {
    if (!node.getSourceFile().fileName.startsWith(DIST)) return false;
    if (ts.isInterfaceDeclaration(node)) return !node.members.every(isInternal);
    return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isVariableDeclaration(node);
  });
}

function isInternal(member: ts.Node): boolean {
  return ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
}

function typesNamedBy(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  const named: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isExpressionWithTypeArguments(node) ? node.expression : undefined; // the latter is a class that is extended
    const type = name && checker.getSymbolAtLocation(name);
    if (type) named.push(original(type, checker));
    node.forEachChild(visit);
  };
  for (const declaration of declarationsOf(symbol)) declaration.forEachChild(visit);
  return named.filter((type) => declarationsOf(type).length > 0);
}

const printer = ts.createPrinter({ removeComments: true });

function print(declaration: Shown): string {
  const printed = printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile());
  const text = ts.isVariableDeclaration(declaration) ? `const ${printed};` : printed;
  const disposes = /^interface (?<name>\w+) extends DisposesItself \{\n(?<members>[^]*)\}$/u.exec(text.replace(/^export /u, ''))?.groups;
  // The declarations say this in a way that also compiles where the library has no such symbol.
  const shown = disposes ? `interface ${disposes['name']} {\n${disposes['members']}    [Symbol.dispose](): void;\n}` : text;
  return shown
    .replace(/^(?:export )?(?:declare )?/u, '')
    .replaceAll(/^ +(?:#private|readonly \[(?!Symbol\.)\w+\]\?: .*);\n/gmu, '')
    .replaceAll(/\[\s+(\w+),\s+(\w+)\s+\]/gu, '[$1, $2]') // the printer breaks pairs
    .replaceAll(/^(?: {4})+/gmu, (indent) => ' '.repeat(indent.length / 2));
}
