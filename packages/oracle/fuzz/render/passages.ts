/** Constructs that a value passes through, and what takes values out again. */
import type { PassageChoice, Statement } from '../model.ts';
import { CATALOGUE_PASSAGES } from '../passages/catalogue.ts';
import { EXPRESSION_PASSAGES } from '../passages/expressions.ts';
import type { Passage } from '../passages/passage.ts';
import { MODULE_PASSAGES, STATEMENT_PASSAGES } from '../passages/statements.ts';
import type { Code } from './code.ts';
import type { Value } from './expressions.ts';
import { type Scope, shape, type Shape } from './scope.ts';
import { isTyped, type Writer } from './writer.ts';

const EXPRESSIONS = new Map([...EXPRESSION_PASSAGES, ...CATALOGUE_PASSAGES].map((passage) => [passage.name, passage]));
const STATEMENTS = new Map([...STATEMENT_PASSAGES, ...MODULE_PASSAGES].map((passage) => [passage.name, passage]));
const OF_MODULES = new Set(MODULE_PASSAGES.map(({ name }) => name));

/** The value as it comes out of an expression; as it went in where the language has no such expression. */
export function through(writer: Writer, choice: PassageChoice, value: Value): Value {
  const passage = EXPRESSIONS.get(choice.name);
  if (passage === undefined || !isSpoken(passage, writer)) return value;
  return { code: filled(writer, passage, choice.digits, value.code), shape: shapeAfter(passage, value.shape) };
}

/** A statement that declares what comes out of it; null where it cannot stand. */
export function by(writer: Writer, choice: PassageChoice, value: Value, scope: Scope): Code | null {
  const passage = STATEMENTS.get(choice.name);
  if (passage === undefined || !isSpoken(passage, writer) || (OF_MODULES.has(passage.name) && scope.kind !== 'module') || (passage.isSloppy === true && scope.isStrict)) return null;
  const known = shapeAfter(passage, value.shape);
  const { name } = writer.declare(scope, 'item', /^(?:let|var) OUT/u.test(passage.code) ? 'let' : 'const', known);
  return filled(writer, passage, choice.digits, value.code, name);
}

export function cut(writer: Writer, { of, form, digits }: Extract<Statement, { kind: 'cut' }>, scope: Scope): Code | null {
  const variable = writer.pick(scope, of, (one) => !one.isOpen && isTyped(one.shape.kind, ...KINDS[form]));
  if (!variable) return null;
  const name = writer.use(variable);
  const [first, second] = [digits % 4, Math.floor(digits / 4) % 4];
  switch (form) {
    case 'pop':
    case 'shift':
    case 'reverse':
    case 'sort':
    case 'clear':
      return [name, `.${form}();`];
    case 'splice':
      return [name, `.splice(${first}, ${second});`];
    case 'fill':
      return [name, `.fill(0, ${first});`];
    case 'copyWithin':
      return [name, `.copyWithin(${first}, ${second});`];
    case 'length':
      return [name, `.length = ${first};`];
    case 'delete':
      return [name, first === 0 ? '.delete(1);' : '.delete(\'key\');'];
    case 'again':
      return [name, '.set(\'key\', 1);'];
  }
}

const LIST = ['list'] as const;
const KINDS = {
  pop: LIST, shift: LIST, splice: LIST, length: LIST, fill: LIST, copyWithin: LIST, reverse: LIST, sort: LIST,
  delete: ['map', 'set'], clear: ['map', 'set'], again: ['map'],
} as const;

function isSpoken({ in: languages, needs }: Passage, writer: Writer): boolean {
  if (languages !== undefined && !languages.includes(writer.language)) return false;
  if (needs !== undefined) writer.imports.add(needs);
  return true;
}

function shapeAfter({ gives }: Passage, known: Shape): Shape {
  return gives === 'same' ? known : shape(gives ?? 'any');
}

function filled(writer: Writer, { code }: Passage, digits: number, value: Code, out = ''): Code {
  const number = code.includes('~') ? `_${writer.number('passage')}` : '';
  let rest = digits;
  const text = code
    .replaceAll('~', number)
    .replaceAll('OUT', out)
    .replaceAll('%', () => {
      const digit = rest % 4;
      rest = Math.floor(rest / 4);
      return String(digit);
    });
  const [before = '', after = ''] = text.split(/\$(?!\{)/u);
  return [before, value, after];
}
