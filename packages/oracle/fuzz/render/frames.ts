/** Frames: what a scope begins and ends with, and how what is in it comes to run. */
import { type Frame, type FrameForm, LANGUAGE_FRAME_FORMS } from '../model.ts';
import { block, type Code } from './code.ts';
import type { Value } from './expressions.ts';
import { enterOfLanguage, type LanguageFrameForm } from './language-frames.ts';
import { Scope, shape, type Shape } from './scope.ts';
import type { Writer } from './writer.ts';

export type Opening = FunctionOpening | BlockOpening;

/** Runs as a call: what it returns is the result. */
export interface FunctionOpening {
  readonly kind: 'function';
  readonly scope: Scope;
  /** Set where `this` is an object that nobody else knows. */
  readonly receiver: Scope | null;
  /** The body gives its result by the statement that `give` makes. */
  readonly give: (result: string) => Code;
  /** Statements for the scope around, and the expression that runs the body. */
  readonly wrap: (body: readonly Code[]) => { readonly statements: readonly Code[]; readonly result: Code };
}

interface BlockOpening {
  readonly kind: 'block';
  readonly scope: Scope;
  readonly wrap: (body: readonly Code[]) => Code;
}

export const give = (result: string): Code => `return ${result};`;

/** `argument` is what the frame gets from outside, under a name of its own. */
export function enter(writer: Writer, { form }: Frame, around: Scope, argument: Value | null): Opening {
  switch (form) {
    case 'block':
      return inBlock(around, block);
    case 'label': {
      const label = writer.name('leave');
      return inBlock(around, (body) => [`${label}: `, block([...body, `break ${label};`])]);
    }
    case 'if':
      return inBlock(around, (body) => ['if (host !== null) ', block(body)]);
    case 'for': {
      const turn = writer.name('turn');
      return inBlock(around, (body) => [`for (let ${turn} = 0; ${turn} < 1; ${turn}++) `, block(body)]);
    }
    case 'while':
      return inBlock(around, (body) => ['while (true) ', block([...body, 'break;'])]);
    case 'switch':
      return inBlock(around, (body) => ['switch (1) {\ncase 1:\n', body.flatMap((part) => [part, '\n']), '}']);
    case 'try':
      return inBlock(around, (body) => ['try ', block(body), ' finally {\nhost?.fd;\n}']);
    case 'finally':
      return inBlock(around, (body) => ['try {\nhost?.fd;\n} finally ', block(body)]);
    case 'catch': {
      const scope = new Scope('block', around);
      const name = parameter(writer, scope, argument);
      return { kind: 'block', scope, wrap: (body) => ['try {\nthrow ', argument?.code ?? '1', `;\n} catch (${name}) `, block(body)] };
    }
    case 'for of': {
      const scope = new Scope('block', around);
      const name = parameter(writer, scope, argument);
      return { kind: 'block', scope, wrap: (body) => [`for (const ${name} of [`, argument?.code ?? '1', ']) ', block(body)] };
    }
    default:
      return isOfLanguage(form) ? enterOfLanguage(writer, form, around, argument) : inFunction(writer, form, around, argument);
  }
}

function isOfLanguage(form: FrameForm): form is LanguageFrameForm {
  return (LANGUAGE_FRAME_FORMS as readonly FrameForm[]).includes(form); // a wider list, to ask for any form
}

export function inBlock(around: Scope, wrap: BlockOpening['wrap']): Opening {
  return { kind: 'block', scope: new Scope('block', around), wrap };
}

const OF_CLASSES: ReadonlySet<FrameForm> = new Set(['constructor', 'derived constructor', 'method', 'private method', 'static method', 'static block', 'field'] satisfies FrameForm[]);

function inFunction(writer: Writer, form: Frame['form'], around: Scope, argument: Value | null): Opening {
  const isArrow = form === 'arrow' || form === 'immediate';
  const scope = new Scope(isArrow ? 'arrow' : 'function', around);
  scope.forbidsArguments = form === 'static block' || form === 'field';
  scope.isOfClass = OF_CLASSES.has(form);
  const takes = form !== 'static block' && form !== 'field' && form !== 'getter';
  const name = takes && argument ? parameter(writer, scope, argument) : null;
  const list = `(${name === null ? '' : name + writer.annotation})`;
  const given = takes ? argument?.code ?? '' : '';
  const call = (callee: Code): Code => [callee, '(', given, ')'];
  const stem = (word: string): string => writer.name(word);
  const plain = (wrap: FunctionOpening['wrap']): FunctionOpening => ({ kind: 'function', scope, receiver: null, give, wrap });

  switch (form) {
    case 'arrow': {
      const open = stem('open');
      return plain((body) => ({ statements: [[`const ${open} = ${list} => `, block(body), ';']], result: call(open) }));
    }
    case 'immediate':
      return plain((body) => ({ statements: [], result: call([`(${list} => `, block(body), ')']) }));
    case 'generator': {
      const [open, steps] = [stem('open'), stem('steps')];
      return plain((body) => ({
        statements: [[`function* ${open}${list} `, block(['yield 1;', ...body])], [`const ${steps} = `, call(open), ';'], `${steps}.next();`],
        result: `${steps}.next().value`,
      }));
    }
    case 'async': {
      const open = stem('open');
      return plain((body) => ({ statements: [[`async function ${open}${list} `, block(['await null;', ...body])]], result: call(open) }));
    }
    case 'constructor':
    case 'derived constructor': {
      const owner = stem('Owner');
      const isDerived = form === 'derived constructor';
      const base = stem('Base');
      scope.receiver = shape('record');
      return {
        kind: 'function', scope, receiver: scope,
        give: (result) => `this.ref = ${result};`,
        wrap: (body) => ({
          statements: [
            ...(isDerived ? [`class ${base} {\nf2 = 1;\n}`] : []),
            [`class ${owner}${isDerived ? ` extends ${base}` : ''} {\n`, writer.manner.types ? 'ref: any;\n' : '', `constructor${list} `, block([...(isDerived ? ['super();'] : []), ...body]), '\n}'],
          ],
          result: ['new ', call(owner), '.ref'],
        }),
      };
    }
    case 'method':
    case 'private method': {
      const owner = stem('Owner');
      scope.receiver = shape('record');
      const isPrivate = form === 'private method';
      const outside = isPrivate ? [`\nopen${list} {\nreturn this.#open(${name ?? ''});\n}`] : [];
      return {
        kind: 'function', scope, receiver: scope, give,
        wrap: (body) => ({ statements: [[`class ${owner} {\n${isPrivate ? '#' : ''}open${list} `, block(body), ...outside, '\n}']], result: call(`new ${owner}().open`) }),
      };
    }
    case 'object method': {
      const owner = stem('owner');
      scope.receiver = shape('record');
      return {
        kind: 'function', scope, receiver: scope, give,
        wrap: (body) => ({ statements: [], result: call([`({ ${owner}: 1, open${list} `, block(body), ' }).open']) }),
      };
    }
    case 'getter': {
      scope.receiver = shape('record');
      return {
        kind: 'function', scope, receiver: scope, give,
        wrap: (body) => ({ statements: [], result: ['({ get open() ', block(body), ' }).open'] }),
      };
    }
    case 'static method': {
      const owner = stem('Owner');
      return plain((body) => ({ statements: [[`class ${owner} {\nstatic open${list} `, block(body), '\n}']], result: call(`${owner}.open`) }));
    }
    case 'static block': {
      const owner = stem('Owner');
      return {
        kind: 'function', scope, receiver: null,
        give: (result) => `${owner}.ref = ${result};`,
        wrap: (body) => ({ statements: [[`class ${owner} {\nstatic ref${writer.annotation};\nstatic `, block(body), '\n}']], result: `${owner}.ref` }),
      };
    }
    case 'field': {
      const owner = stem('Owner');
      scope.receiver = shape('record');
      return {
        kind: 'function', scope: new Scope('arrow', scope), receiver: scope, give,
        wrap: (body) => ({ statements: [[`class ${owner} {\nref = (() => `, block(body), ')();\n}']], result: `new ${owner}().ref` }),
      };
    }
    default: {
      const open = stem('open');
      return plain((body) => ({ statements: [[`function ${open}${list} `, block(body)]], result: call(open) }));
    }
  }
}

export function parameter(writer: Writer, scope: Scope, argument: Value | null): string {
  const known: Shape = argument?.shape ?? shape('number');
  return writer.declare(scope, known === writer.target ? 'target' : 'item', 'other', known).name;
}
