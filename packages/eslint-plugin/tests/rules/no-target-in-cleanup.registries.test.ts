import type { RuleTester } from 'eslint';
import { at, certain, run, source } from './tester.ts';

const CALLBACK = 'new FinalizationRegistry((close) => close())';

/** How a program gets at a registry, and how it registers with it; HELD stands for the cleanup. */
const FORMS: readonly { readonly name: string; readonly head: string; readonly call: string }[] = [
  { name: 'a constant of the module', head: `const registry = ${CALLBACK};`, call: 'registry.register(conn, HELD);' },
  { name: 'a global under another name', head: 'const Finalizers = globalThis.FinalizationRegistry; const registry = new Finalizers((close) => close());', call: 'registry.register(conn, HELD);' },
  { name: 'a feature test with a stub', head: `const registry = typeof FinalizationRegistry === 'function' ? ${CALLBACK} : { register() {} };`, call: 'registry.register(conn, HELD);' },
  { name: 'a registry that may be missing', head: `const registry = globalThis.FinalizationRegistry && ${CALLBACK};`, call: 'registry?.register(conn, HELD);' },
  { name: 'creation in an if', head: `let registry; if (typeof FinalizationRegistry === 'function') registry = ${CALLBACK};`, call: 'registry?.register(conn, HELD);' },
  { name: 'creation when it is needed', head: 'let registry;', call: `(registry ??= ${CALLBACK}).register(conn, HELD);` },
  { name: 'a function that creates it when it is needed', head: `let registry; function finalizers() { registry ??= ${CALLBACK}; return registry; }`, call: 'finalizers().register(conn, HELD);' },
  { name: 'a subclass', head: 'class Finalizers extends FinalizationRegistry {} const registry = new Finalizers((close) => close());', call: 'registry.register(conn, HELD);' },
  { name: 'a record of registries', head: `const registries = { conn: ${CALLBACK} };`, call: 'registries.conn.register(conn, HELD);' },
  { name: 'a map of registries', head: `const registries = new Map([['conn', ${CALLBACK}]]);`, call: "registries.get('conn').register(conn, HELD);" },
  { name: 'a static field', head: `class Pool { static registry = ${CALLBACK}; }`, call: 'Pool.registry.register(conn, HELD);' },
  { name: 'an alias', head: `const registry = ${CALLBACK}; const finalizers = registry;`, call: 'finalizers.register(conn, HELD);' },
  { name: 'a method called by its name in brackets', head: `const registry = ${CALLBACK};`, call: "registry['register'](conn, HELD);" },
  { name: 'a call through the prototype', head: `const registry = ${CALLBACK};`, call: 'FinalizationRegistry.prototype.register.call(registry, conn, HELD);' },
  { name: 'a call through Reflect.apply', head: `const registry = ${CALLBACK};`, call: 'Reflect.apply(registry.register, registry, [conn, HELD]);' },
  { name: 'a bound method', head: `const registry = ${CALLBACK}; const onGone = registry.register.bind(registry);`, call: 'onGone(conn, HELD);' },
];

function program(head: string, call: string, factory = ''): string {
  return `${head}\n${factory}export function open(fd) {\n  const conn = { fd };\n  ${call}\n  return conn;\n}`;
}

run('registries', {
  valid: [],
  invalid: FORMS.map(({ name, head, call }): RuleTester.InvalidTestCase => {
    const column = call.indexOf('HELD') + '() => close('.length + 3;
    return {
      name,
      code: program(head, call.replace('HELD', '() => close(conn.fd)')),
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, column, 4, column + 'conn'.length),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: program(head, call.replace('HELD', 'makeCleanup(conn.fd)'), 'const makeCleanup = (fd) => () => close(fd);\n\n'),
            },
          ],
        },
      ],
    };
  }),
});

run('registries of classes and their callbacks', {
  valid: [],
  invalid: [
    {
      name: 'a private static field, behind a method that forwards',
      code: source`
        class Finalizers {
          static #registry = new FinalizationRegistry((close) => close());
          static add(object, cleanup) {
            this.#registry.register(object, cleanup);
          }
        }
        export function open(fd) {
          const conn = { fd };
          Finalizers.add(conn, () => close(conn.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(9, 36, 9, 40),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                class Finalizers {
                  static #registry = new FinalizationRegistry((close) => close());
                  static add(object, cleanup) {
                    this.#registry.register(object, cleanup);
                  }
                }
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  Finalizers.add(conn, makeCleanup(conn.fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a private static field',
      code: source`
        export class Conn {
          static #registry = new FinalizationRegistry((close) => close());
          constructor(fd) {
            this.fd = fd;
            Conn.#registry.register(this, () => close(this.fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 47, 5, 51),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(this.fd)' },
              output: source`
                const makeCleanup = (fd) => () => close(fd);

                export class Conn {
                  static #registry = new FinalizationRegistry((close) => close());
                  constructor(fd) {
                    this.fd = fd;
                    Conn.#registry.register(this, makeCleanup(this.fd));
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of another object of the same class',
      code: source`
        class Pool {
          constructor() {
            this.registry = new FinalizationRegistry((close) => close());
          }
          add(fd) {
            const conn = { fd };
            this.registry.register(conn, () => close(conn.fd));
            return conn;
          }
        }
        export const pool = new Pool();
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(7, 46, 7, 50),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const makeCleanup = (fd) => () => close(fd);

                class Pool {
                  constructor() {
                    this.registry = new FinalizationRegistry((close) => close());
                  }
                  add(fd) {
                    const conn = { fd };
                    this.registry.register(conn, makeCleanup(conn.fd));
                    return conn;
                  }
                }
                export const pool = new Pool();
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the callback of the registry shares its scope with a closure over the target',
      code: source`
        export function open(fd) {
          const conn = { fd, size: () => conn.fd };
          const registry = new FinalizationRegistry(() => close(fd));
          registry.register(conn, undefined);
          return { conn, registry };
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds its callback (line 3), (2) which keeps the scope of `open` (line 1), where `conn` lives because `size` (line 2) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(3, 45, 3, 51),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(fd)' },
              output: source`
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd, size: () => conn.fd };
                  const registry = new FinalizationRegistry(makeCleanup(fd));
                  registry.register(conn, undefined);
                  return { conn, registry };
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the callback of the registry itself uses the target',
      code: source`
        export function open(fd) {
          const conn = { fd };
          const registry = new FinalizationRegistry(() => close(conn.fd));
          registry.register(conn, undefined);
          return { conn, registry };
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds its callback (line 3), (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(3, 57, 3, 61),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  const registry = new FinalizationRegistry(makeCleanup(conn.fd));
                  registry.register(conn, undefined);
                  return { conn, registry };
                }
              `,
            },
          ],
        },
      ],
    },
  ],
});
