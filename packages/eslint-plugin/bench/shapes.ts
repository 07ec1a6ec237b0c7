/** Generated programs for the growth bars: one function a shape, each a text with so many closures and registrations. */

export interface Shape {
  readonly name: string;
  /** `closures` counts every function of the text, `registrations` every call of `register`. */
  readonly text: (closures: number, registrations: number, leaks: boolean) => string;
}

/** Ten closures to a registration, as the bars have it. */
export const CLOSURES_PER_REGISTRATION = 10;

const HEAD = 'const registry = new FinalizationRegistry((held) => held());\n';

const fillers = (count: number, names: readonly string[], from = 0): string =>
  Array.from({ length: count }, (_, at) => `const f${String(from + at)} = (x) => ${names[at % names.length] ?? 'x'} ? x + ${String(at)} : f${String(Math.max(from, from + at - 1))}(x);`).join('\n');

const repeat = (count: number, text: (at: number) => string): string => Array.from({ length: count }, (_, at) => text(at)).join('\n');

export const SHAPES: readonly Shape[] = [
  {
    name: 'flat functions, a registration each',
    text: (closures, registrations, leaks) => {
      const each = Math.floor(closures / registrations) - 2;
      return HEAD + repeat(registrations, (at) => `
function open${String(at)}(path) {
  const conn = { path, close() {} };
  const id = path.length;
  ${fillers(each, ['id', 'path'])}
  registry.register(conn, ${leaks ? '() => conn.path' : '() => id'}, conn);
  return conn;
}`);
    },
  },
  {
    name: 'classes in one factory function',
    text: (closures, registrations, leaks) => {
      const each = Math.floor(closures / registrations) - 2;
      return `${HEAD}export function makeAll(shared) {\n${repeat(registrations, (at) => `
class Handle${String(at)} {
  #native;
  constructor(native) {
    this.#native = native;
    this.state = shared;
    const release = native.release;
    registry.register(this, ${leaks ? '() => this.free()' : '() => release()'}, this);
  }
  ${repeat(each, (method) => `m${String(method)}(value) { return this.#native.call(${String(method)}, value, shared); }`)}
}`)}
return [${repeat(registrations, (at) => `Handle${String(at)},`)}];
}\n`;
    },
  },
  {
    name: 'one scope with all closures and registrations',
    text: (closures, registrations, leaks) => {
      return `${HEAD}export function wire(source) {
${repeat(registrations, (at) => `const node${String(at)} = { id: ${String(at)}, source }; const id${String(at)} = source.length + ${String(at)};`)}
${fillers(closures - registrations, Array.from({ length: registrations }, (_, at) => `id${String(at)}`))}
${repeat(registrations, (at) => `registry.register(node${String(at)}, () => ${leaks ? `node${String(at)}.id` : `id${String(at)}`});`)}
}\n`;
    },
  },
  {
    name: 'nested scopes',
    text: (closures, registrations, leaks) => {
      const depth = 20;
      const each = Math.floor(closures / registrations) - 1;
      let at = 0;
      let text = HEAD;
      while (at < registrations) {
        const start = at;
        let open = `function nest${String(start)}(source) {\n`;
        let close = '}\n';
        for (let level = 0; level < depth && at < registrations; level++, at++) {
          open += `const conn${String(at)} = { source }; const id${String(at)} = source.length;
${fillers(each - 1, [`id${String(at)}`, `id${String(start)}`], at * each)}
registry.register(conn${String(at)}, () => ${leaks ? `conn${String(at)}.source` : `id${String(at)}`});
{ const run${String(at)} = (inner${String(at)}) => {\n`;
          close = `}; run${String(at)}(source); }\n${close}`;
        }
        text += open + close;
      }
      return text;
    },
  },
  {
    name: 'module level',
    text: (closures, registrations, leaks) => {
      return `${HEAD}
${repeat(registrations, (at) => `let conn${String(at)} = { id: ${String(at)}, close() {} }; const id${String(at)} = ${String(at)};`)}
${fillers(closures - 2 * registrations, Array.from({ length: registrations }, (_, at) => `id${String(at)}`))}
${repeat(registrations, (at) => `registry.register(conn${String(at)}, () => ${leaks ? `conn${String(at)}.close()` : `id${String(at)}`});`)}
export const first = conn0;
`;
    },
  },
  {
    name: 'one helper, called for every registration',
    text: (closures, registrations, leaks) => {
      const each = Math.floor(closures / registrations) - 2;
      return `${HEAD}function track(target, cleanup) { registry.register(target, cleanup, target); return target; }
${repeat(registrations, (at) => `
export function open${String(at)}(path) {
  const conn = { path };
  const id = path.length;
  ${fillers(each, ['id', 'path'])}
  return track(conn, () => ${leaks ? 'conn.path' : 'id'});
}`)}\n`;
    },
  },
  {
    name: 'one held record, stored into everywhere',
    text: (closures, registrations, leaks) => {
      const each = Math.floor(closures / registrations) - 2;
      return `${HEAD}const table = new Map();
class Owner {
  constructor(id) { this.id = id; }
  ${repeat(registrations, (at) => `
  add${String(at)}(value) {
    const record = { id: this.id, value };
    ${fillers(each, ['record.id', 'this.id'])}
    record.next${String(at)} = value;
    table.set(${String(at)}, record);
    registry.register(${leaks ? 'this' : 'value'}, ${leaks ? '() => this.id' : '() => table.delete(record.id)'}, record);
  }`)}
}
export { Owner };\n`;
    },
  },
];
