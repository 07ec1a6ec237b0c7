/** Whether a file can register a cleanup at all, told from a few names without looking at its tree. */
import { MODULE_REGISTRARS } from './catalog/registrars.ts';
import type { AnalysisOptions, Node, Reference, Scope, Source } from './model.ts';
import { memberName } from './syntax.ts';

/** Names that lead to a registry when one of the text's own mentions backs it. */
const GLOBAL_OBJECTS = ['globalThis', 'window', 'self', 'global', 'process'];

/** Read from a global object, these may still come to a registry. */
const NAMES_THAT_LEAD_THERE = new Set([...GLOBAL_OBJECTS, 'FinalizationRegistry', 'finalization']);

export function mentionsWeakApi(source: Source, options: AnalysisOptions): boolean {
  const [globalScope] = source.scopeManager.scopes;
  if (importsRegistrar(source, options)) return true;
  if (!globalScope) return false;
  // Hosts that declare the platform's globals resolve their references; the rest is left in `through`.
  if (referencesOf(globalScope, 'FinalizationRegistry').length > 0) return true;
  if (referencesOf(globalScope, 'require').some(({ identifier }) => requiresRegistrar(identifier, options))) return true;
  const mayLeadThere = GLOBAL_OBJECTS.some((name) => referencesOf(globalScope, name).some(({ identifier }) => !leadsElsewhere(identifier)));
  // Last, for it is the dearest: the text of a bundle is megabytes.
  return mayLeadThere && /FinalizationRegistry|\bfinalization\b/.test(source.text);
}

/** `process.env`, `typeof window`: what most mentions of a global object are. */
function leadsElsewhere(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof';
  if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
  const name = memberName(parent);
  return name !== null && !NAMES_THAT_LEAD_THERE.has(name);
}

function referencesOf(globalScope: Scope, name: string): readonly Reference[] {
  return globalScope.set.get(name)?.references ?? globalScope.through.filter(({ identifier }) => identifier.name === name);
}

function isRegistrarModule(from: unknown, options: AnalysisOptions): boolean {
  if (typeof from !== 'string') return false;
  return (
    Object.hasOwn(MODULE_REGISTRARS, from) ||
    /^(node:)?process$/.test(from) ||
    options.registrars?.some((item) => item.from === from) === true
  );
}

function importsRegistrar({ ast }: Source, options: AnalysisOptions): boolean {
  return ast.body.some((statement) => statement.type === 'ImportDeclaration' && isRegistrarModule(statement.source.value, options));
}

function requiresRegistrar(identifier: Node, options: AnalysisOptions): boolean {
  const { parent } = identifier;
  if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return false;
  const [from] = parent.arguments;
  return from?.type === 'Literal' && isRegistrarModule(from.value, options);
}
