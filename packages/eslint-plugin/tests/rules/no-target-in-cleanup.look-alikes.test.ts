import { run, source, TYPESCRIPT } from './tester.ts';

run('look-alikes', {
  valid: [
    {
      name: 'a value instead of the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, fd, conn);
          return conn;
        }
      `,
    },
    {
      name: 'a factory at the top of the module',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const makeCleanup = (fd) => () => close(fd);
        export class Handle {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, makeCleanup(this.fd), this);
          }
        }
      `,
    },
    {
      name: 'a closure in a scope that nobody shares with the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
    },
    {
      name: 'the target is only captured in a sibling block',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          {
            const other = { fd };
            other.size = () => other.fd;
          }
          const conn = { fd };
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
    },
    {
      name: 'the variable is set to null after the registration',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          let conn = { fd };
          const ref = new WeakRef(conn);
          registry.register(conn, () => close(conn?.fd ?? fd));
          conn = null;
          return ref;
        }
      `,
    },
    {
      name: 'a WeakRef to the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, new WeakRef(conn));
          return conn;
        }
      `,
    },
    {
      name: 'a WeakMap with the target as key',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, new WeakMap([[conn, { conn }]]));
          return conn;
        }
      `,
    },
    {
      name: 'a copy of the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, { ...conn });
          return conn;
        }
      `,
    },
    {
      name: 'text made from the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, \`conn \${conn.fd}\`);
          return conn;
        }
      `,
    },
    {
      name: 'the unregister token is the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, fd, conn);
          registry.unregister(conn);
          return conn;
        }
      `,
    },
    {
      name: 'an unbound method',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Handle {
          constructor() {
            registry.register(this, this.close);
          }
          close() {
            return this.fd;
          }
        }
      `,
    },
    {
      name: 'register of something else',
      code: source`
        const plugins = new Map();
        const router = { register(target, handler) { plugins.set(target, handler); } };
        export function open(fd) {
          const conn = { fd };
          router.register(conn, () => close(conn.fd));
          return conn;
        }
        export const weak = (object) => new WeakRef(object);
      `,
    },
    {
      name: 'a class of the file called FinalizationRegistry',
      code: source`
        class FinalizationRegistry {
          register() {}
        }
        const registry = new FinalizationRegistry();
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => close(conn.fd));
          return conn;
        }
      `,
    },
    {
      name: 'addCleanup of another module',
      code: source`
        import { addCleanup } from './cleanups.js';
        export function open(fd) {
          const conn = { fd };
          addCleanup(conn, () => close(conn.fd));
          return new WeakRef(conn);
        }
      `,
    },
    {
      name: 'a name of the settings, from another module',
      settings: { reclaim: { registrars: [{ from: './lifetime.js', name: 'onGone', target: 1, held: [0] }] } },
      code: source`
        import { onGone } from './other.js';
        export function open(fd) {
          const conn = { fd };
          onGone(() => close(conn.fd), conn);
          return new WeakRef(conn);
        }
      `,
    },
    {
      name: 'addCleanup with its argument',
      code: source`
        import { addCleanup } from 'reclaim';
        export class Handle {
          constructor(fd) {
            this.fd = fd;
            addCleanup(this, (handle) => close(handle), this.fd);
          }
        }
      `,
    },
    {
      name: 'a cleanup at exit that takes the target as its parameter',
      code: source`
        import { register } from 'on-exit-leak-free';
        export function open(path) {
          const file = { path };
          register(file, (it) => save(it.path));
          return file;
        }
      `,
    },
    {
      name: 'a registry that dies with its target',
      code: source`
        export function open(fd) {
          const conn = { fd };
          const registry = new FinalizationRegistry(() => close(conn.fd));
          registry.register(conn, undefined);
          return conn;
        }
      `,
    },
    {
      name: 'typeof in a type',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<() => void>((close) => close());
        export function open(fd: number) {
          const conn = { fd };
          const sizeOf = (other: typeof conn) => other.fd;
          registry.register(conn, () => close(fd));
          return { conn, sizeOf };
        }
      `,
    },
    {
      name: 'a type import and a type argument',
      languageOptions: TYPESCRIPT,
      code: source`
        import type { Conn } from './conn.js';
        const registry = new FinalizationRegistry<(it?: Conn) => void>((close) => close());
        export function open(make: () => Conn, fd: number) {
          const conn = make();
          registry.register(conn, (it?: Conn) => close<Conn>(fd));
          return conn;
        }
      `,
    },
    {
      name: 'a file that only tests for the platform',
      code: source`
        export const supported = typeof FinalizationRegistry === 'function' && typeof WeakRef === 'function';
      `,
    },
  ],
  invalid: [],
});
