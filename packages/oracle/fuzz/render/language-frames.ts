/** Further frames, which only the grammar of the language has. */
import type { FrameForm, LANGUAGE_FRAME_FORMS } from '../model.ts';
import { block, type Code } from './code.ts';
import type { Value } from './expressions.ts';
import { type FunctionOpening, give, inBlock, type Opening, parameter } from './frames.ts';
import { Scope, shape } from './scope.ts';
import type { Writer } from './writer.ts';

export type LanguageFrameForm = (typeof LANGUAGE_FRAME_FORMS)[number];

/** Those in which `arguments` is an error, and what is given has to be made outside. */
const INITIALIZES: ReadonlySet<FrameForm> = new Set(['static field', 'subclass field'] satisfies FrameForm[]);
const WITHOUT_ARGUMENT: ReadonlySet<FrameForm> = new Set(['static getter', 'own iterator', 'proxy trap', 'subclass field'] satisfies FrameForm[]);
const ARROWS: ReadonlySet<FrameForm> = new Set(['async arrow', 'callback', 'reaction', 'default parameter', 'computed key', 'static field', 'subclass field'] satisfies FrameForm[]);
const WITH_RECEIVER: ReadonlySet<FrameForm> = new Set(['async method', 'setter', 'own iterator', 'new function'] satisfies FrameForm[]);

export function enterOfLanguage(writer: Writer, form: LanguageFrameForm, around: Scope, argument: Value | null): Opening {
  switch (form) {
    case 'do while':
      return inBlock(around, (body) => ['do ', block(body), ' while (host === 0);']);
    case 'for in':
      return inBlock(around, (body) => [`for (const ${writer.name('key')} in { f0: 1 }) `, block(body)]);
    case 'for of a generator':
    case 'head of for of':
    case 'with':
      return inLoop(writer, form, around, argument);
    default:
      return inFunction(writer, form, around, argument);
  }
}

function inLoop(writer: Writer, form: 'for of a generator' | 'head of for of' | 'with', around: Scope, argument: Value | null): Opening {
  const scope = new Scope('block', around);
  const name = parameter(writer, scope, argument);
  const given = argument?.code ?? '1';
  const passed = writer.name('passed');
  const head: Record<typeof form, Code> = {
    'for of a generator': [`for (const ${name} of (function* (${passed}) {\nyield ${passed};\n})(`, given, ')) '],
    'head of for of': [`for (const ${name} of ((${passed}) => [${passed}, () => ${passed}].slice(0, 1))(`, given, ')) '],
    // Only sloppy code may have it.
    with: writer.language === 'cjs' && !around.isStrict ? [`with ({ ${name}: `, given, ' }) '] : [`for (const ${name} of [`, given, ']) '],
  };
  return { kind: 'block', scope, wrap: (body) => [head[form], block(body)] };
}

function inFunction(writer: Writer, form: Exclude<LanguageFrameForm, 'do while' | 'for in' | 'for of a generator' | 'head of for of' | 'with'>, around: Scope, argument: Value | null): Opening {
  const outer = new Scope(ARROWS.has(form) && !INITIALIZES.has(form) ? 'arrow' : 'function', around);
  const scope = INITIALIZES.has(form) ? new Scope('arrow', outer) : outer;
  outer.forbidsArguments = INITIALIZES.has(form);
  outer.isOfClass = INITIALIZES.has(form) || form === 'static getter';
  if (WITH_RECEIVER.has(form)) outer.receiver = shape('record');
  const receiver = WITH_RECEIVER.has(form) ? outer : null;
  const name = argument && !WITHOUT_ARGUMENT.has(form) ? parameter(writer, scope, argument) : null;
  const parameters = name === null ? '' : name + writer.annotation;
  const given = name === null ? '' : argument?.code ?? '';
  const opening = (wrap: FunctionOpening['wrap'], how = give): FunctionOpening => ({ kind: 'function', scope, receiver, give: how, wrap });
  const expression = (code: (body: readonly Code[]) => Code): FunctionOpening => opening((body) => ({ statements: [], result: code(body) }));
  const waiting = (body: readonly Code[]): Code => block(['await null;', ...body]);
  const kept = (result: string): Code => `this.ref = ${result};`;

  switch (form) {
    case 'async arrow':
      return expression((body) => [`(async (${parameters}) => `, waiting(body), ')(', given, ')']);
    case 'async generator':
      return expression((body) => [`(async function* (${parameters}) `, waiting(body), ')(', given, ').next().then(({ value }) => value)']);
    case 'async method':
      return expression((body) => [`({ async open(${parameters}) `, waiting(body), ' }).open(', given, ')']);
    case 'setter': {
      const owner = writer.name('owner');
      return opening((body) => ({
        statements: [[`const ${owner}${writer.annotation} = { ref: null, set open(${name ?? writer.name('unused')}${writer.annotation}) `, block(body), ' };'], [`${owner}.open = `, given === '' ? '1' : given, ';']],
        result: `${owner}.ref`,
      }), kept);
    }
    case 'static getter': {
      const owner = writer.name('Owner');
      return opening((body) => ({ statements: [[`class ${owner} {\nstatic get open() `, block(body), '\n}']], result: `${owner}.open` }));
    }
    case 'callback':
      return expression((body) => ['[', given === '' ? '1' : given, `].map((${parameters}) => `, block(body), ')[0]']);
    case 'reaction':
      return expression((body) => ['Promise.resolve([', given, `]).then(([${name ?? ''}]) => `, block(body), ')']);
    case 'tag':
      return expression((body) => [`(function (${writer.name('parts')}${name === null ? '' : `, ${parameters}`}) `, block(body), ')`a${', given === '' ? '1' : given, '}`']);
    case 'default parameter': {
      const inner = writer.name('inner');
      return expression((body) => [`((${parameters}${name === null ? '' : ', '}${inner} = () => `, block(body), `) => ${inner}())(`, given, ')']);
    }
    case 'computed key': {
      const reference = writer.name('ref');
      return opening((body) => ({
        statements: [`let ${reference}${writer.annotation};`, [`({ [(${reference} = ((${parameters}) => `, block(body), ')(', given, '), \'f0\')]: 1 });']],
        result: reference,
      }));
    }
    case 'static field': {
      const [owner, passed] = [writer.name('Owner'), writer.name('passed')];
      return opening((body) => ({
        statements: [[`const ${passed}${writer.annotation} = `, given === '' ? '1' : given, ';'], [`class ${owner} {\nstatic ref = ((${parameters}) => `, block(body), `)(${name === null ? '' : passed});\n}`]],
        result: `${owner}.ref`,
      }));
    }
    case 'subclass field': {
      const [base, owner] = [writer.name('Base'), writer.name('Owner')];
      return opening((body) => ({
        statements: [`class ${base} {\nref${writer.annotation} = 1;\n}`, [`class ${owner} extends ${base} {\nref = (() => `, block(body), ')();\n}']],
        result: `new ${owner}().ref`,
      }));
    }
    case 'own iterator':
      return opening((body) => ({ statements: [], result: ['[...{ * [Symbol.iterator]()', writer.manner.types ? ': any ' : ' ', block(body), ' }][0]'] }), (result) => `yield ${result};`);
    case 'proxy trap':
      return expression((body) => [`new Proxy({}, { get(${writer.name('object')}${writer.annotation}, ${writer.name('key')}${writer.annotation}) `, block(body), ' }).open']);
    case 'function below': {
      const [open, reference] = [writer.name('open'), writer.name('ref')];
      return opening((body) => ({ statements: [[`const ${reference} = ${open}(`, given, ');'], [`function ${open}(${parameters}) `, block(body)]], result: reference }));
    }
    case 'new function':
      return opening((body) => ({ statements: [], result: [`new (function (${parameters}) `, block(body), writer.manner.types ? ' as any)(' : ')(', given, ').ref'] }), kept);
  }
}
