/** Statements: declarations, stores, local functions and classes. */
import type { ClassShape, FunctionShape, Statement } from '../model.ts';
import { closureCode, methodCode } from './closures.ts';
import { block, type Code } from './code.ts';
import { assign, call, fieldName, isAssignable, valueOf } from './expressions.ts';
import { by, cut } from './passages.ts';
import { Scope, shape, type Shape, type Variable } from './scope.ts';
import { hasFields, isTyped, stemFor, type Writer } from './writer.ts';

export function statementsCode(writer: Writer, statements: readonly Statement[], scope: Scope): Code[] {
  return statements.flatMap((statement) => {
    const code = statementCode(writer, statement, scope);
    if (code === null) return [];
    const list = writer.manner.siblings ? [...siblings(writer), code] : [code];
    const declares = ['declare', 'unpack', 'filled', 'function', 'closure', 'class', 'by'].includes(statement.kind);
    return writer.manner.blocks && !declares ? [block(list)] : list;
  });
}

/** Things that have nothing to do with anything. */
export function siblings(writer: Writer): Code[] {
  const [value, hook, kind] = [writer.name('other'), writer.name('unrelated'), writer.name('Unrelated')];
  return [`const ${value} = { f0: 1 };`, `const ${hook} = () => ${value}.f0;`, `class ${kind} {\nf0 = 1;\nact() {\nreturn ${hook};\n}\n}`];
}

function statementCode(writer: Writer, statement: Statement, scope: Scope): Code | null {
  switch (statement.kind) {
    case 'declare': {
      const value = valueOf(writer, statement.value, scope);
      const variable = writer.declare(scope, stemFor(value.shape), statement.keyword, value.shape);
      return [`${statement.keyword} ${variable.name}${writer.annotation} = `, value.code, ';'];
    }
    case 'unpack':
      return unpack(writer, statement, scope);
    case 'assign': {
      const variable = writer.pick(scope, statement.choice, (one) => isAssignable(writer, one));
      if (!variable) return null;
      const value = valueOf(writer, statement.value, scope);
      assign(variable, value.shape, scope);
      return [variable.name, ' = ', value.code, ';'];
    }
    case 'clear': {
      const variable = writer.pick(scope, statement.choice, (one) => isAssignable(writer, one));
      if (!variable) return null;
      assign(variable, shape('any'), scope);
      return [variable.name, ' = null;'];
    }
    case 'store':
      return store(writer, statement, scope);
    case 'remove': {
      const variable = writer.pick(scope, statement.from, (one) => hasFields(one) && one.shape.fields.size > 0);
      if (!variable) return null;
      const name = fieldName(statement.field);
      variable.shape.fields.set(name, shape('any'));
      return statement.form === 'delete' ? ['delete ', writer.use(variable), `.${name};`] : [writer.use(variable), `.${name} = null;`];
    }
    case 'insert': {
      const variable = writer.pick(scope, statement.into, (one) => !one.isOpen && isTyped(one.shape.kind, 'list', 'set', 'map'));
      if (!variable) return null;
      return [writer.use(variable), insertion(variable.shape, valueOf(writer, statement.value, scope).code)];
    }
    case 'filled': {
      const { code } = valueOf(writer, statement.value, scope);
      const { name } = writer.declare(scope, statement.form === 'record' ? 'box' : statement.form, 'const', shape(statement.form));
      return [`const ${name}${writer.annotation} = ${EMPTY[statement.form]};\n${name}`, statement.form === 'events' ? listener(code) : insertion(shape(statement.form), code)];
    }
    case 'weak entry': {
      const key = writer.pick(scope, statement.key, (one) => hasFields(one));
      if (!key) return null;
      return ['ownerOf.set(', writer.use(key), ', ', valueOf(writer, statement.value, scope).code, ');'];
    }
    case 'function':
      return functionCode(writer, statement.shape, scope);
    case 'closure':
      return closureStatement(writer, statement, scope);
    case 'class':
      return classCode(writer, statement.shape, scope);
    case 'call': {
      const made = call(writer, statement.choice, statement.argument, scope);
      return made && [made.code, ';'];
    }
    case 'run': {
      const variable = writer.pick(scope, statement.choice, (one) => one.calledAt !== undefined && !one.isOpen && one.shape.kind === 'closure');
      if (!variable) return null;
      variable.calledAt = Math.min(variable.calledAt ?? Infinity, writer.order);
      return [variable.name, '();'];
    }
    case 'listen': {
      const variable = writer.pick(scope, statement.on, (one) => !one.isOpen && one.shape.kind === 'events');
      if (!variable) return null;
      return [variable.name, '.addEventListener(\'end\', ', closureCode(writer, statement.closure, scope), ');'];
    }
    case 'timer':
      return ['setTimeout(', closureCode(writer, statement.closure, scope), ', 0);'];
    case 'by':
      return by(writer, statement.passage, valueOf(writer, statement.value, scope), scope);
    case 'cut':
      return cut(writer, statement, scope);
    case 'inside':
      return inside(writer, statement, scope);
  }
}

const EMPTY = { list: '[]', map: 'new Map()', set: 'new Set()', record: '{}', events: 'new EventTarget()' } as const;

/** A closure around the value. */
function listener(value: Code): Code {
  return ['.addEventListener(\'end\', ((value) => () => value)(', value, '));'];
}

function insertion({ kind }: Shape, value: Code): Code {
  switch (kind) {
    case 'set':
      return ['.add(', value, ');'];
    case 'map':
      return ['.set(\'key\', ', value, ');'];
    case 'record':
      return ['.f0 = ', value, ';'];
    default:
      return ['.push(', value, ');'];
  }
}

function unpack(writer: Writer, { keyword, value, form }: Extract<Statement, { kind: 'unpack' }>, scope: Scope): Code {
  const made = valueOf(writer, value, scope);
  const known = made.shape;
  const variable = writer.declare(scope, stemFor(known), keyword, form === 'rest' ? shape('list') : known);
  const { name } = variable;
  switch (form) {
    case 'record':
      return [`${keyword} { f0: ${name} } = { f0: `, made.code, ' };'];
    case 'list':
      return [`${keyword} [${name}] = [`, made.code, '];'];
    case 'default':
      return [`${keyword} { f2: ${name} = `, made.code, ' } = {};'];
    case 'rest':
      return [`${keyword} [, ...${name}] = [1, `, made.code, '];'];
  }
}

function store(writer: Writer, { into, field, value, form }: Extract<Statement, { kind: 'store' }>, scope: Scope): Code | null {
  const variable = writer.pick(scope, into, (one) => hasFields(one));
  if (!variable) return null;
  const made = valueOf(writer, value, scope);
  const [owner, name] = [writer.use(variable), fieldName(field)];
  variable.shape.fields.set(name, made.shape);
  switch (form) {
    case 'dot':
      return [owner, `.${name} = `, made.code, ';'];
    case 'computed':
      return [owner, `['${name}'] = `, made.code, ';'];
    case 'assign':
      return ['Object.assign(', owner, `, { ${name}: `, made.code, ' });'];
    case 'define':
      return ['Object.defineProperty(', owner, `, '${name}', { value: `, made.code, ', writable: true, configurable: true });'];
  }
}

/** A function of one parameter. It sees what is declared before it, so that it can be called at any time after. */
function functionCode(writer: Writer, { form, body, result }: FunctionShape, scope: Scope): Code {
  const inner = new Scope(form === 'arrow' ? 'arrow' : 'function', scope);
  const parameter = writer.declare(inner, 'value', 'other', shape('any'));
  const statements = statementsCode(writer, body, inner);
  const returned = valueOf(writer, result, inner);
  const variable = writer.declare(scope, 'call', form === 'arrow' || form === 'expression' ? 'const' : 'other', shape('function'));
  const { name } = variable;
  const list = `(${parameter.name}${writer.annotation})`;
  const code = block([...statements, ['return ', returned.code, ';']]);
  switch (form) {
    case 'declaration':
      return [`function ${name}${list} `, code];
    case 'arrow':
      return [`const ${name} = ${list} => `, code, ';'];
    case 'expression':
      return [`const ${name} = function ${list} `, code, ';'];
    case 'recursive': {
      const depth = writer.name('depth');
      const again = `if (${depth} > 0) return ${name}(${parameter.name}, ${depth} - 1);`;
      return [`function ${name}(${parameter.name}${writer.annotation}, ${depth}${writer.annotation} = 2) `, block([again, ...statements, ['return ', returned.code, ';']])];
    }
  }
}

function closureStatement(writer: Writer, { closure, form }: Extract<Statement, { kind: 'closure' }>, scope: Scope): Code {
  switch (form) {
    case 'declaration': {
      const name = writer.declare(scope, 'hook', 'other', shape('closure')).name;
      return methodCode(writer, `function ${name}`, { ...closure, form: 'function' }, scope);
    }
    case 'variable': {
      const variable: Variable = writer.declare(scope, 'hook', 'const', shape('closure'));
      variable.calledAt = Infinity;
      return [`const ${variable.name} = `, closureCode(writer, closure, scope, () => variable.calledAt ?? Infinity), ';'];
    }
    case 'class': {
      const name = writer.name('Other');
      return [`class ${name} {\n`, methodCode(writer, 'act', closure, scope), '\n}'];
    }
  }
}

function classCode(writer: Writer, { keeps, inherits }: ClassShape, scope: Scope): Code {
  const { name } = writer.declare(scope, 'Kind', 'other', shape('class'));
  const members = membersOf(name, keeps, writer.annotation);
  if (!inherits) return [`class ${name} `, block(members)];
  const base = writer.name('Base');
  return [`class ${base} `, block(members.map((member) => member.replaceAll(`${name}.`, `${base}.`))), `\nclass ${name} extends ${base} {\nconstructor(value${writer.annotation}) {\nsuper(value);\nthis.f1 = 1;\n}\n}`];
}

function membersOf(name: string, keeps: ClassShape['keeps'], type: string): string[] {
  const constructor = (body: string): string => `constructor(value${type}) {\n${body}\n}`;
  switch (keeps) {
    case 'field':
      return [constructor('this.f0 = value;')];
    case 'private':
      return ['#inner;', constructor('this.#inner = value;'), 'read() {\nreturn this.#inner;\n}'];
    case 'static':
      return [`static last${type} = null;`, constructor(`${name}.last = value;\n${name}.last = null;`)];
    case 'closure':
      return [constructor('this.f0 = () => value;')];
    case 'method':
      return [constructor('this.set(value);'), 'set(value) {\nthis.f0 = value;\n}'];
    case 'nothing':
      return [constructor('this.f0 = typeof value;')];
  }
}

function inside(writer: Writer, { form, body }: Extract<Statement, { kind: 'inside' }>, scope: Scope): Code | null {
  const inner = new Scope(form === 'immediate' ? 'arrow' : 'block', scope);
  const statements = statementsCode(writer, body, inner);
  if (statements.length === 0) return null;
  const code = block(statements);
  switch (form) {
    case 'block':
      return code;
    case 'if':
      return ['if (host !== null) ', code];
    case 'for of':
      return [`for (const ${writer.name('turn')} of [0]) `, code];
    case 'try':
      return ['try ', code, ' finally {\nhost?.fd;\n}'];
    case 'catch':
      return ['try {\nthrow 1;\n} catch ', code];
    case 'immediate':
      return ['(() => ', code, ')();'];
  }
}

