/** Closures: what they name, and how. Their bodies are written last. */
import type { Choice, Closure, ReadForm, Use } from '../model.ts';
import { block, type Code, joined, Later } from './code.ts';
import { Scope, type Variable } from './scope.ts';
import type { Writer } from './writer.ts';

/** A function without parameters that anybody may call at any time after the code around it has run. */
export function closureCode(writer: Writer, closure: Closure, scope: Scope, calledAt: () => number = () => Infinity): Code {
  return new Later(() => bodyOf(writer, closure, scope, calledAt()));
}

/** The callback of a registry: it reaches the native side, and then does what the closure does. */
export function callbackCode(writer: Writer, closure: Closure, scope: Scope): Code {
  return new Later(() => {
    const { parameters, statements } = partsOf(writer, closure.uses, new Scope('arrow', scope), true);
    return ['(', joined(['held', ...parameters], ', '), ') => ', block(['host.release();', ...statements])];
  });
}

/** As a member of an object literal or a class: `close() { … }`. */
export function methodCode(writer: Writer, name: string, closure: Closure, scope: Scope): Code {
  return [name, new Later(() => {
    const { parameters, statements } = partsOf(writer, closure.uses, new Scope('function', scope), false);
    return ['(', joined(parameters, ', '), ') ', block(statements)];
  })];
}

/** A property that is computed, and that forgets what is stored into it. */
export function accessorCode(writer: Writer, name: string, closure: Closure, scope: Scope): Code {
  const getter = methodCode(writer, `get ${name}`, { ...closure, uses: closure.uses.filter((use) => !('form' in use) || use.form !== 'default parameter') }, scope);
  return [getter, `, set ${name}(value) {}`];
}

function bodyOf(writer: Writer, { form, uses }: Closure, scope: Scope, limit: number): Code {
  const usesOwn = uses.some((use) => isOwn(use));
  const asFunction = writer.manner.functions && (form === 'arrow' || form === 'async arrow') && !usesOwn;
  const isArrow = !asFunction && (form === 'arrow' || form === 'async arrow');
  const { parameters, statements } = partsOf(writer, uses, new Scope(isArrow ? 'arrow' : 'function', scope, limit), isArrow);
  const list: Code = ['(', joined(parameters, ', '), ')'];
  if (isArrow) {
    const [only] = statements;
    const isShort = statements.length === 1 && typeof only === 'object' && !(only instanceof Later) && only[0] === 'return ';
    const body = isShort ? ['(', only[1] as Code, ')'] : block(statements);
    return [form === 'async arrow' ? 'async ' : '', list, ' => ', body];
  }
  const code = (head: string): Code => [head, list, ' ', block(statements)];
  switch (form) {
    case 'arrow':
    case 'function':
      return code('function ');
    case 'named function':
      return code(`function ${writer.name('self')}`);
    case 'async arrow':
    case 'async function':
      return code('async function ');
    case 'generator':
      return code('function* ');
    case 'method':
      return ['({ act', list, ' ', block(statements), ' }).act'];
  }
}

/** Whether something in an arrow means the receiver or the arguments of the function around it. */
function isOwn(use: Use): boolean {
  if (use.kind === 'nested') return use.closure.form.endsWith('arrow') && use.closure.uses.some((inner) => isOwn(inner));
  return use.kind === 'this' || use.kind === 'arguments' || use.kind === 'eval';
}

interface Parts {
  readonly parameters: Code[];
  readonly statements: Code[];
}

function partsOf(writer: Writer, uses: readonly Use[], scope: Scope, isArrow: boolean): Parts {
  const parts: Parts = { parameters: [], statements: [] };
  for (const use of uses) write(writer, use, scope, isArrow, parts);
  // What is returned ends the body.
  const returns = parts.statements.filter((code) => isReturn(code));
  const rest = parts.statements.filter((code) => !isReturn(code));
  return { parameters: parts.parameters, statements: [...rest, ...returns.slice(0, 1)] };
}

function isReturn(code: Code): boolean {
  return typeof code === 'object' && !(code instanceof Later) && code[0] === 'return ';
}

function write(writer: Writer, use: Use, scope: Scope, isArrow: boolean, { parameters, statements }: Parts): void {
  switch (use.kind) {
    case 'read': {
      const variable = writer.pick(scope, use.choice);
      if (variable) read(writer, variable, use.form, parameters, statements);
      return;
    }
    case 'target': {
      const variable = writer.pick(scope, 0, (one) => one.shape === writer.target);
      if (variable) read(writer, variable, use.form, parameters, statements);
      return;
    }
    case 'this':
      // In a function of its own this is another object, which is the point.
      statements.push(isArrow && !scope.thisShape ? 'globalThis.fd;' : 'this?.f0;');
      return;
    case 'shadow':
      shadow(writer, use.choice, use.form, scope, statements);
      return;
    case 'nested':
      statements.push([`const ${writer.name('inner')} = `, bodyOf(writer, use.closure, scope, Infinity), ';']);
      return;
    case 'native':
      statements.push('host?.fd;');
      return;
    case 'arguments':
      statements.push(isArrow && !insideFunction(scope) ? 'globalThis.fd;' : 'arguments[0]?.f0;');
      return;
    case 'eval':
      statements.push('eval(\'0\');');
      return;
  }
}

/** Whether `arguments` in an arrow means those of a function around it. */
function insideFunction(scope: Scope): boolean {
  for (let outer: Scope | null = scope; outer; outer = outer.parent) if (outer.kind === 'function') return !outer.forbidsArguments;
  return false;
}

function read(writer: Writer, variable: Variable, form: ReadForm, parameters: Code[], statements: Code[]): void {
  const name = writer.use(variable);
  switch (form) {
    case 'field':
      statements.push([name, '?.f0;']);
      return;
    case 'typeof':
      statements.push(['if (typeof ', name, ' === \'symbol\') host.fail();']);
      return;
    case 'default parameter':
      parameters.push([writer.name('option'), ' = ', name]);
      return;
    case 'template':
      statements.push(['`${typeof ', name, '}`.trim();']);
      return;
    case 'return':
      statements.push(['return ', name, ';']);
      return;
    case 'destructure':
      statements.push([`const { f1: ${writer.name('part')} = 0 } = `, name, ' ?? {};']);
      return;
    case 'class field':
      statements.push([`class ${writer.name('Local')} {\nf0 = `, name, ';\n}']);
      return;
    case 'call argument':
      statements.push(['Array.isArray(', name, ');']);
      return;
  }
}

/** Another thing of the same name. */
function shadow(writer: Writer, choice: Choice, form: Extract<Use, { kind: 'shadow' }>['form'], scope: Scope, statements: Code[]): void {
  const variable = writer.pick(scope, choice);
  if (!variable) return;
  const { name } = variable;
  switch (form) {
    case 'parameter':
      statements.push([`((${name}) => ${name}?.f0)({});`]);
      return;
    case 'local':
      statements.push(`{\nconst ${name} = {};\n${name}.f0 = 1;\n}`);
      return;
    case 'catch':
      statements.push(`try {\nthrow {};\n} catch (${name}) {\n${name}.f0 = 1;\n}`);
      return;
    case 'property':
      statements.push(`globalThis.${name}?.${name};`);
      return;
    case 'label':
      statements.push(`${name}: for (;;) break ${name};`);
      return;
  }
}
