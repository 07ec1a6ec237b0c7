/** Expressions, with what is known of their values. */
import type { Choice, Expression } from '../model.ts';
import { through } from './passages.ts';
import { accessorCode, closureCode, methodCode } from './closures.ts';
import { type Code, joined } from './code.ts';
import { type Scope, type Shape, shape, type Variable } from './scope.ts';
import { hasFields, isTyped, isWritable, type Writer } from './writer.ts';

export interface Value {
  readonly code: Code;
  readonly shape: Shape;
}

const NUMBER: Value = { code: '1', shape: shape('number') };
const FIELDS = ['f0', 'f1', 'f2'] as const;

export function fieldName(choice: Choice): string {
  return FIELDS[choice % FIELDS.length] ?? 'f0';
}

/** The names of the target that are sure to be the target. */
export function targetNames(writer: Writer, scope: Scope): Code[] {
  const names: Code[] = scope.visible().filter((variable) => variable.shape === writer.target && !variable.isOpen).map(({ name }) => name);
  if (scope.thisShape === writer.target) names.push('this');
  return names;
}

export function valueOf(writer: Writer, expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'number':
      return NUMBER;
    case 'text': {
      const variable = writer.pick(scope, expression.of);
      return variable ? { code: ['typeof ', writer.use(variable)], shape: NUMBER.shape } : NUMBER;
    }
    case 'name': {
      const variable = writer.pick(scope, expression.choice);
      return variable ? { code: writer.use(variable), shape: variable.isOpen ? shape('any') : variable.shape } : NUMBER;
    }
    case 'target': {
      const name = targetNames(writer, scope).at(-1);
      return name === undefined ? NUMBER : { code: writer.wrapped(name), shape: writer.target };
    }
    case 'field':
      return fieldOf(writer, expression.of, fieldName(expression.field), scope);
    case 'record':
      return record(writer, expression, scope);
    case 'list': {
      const entries = expression.entries.map((entry) => valueOf(writer, entry, scope));
      return { code: ['[', joined(entries.map(({ code }) => code), ', '), ']'], shape: shape('list') };
    }
    case 'map': {
      const [key, value] = [valueOf(writer, expression.key, scope), valueOf(writer, expression.value, scope)];
      return { code: ['new Map([[', key.code, ', ', value.code, ']])'], shape: shape('map') };
    }
    case 'set':
      return { code: ['new Set([', valueOf(writer, expression.entry, scope).code, '])'], shape: shape('set') };
    case 'closure':
      return { code: grouped(closureCode(writer, expression.closure, scope)), shape: shape('closure') };
    case 'bind': {
      const receiver = valueOf(writer, expression.receiver, scope);
      const argument = valueOf(writer, expression.argument, scope);
      return { code: ['(', closureCode(writer, expression.closure, scope), ').bind(', receiver.code, ', ', argument.code, ')'], shape: shape('closure') };
    }
    case 'call':
      return call(writer, expression.choice, expression.argument, scope) ?? valueOf(writer, expression.argument, scope);
    case 'weak':
      return weak(writer, expression, scope);
    case 'copy':
      return copy(writer, expression, scope);
    case 'made of':
      return madeOf(writer, expression, scope);
    case 'assignment': {
      const variable = writer.pick(scope, expression.choice, (one) => isAssignable(writer, one));
      const value = valueOf(writer, expression.value, scope);
      if (!variable) return value;
      assign(variable, value.shape, scope);
      return { code: ['(', variable.name, ' = ', value.code, ')'], shape: value.shape };
    }
    case 'events':
      return { code: 'new EventTarget()', shape: shape('events') };
    case 'either':
      return either(writer, expression, scope);
    case 'through':
      return through(writer, expression.passage, valueOf(writer, expression.value, scope));
  }
}

/** What is known of a variable after an assignment that stands in `scope`. */
export function assign(variable: Variable, value: Shape, scope: Scope): void {
  if (isOfThisCall(variable, scope)) variable.shape = value;
  else variable.isOpen = true;
}

function isOfThisCall(variable: Variable, scope: Scope): boolean {
  for (let around: Scope | null = scope; around; around = around.parent) {
    if (around.variables.includes(variable)) return true;
    if (around.kind === 'function' || around.kind === 'arrow') return false;
  }
  return false;
}

/** A closure as an operand. */
function grouped(code: Code): Code {
  return ['(', code, ')'];
}

export function isAssignable(writer: Writer, variable: Variable): boolean {
  return isWritable(variable) && (writer.isRegistered || variable.shape !== writer.target);
}

function fieldOf(writer: Writer, choice: Choice, name: string, scope: Scope): Value {
  const variable = writer.pick(scope, choice);
  if (!variable) return NUMBER;
  const known = variable.isOpen ? undefined : variable.shape.fields.get(name);
  return { code: [writer.use(variable), '?.', name], shape: known ?? shape('any') };
}

function record(writer: Writer, { entries, form }: Extract<Expression, { kind: 'record' }>, scope: Scope): Value {
  const made = shape('record');
  const members = entries.map((entry, index) => {
    const name = fieldName(index);
    if (entry.kind === 'closure' && (form === 'method' || form === 'accessor')) {
      made.fields.set(name, shape(form === 'method' ? 'closure' : 'any'));
      return form === 'method' ? methodCode(writer, name, entry.closure, scope) : accessorCode(writer, name, entry.closure, scope);
    }
    const value = valueOf(writer, entry, scope);
    if (form === 'shorthand' && typeof value.code === 'string' && /^[a-z]\w*$/iu.test(value.code) && value.code !== 'this') return value.code;
    made.fields.set(name, value.shape);
    return [form === 'computed' ? `['${name}']` : name, ': ', value.code];
  });
  return { code: members.length === 0 ? '{}' : ['{ ', joined(members, ', '), ' }'], shape: made };
}

/** Null when there is nothing to call. */
export function call(writer: Writer, choice: Choice, argument: Expression, scope: Scope): Value | null {
  const variable = writer.pick(scope, choice, (one) => !one.isOpen && isTyped(one.shape.kind, 'function', 'class'));
  if (!variable) return null;
  const value = valueOf(writer, argument, scope);
  if (variable.shape.kind === 'class') return { code: ['new ', variable.name, '(', value.code, ')'], shape: shape('record') };
  return { code: [variable.name, '(', value.code, ')'], shape: shape('any') };
}

function weak(writer: Writer, { of, form }: Extract<Expression, { kind: 'weak' }>, scope: Scope): Value {
  const variable = writer.pick(scope, of, (one) => hasFields(one));
  if (!variable) return NUMBER;
  const name = writer.use(variable);
  switch (form) {
    case 'reference':
      return { code: ['new WeakRef(', name, ')'], shape: shape('any') };
    case 'map key':
      return { code: ['new WeakMap([[', name, ', 1]])'], shape: shape('any') };
    case 'set entry':
      return { code: ['new WeakSet([', name, '])'], shape: shape('any') };
  }
}

function copy(writer: Writer, { of, form }: Extract<Expression, { kind: 'copy' }>, scope: Scope): Value {
  const variable = writer.pick(scope, of, (one) => (form === 'list' ? !one.isOpen && isTyped(one.shape.kind, 'list', 'set', 'map') : hasFields(one)));
  if (!variable) return NUMBER;
  const name = writer.use(variable);
  switch (form) {
    case 'spread':
      return { code: ['{ ...', name, ' }'], shape: shape('record') };
    case 'list':
      return { code: ['[...', name, ']'], shape: shape('list') };
    case 'assign':
      return { code: ['Object.assign({}, ', name, ')'], shape: shape('record') };
    case 'keys':
      return { code: ['Object.keys(', name, ')'], shape: shape('list') };
    case 'json':
      return { code: ['JSON.stringify(Object.keys(', name, '))'], shape: NUMBER.shape };
  }
}

function madeOf(writer: Writer, { value, form }: Extract<Expression, { kind: 'made of' }>, scope: Scope): Value {
  const made = valueOf(writer, value, scope);
  const asObject: Code = isTyped(made.shape.kind, 'any', 'number') ? ['[', made.code, ']'] : made.code;
  switch (form) {
    case 'promise':
      return { code: ['Promise.resolve(', made.code, ')'], shape: shape('any') };
    case 'proxy':
      return { code: ['new Proxy(', asObject, ', {})'], shape: shape('any') };
    case 'prototype':
      return { code: ['Object.create(', asObject, ')'], shape: shape('record') };
    case 'error cause':
      return { code: ['new Error(\'failed\', { cause: ', made.code, ' })'], shape: shape('any') };
    case 'iterator':
      return { code: ['[', made.code, '].values()'], shape: shape('any') };
    case 'entries':
      return { code: ['Object.entries({ f0: ', made.code, ' })'], shape: shape('list') };
    case 'freeze':
      return { code: ['Object.freeze({ f0: ', made.code, ' })'], shape: shape('any') };
    case 'generator': {
      const name = writer.name('later');
      return { code: [`(function* ${name}(value) {\nyield value;\n})(`, made.code, ')'], shape: shape('any') };
    }
    case 'instance': {
      const name = writer.name('Holder');
      return { code: [`new (class ${name} {\nf0;\nconstructor(value) {\nthis.f0 = value;\n}\n})(`, made.code, ')'], shape: shape('record') };
    }
  }
}

function either(writer: Writer, { first, second, form }: Extract<Expression, { kind: 'either' }>, scope: Scope): Value {
  const [left, right] = [valueOf(writer, first, scope), valueOf(writer, second, scope)];
  switch (form) {
    case 'comma':
      return { code: ['(', left.code, ', ', right.code, ')'], shape: right.shape };
    case 'and':
      return { code: ['(', left.code, ' && ', right.code, ')'], shape: shape('any') };
    case 'or':
      return { code: ['(', left.code, ' ?? ', right.code, ')'], shape: shape('any') };
  }
}
