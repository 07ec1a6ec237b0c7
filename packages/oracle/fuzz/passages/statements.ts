/** Statements of the language, and how a value goes through them into a variable. */
import { MODULES, type Passage, passages, TYPED } from './passage.ts';

/** Where the value surely arrives. */
const ARRIVES = passages({
  'do while': 'let OUT;\ndo {\nOUT = $;\n} while (OUT === "again");',
  while: 'let OUT;\nwhile (true) {\nOUT = $;\nbreak;\n}',
  'for with an update': 'var OUT;\nfor (let n~ = 0; n~ < 1; n~++) {\nif (n~ > 5) continue;\nOUT = $;\n}',
  switch: 'let OUT;\nswitch (1) {\ncase 0:\nbreak;\ncase 1:\nOUT = $;\n}',
  'switch that falls through': 'let OUT = null;\nswitch (1) {\ncase 1:\ndefault:\nOUT = $;\n}',
  'label that is left': 'let OUT;\nleave~: {\nOUT = $;\nbreak leave~;\n}',
  'label that is continued': 'let OUT;\nagain~: for (let n~ = 0; n~ < 2; n~++) {\nif (n~ === 1) continue again~;\nOUT = $;\n}',
  'if and else': 'let OUT;\nif (host === 0) OUT = 1;\nelse OUT = $;',
  'caught': 'let OUT;\ntry {\nthrow $;\n} catch (e~) {\nOUT = e~;\n}',
  'after finally': 'let OUT;\ntry {\nOUT = $;\n} finally {\n;\n}',
  'empty statement and debugger': 'const OUT = ((v~) => {\n;\ndebugger;\nreturn v~;\n})($);',
  'for of over a list': 'let OUT;\nfor (const item~ of [$]) OUT = item~;',
  'for of with a pattern': 'let OUT;\nfor (const { f0: item~ } of [{ f0: $ }]) OUT = item~;',
  'for of into a property': 'const box~ = {};\nfor (box~.f0 of [$]);\nconst OUT = box~.f0;',
  'array pattern over a list': 'const [, OUT] = [1, $];',
  'array pattern over a generator': 'const [OUT] = (function* (v~) { yield v~; })($);',
  'object pattern with a computed key': 'const { [\'f\' + 0]: OUT } = { f0: $ };',
  'assignment pattern': 'let OUT;\n({ f0: OUT } = { f0: $ });',
  'function declaration': 'function pass~(v~) {\nreturn v~;\n}\nconst OUT = pass~($);',
  'function declared below': 'const OUT = pass~($);\nfunction pass~(v~) {\nreturn v~;\n}',
  'closure that is called': 'const put~ = ((v~) => () => v~)($);\nconst OUT = put~();',
  'nested function that assigns': 'let OUT;\n((v~) => { OUT = v~; })($);',
}, { gives: 'same' });

/** What comes out is made of it, or not. */
const MADE = [
  ...passages({
    'for in': 'let OUT;\nfor (const key~ in { f0: $ }) OUT = key~;',
    'for in over its own value': 'let OUT;\nfor (const key~ in { f0: $ }) OUT = { f0: key~ };',
    'for of over what yields another': 'let OUT;\nfor (const item~ of ((v~) => ({ kept: v~, * [Symbol.iterator]() { yield 1; } }))($)) OUT = item~;',
    'for of whose head has a closure': 'let OUT;\nfor (const item~ of ((v~) => [() => typeof v~])($)) OUT = item~;',
    'for await': 'let OUT = {};\n(async (box~) => { for await (const item~ of [$]) box~.f0 = item~; })(OUT);',
    'pattern over what yields another': 'const [OUT] = ((v~) => ({ kept: v~, * [Symbol.iterator]() { yield 1; } }))($);',
    'finally that replaces': 'let OUT;\ntry {\nOUT = $;\n} finally {\nOUT = null;\n}',
    'class declaration': 'class Keeper~ {\nstatic f0;\n}\nKeeper~.f0 = $;\nconst OUT = Keeper~;',
    'class with a static block': 'const given~ = $;\nclass Keeper~ {\nstatic f0;\nstatic {\nthis.f0 = given~;\n}\n}\nconst OUT = Keeper~;',
    'static block that forgets': 'let given~ = $;\nclass Keeper~ {\nstatic f0;\nstatic {\nthis.f0 = typeof given~;\n}\n}\ngiven~ = null;\nconst OUT = Keeper~;',
    'static block and a variable set to null': 'let given~ = $;\nconst OUT = class {\nstatic {\nthis.f0 = given~;\n}\n};\ngiven~ = null;',
    'reaction of a promise': 'const OUT = {};\nPromise.resolve($).then((v~) => { OUT.f0 = v~; });',
    'reaction that a promise gets': 'const OUT = Promise.resolve(1);\nOUT.then(((v~) => () => v~)($));',
    'helper that stores': 'function put~(box~, v~) {\nbox~.f0 = v~;\nreturn box~;\n}\nconst OUT = put~({}, $);',
    'helper that calls a callback': 'function visit~(v~, f~) {\nf~(v~);\n}\nconst OUT = [];\nvisit~($, (v~) => OUT.push(v~));',
    'helper in a record': 'const table~ = { keep: (box~, v~) => { box~.f0 = v~; } };\nconst OUT = {};\ntable~.keep(OUT, $);',
    'composed functions': 'const pipe~ = (...fs~) => (x~) => fs~.reduce((y~, f~) => f~(y~), x~);\nconst OUT = pipe~((v~) => [v~])($);',
    'method that replaces': 'const OUT = { f0: null, set(v~) { this.f0 = v~; return this; } };\nOUT.set($).set(null);',
    'method that chains': 'const OUT = { f0: null, f1: null, set(name~, v~) { this[name~] = v~; return this; } };\nOUT.set(\'f0\', $).set(\'f1\', 1);',
    'builder': 'class Builder~ {\n#parts = [];\nadd(v~) {\nthis.#parts.push(v~);\nreturn this;\n}\nparts() {\nreturn [...this.#parts];\n}\n}\nconst OUT = new Builder~().add($).parts();',
    'builder cut afterwards': 'class Builder~ {\n#parts = [];\nadd(v~) {\nthis.#parts.push(v~);\nreturn this;\n}\nparts() {\nreturn [...this.#parts];\n}\n}\nconst OUT = new Builder~().add($).parts();\nOUT.pop();',
    'same key set again': 'const OUT = new Map();\nOUT.set(\'key\', $);\nOUT.set(\'key\', 1);',
    'other key set': 'const OUT = new Map();\nOUT.set(\'key\', $);\nOUT.set(\'other\', 1);',
    'key deleted': 'const OUT = new Map([[1, $]]);\nOUT.delete(%);',
    'ephemeron, map alone': 'const OUT = new WeakMap();\nconst key~ = {};\nOUT.set(key~, $);',
    'ephemeron, key alone': 'const table~ = new WeakMap();\nconst OUT = {};\ntable~.set(OUT, $);',
    'ephemeron, map and key': 'const table~ = new WeakMap();\nconst key~ = {};\ntable~.set(key~, $);\nconst OUT = { f0: table~, f1: key~ };',
    'ephemeron of itself': 'const OUT = new WeakMap();\nconst key~ = {};\nOUT.set(key~, { f0: key~, f1: $ });',
    'generator that is suspended': 'const OUT = (function* (v~) { yield 1; yield v~; })($);\nOUT.next();',
    'generator that ended': 'const OUT = (function* (v~) { yield v~; })($);\nOUT.return();',
    'property defined': 'const OUT = {};\nObject.defineProperty(OUT, \'f0\', { get: ((v~) => () => v~)($), configurable: true });',
    'property deleted': 'const OUT = { f0: $ };\ndelete OUT.f0;',
    'property set to null by a constant key': 'const KEY~ = \'f0\';\nconst OUT = { f0: $ };\nOUT[KEY~] = null;',
    'property set by a constant key': 'const KEY~ = \'f0\';\nconst OUT = {};\nOUT[KEY~] = $;',
    'property set by a number': 'const OUT = [];\nOUT[%] = $;',
    'frozen before the store': 'const OUT = Object.freeze({ f0: 1 });\ntry {\nOUT.f0 = $;\n} catch {}',
    'listener that removes itself': 'const OUT = new EventTarget();\nconst hear~ = ((v~) => () => v~)($);\nOUT.addEventListener(\'end\', hear~);\nOUT.removeEventListener(\'end\', hear~);',
    'listener called once': 'const OUT = new EventTarget();\nOUT.addEventListener(\'end\', ((v~) => () => v~)($), { once: true });\nOUT.dispatchEvent(new Event(\'end\'));',
  }),
  ...passages({
    'with': 'let OUT = null;\nwith ({ f9: $ }) OUT = f9;',
    'with, beside': 'let OUT = null;\nwith ({ f9: $ }) OUT = 1;',
  }, { in: ['cjs'], isSloppy: true }),
  ...passages({
    'enum beside': 'enum Size~ {\nSmall = 1,\nLarge = Size~.Small << 1,\n}\nconst OUT: any = { f0: Size~.Small, f1: $ };',
    'abstract class': 'abstract class Base~ {\nabstract f0: any;\nabstract accessor f1: any;\nabstract act(): void;\nconstructor(v~: any) {\nthis.f0 = v~;\n}\n}\nclass Real~ extends Base~ {\ndeclare f0: any;\naccessor f1 = 1;\nact() {}\n}\nconst OUT = new Real~($);',
    'decorator': 'const seen~: any[] = [];\nfunction note~(...args: any[]): any {\nseen~.push(args.length);\n}\n@note~\nclass Noted~ {\n@note~ f0: any;\nconstructor(v~: any) {\nthis.f0 = v~;\n}\n}\nconst OUT = new Noted~($);',
    'overloads': 'function pass~(v~: number): number;\nfunction pass~(v~: any): any;\nfunction pass~(v~: any) {\nreturn v~;\n}\nclass Over~ {\nact(v~: number): any;\nact(v~: any) {\nreturn v~;\n}\n}\nconst OUT = new Over~().act(pass~($));',
    using: 'let OUT: any;\n{\nusing own~ = { f0: $, [Symbol.dispose ?? \'done\']() {} };\nOUT = own~.f0;\n}',
  }, { in: TYPED }),
];

export const STATEMENT_PASSAGES: readonly Passage[] = [...ARRIVES, ...MADE];

/** What only a module can say. */
export const MODULE_PASSAGES: readonly Passage[] = [
  ...passages({
    'exported constant': 'export const OUT = $;',
    'exported variable': 'export let OUT = $;',
    'exported in a list': 'const OUT = $;\nexport { OUT };',
    'exported by another name': 'const OUT = $;\nexport { OUT as other~ };',
    'exported class': 'export class Public~ {\nstatic f0;\n}\nPublic~.f0 = $;\nconst OUT = Public~;',
    'exported function': 'export function give~(v~) {\nreturn v~;\n}\nconst OUT = give~($);',
    'exported again': 'export { addCleanup as again~ } from \'reclaim\';\nconst OUT = $;',
  }, { in: MODULES }),
  ...passages({ 'plain': 'const OUT = $;', 'variable that no function names': 'let OUT = { f0: $ };' }),
  ...passages({
    namespace: 'namespace Space~ {\nexport let kept: any = null;\nexport namespace Inner~ {\nexport const size = 1;\n}\n}\nSpace~.kept = $;\nconst OUT = Space~;',
    'import of a namespace': 'namespace Space~ {\nexport const box: any = {};\n}\nimport box~ = Space~.box;\nbox~.f0 = $;\nconst OUT = box~;',
    'exported enum': 'export enum Level~ {\nLow = \'low\',\n}\nconst OUT: any = [Level~.Low, $];',
  }, { in: TYPED }),
];
