/** Ways out of a function for what the held side may be reached by, and what somebody outside then does to it. */
import type { Exit } from '../model.ts';
import type { Code } from './code.ts';

/** The result of the function. `box` is the name of what leaves beside the reference. */
export function exitCode({ form }: Exit, ref: Code, box: string): Code {
  switch (form) {
    case 'literal':
    case 'default export':
      return ['{ ref: ', ref, form === 'literal' ? `, box: ${box}` : '', ' }'];
    case 'list':
      return ['[', ref, `, ${box}]`];
    case 'call':
      return ['globalThis.give(', ref, `, ${box})`];
    case 'tag':
      return ['globalThis.giveTagged`', '${', ref, '}${', box, '}`'];
    case 'class field':
      return ['((ref, box) => new (class {\nref = ref;\nbox = box;\n})())(', ref, `, ${box})`];
    case 'closure':
      return ['((ref, box) => () => ({ ref, box }))(', ref, `, ${box})`];
    case 'getter':
      return ['((ref) => ({ ref, get box() {\nreturn ', box, ';\n} }))(', ref, ')'];
    case 'yield':
      return ['(function* (ref, box) {\nyield { ref, box };\n})(', ref, `, ${box})`];
    case 'throw':
      return ['((ref, box) => () => {\nthrow { ref, box };\n})(', ref, `, ${box})`];
    case 'promise':
      return ['Promise.resolve({ ref: ', ref, `, box: ${box} })`];
    case 'map':
      return ['new Map([[\'ref\', ', ref, `], ['box', ${box}]])`];
  }
}

/** How the outside gets at `{ ref, box }` from what it was given. */
function reached({ form }: Exit): string {
  switch (form) {
    case 'literal':
    case 'call':
    case 'tag':
    case 'class field':
    case 'getter':
    case 'promise':
      return 'out';
    case 'default export':
      return '{ ref: out.ref, box: kept }';
    case 'list':
      return '{ ref: out[0], box: out[1] }';
    case 'closure':
      return 'out()';
    case 'yield':
      return 'out.next().value';
    case 'throw':
      return '(() => { try { out(); } catch (thrown) { return thrown; } })()';
    case 'map':
      return '{ ref: out.get(\'ref\'), box: out.get(\'box\') }';
  }
}

/** Another module, which may do with what it gets what it likes: it takes out what is in it. */
export function exitDriver(exit: Exit, isScript: boolean): string {
  return `function emptied(box) {
  if (Array.isArray(box)) box.length = 0;
  else if (box instanceof Map || box instanceof Set) {
    const members = box instanceof Set ? [...box] : [];
    box.clear();
    for (const member of members) if (member instanceof Object) emptied(member);
  } else for (const key of Object.keys(box)) try { box[key] = null; } catch {}
}
globalThis.give = (ref, box) => ({ ref, box });
globalThis.giveTagged = (texts, ref, box) => ({ ref, box });
${isScript ? '' : 'export '}async function make(native) {
  const out = await open(native);
  const { ref, box } = ${reached(exit)};
  emptied(box ?? {});
  return ref;
}
${isScript ? 'module.exports = { make };\n' : ''}`;
}
