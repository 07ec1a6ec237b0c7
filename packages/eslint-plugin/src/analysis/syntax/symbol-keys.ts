/** Symbols of the module that are keys: `const kFd = Symbol('fd')` makes `this[kFd]` a property of one name, as `this.fd` is. */
import type { Node } from '../model.ts';
import { calleeOf, markSymbolKey, unwrap } from './nodes.ts';
import { isRewritten, type Scopes } from './scopes.ts';

/** Only what the module makes itself, and once: what it imports may be another name of something else. */
export function nameSymbolKeys(scopes: Scopes): void {
  const named = new Set<string>();
  for (const scope of scopes.manager.scopes) {
    if (!scopes.isSingleton(scope)) continue;
    for (const variable of scope.variables) {
      const [def, second] = variable.defs;
      const declared = def?.node as Node | undefined;
      if (second || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || declared.parent.kind !== 'const' || !declared.init || isRewritten(variable)) continue;
      const made = unwrap(declared.init);
      if (made.type !== 'CallExpression' || named.has(variable.name)) continue;
      const callee = calleeOf(made);
      if (callee.type !== 'Identifier' || callee.name !== 'Symbol' || !scopes.isGlobal(callee)) continue;
      named.add(variable.name);
      for (const { identifier } of variable.references) markSymbolKey(identifier, variable.name);
    }
  }
}
