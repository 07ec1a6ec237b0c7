import { at, certain, run, source } from './tester.ts';

run('suggestions', {
  valid: [],
  invalid: [
    {
      name: 'the factory has a name that is free in the whole file',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function makeCleanup() {}
        export class Params {
          constructor(native) {
            this.native = native;
            registry.register(this, () => free(this.native), this);
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 40, 6, 44),
        },
      ],
    },
    {
      name: 'a factory for a named closure is called after it',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          const release = () => close(conn.fd);
          registry.register(conn, release);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `release`, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 31, 4, 35),
        },
      ],
    },
    {
      name: 'parameters get names that the closure does not use for something else',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(handle) {
          const conn = { fd: handle };
          registry.register(conn, () => {
            const fd = conn.fd;
            close(fd);
          });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 16, 5, 20),
        },
      ],
    },
    {
      name: 'a closure of several lines keeps its layout, one level up',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Params {
          constructor(native, options) {
            this.native = native;
            registry.register(
              this,
              () => {
                if (options.verbose) {
                  log('gone');
                }
                free(this.native);
              },
              this,
            );
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(11, 14, 11, 18),
        },
      ],
    },
    {
      name: 'the factory goes before the comment of its class',
      code: source`
        const registry = new FinalizationRegistry((close) => close());

        /** A file of the operating system. */
        // It closes itself.
        export default class File {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, () => close(this.fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(8, 41, 8, 45),
        },
      ],
    },
    {
      name: 'a comment about the whole file stays on top',
      code: source`
        // @ts-check
        export function open(fd) {
          const conn = { fd };
          new FinalizationRegistry(() => close(conn.fd)).register(conn, 0);
          globalThis.registry = new FinalizationRegistry(() => close(conn.fd));
          globalThis.registry.register(conn, 0);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds its callback (line 5), (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 62, 5, 66),
        },
      ],
    },
    {
      name: 'the factory is a function where the code around the closure may run before a constant is there',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export const first = open(1);
        export function open(fd) {
          const conn = { fd, size: () => conn.fd };
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 3), where `conn` lives because `size` (line 4) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(5, 27, 5, 33),
        },
      ],
    },
    {
      name: 'a directive stays the first statement',
      languageOptions: { sourceType: 'script' },
      code: source`
        'use strict';
        const registry = new FinalizationRegistry((close) => close());
        function open(fd) {
          const conn = { fd, size: () => conn.fd };
          registry.register(conn, async () => close(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 3), where `conn` lives because `size` (line 4) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(5, 27, 5, 39),
        },
      ],
    },
    {
      name: 'an optional read is passed as it is',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = fd ? { fd } : { fd: 0 };
          registry.register(conn, () => close(conn?.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 39, 4, 43),
        },
      ],
    },
    {
      name: 'a longer read is copied where it leaves the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { handle: { fd } };
          conn.handle.owner = conn;
          registry.register(conn, () => close(conn.handle.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 39, 5, 43),
        },
      ],
    },
    {
      name: 'a field that a closing method sets, which unregisters too, is copied',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Handle {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, () => close(this.fd), this);
          }
          close() {
            registry.unregister(this);
            close(this.fd);
            this.fd = -1;
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 41, 5, 45),
        },
      ],
    },
    {
      name: 'a copy of the fields before the statement, where their names are free',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function connect(options) {
          const conn = { fd: options.fd, name: options.name };
          registry.register(conn, () => {
            log(conn.name);
            close(conn.fd);
          });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 9, 5, 13),
        },
      ],
    },
    {
      name: 'a copy in a block of the constructor',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Lock {
          #id = nextId();
          constructor(shared) {
            if (shared) {
              registry.register(this, () => release(this.#id));
            }
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 45, 6, 49),
        },
      ],
    },
    {
      name: 'no copy where another closure captures the target as well',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Lock {
          #id = nextId();
          constructor() {
            this.renew = () => renew(this.#id);
            registry.register(this, () => release(this.#id));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 43, 6, 47),
        },
      ],
    },
    {
      name: 'a field that the constructor sets is final in a method that it does not call',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Lock {
          constructor(id) {
            this.id = id;
          }
          guard() {
            registry.register(this, () => release(this.id));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(7, 43, 7, 47),
        },
      ],
    },
    {
      name: 'a function that takes its parameters from the registry keeps them',
      code: source`
        const registry = new FinalizationRegistry(({ run, why }) => run(why));
        export function open(fd) {
          const conn = { fd, size: () => conn.fd };
          registry.register(conn, { run: (why) => close(fd, why), why: 'lost' });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `run` (line 4), (3) which keeps the scope of `open` (line 2), where `conn` lives because `size` (line 3) uses it', 'Cut (3): make the closure outside of `open`, and pass it only what it needs'),
          ...at(4, 34, 4, 43),
        },
      ],
    },
    {
      name: 'a listener of the held emitter is no cleanup',
      code: source`
        import { EventEmitter } from 'node:events';
        const registry = new FinalizationRegistry((events) => events.emit('lost'));
        export function open(fd) {
          const conn = { fd };
          const events = new EventEmitter();
          events.on('lost', () => close(conn.fd));
          registry.register(conn, events);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `events`, (2) which got a listener (line 6), (3) which uses `conn`', 'Cut (3): copy what the closure needs of `conn` before, and use the copy'),
          ...at(6, 33, 6, 37),
        },
      ],
    },
    {
      name: 'a closure over the variable of a loop',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function openAll(paths) {
          for (const path of paths) {
            const file = { path, size: 0, grow: () => (file.size += 1) };
            registry.register(file, () => close(path));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('file', '(1) the registry holds this closure, (2) which keeps the scope of the block at line 3, where `file` lives because `grow` (line 4) uses it', 'Cut (2): make the closure outside of the block at line 3, and pass it only what it needs'),
          ...at(5, 29, 5, 35),
        },
      ],
    },
    {
      name: 'a name that is taken somewhere in the file is not taken again',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const makeCleanup = 1;
          const conn = { fd, size: () => conn.fd + makeCleanup };
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `size` (line 4) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(5, 27, 5, 33),
        },
      ],
    },
    {
      name: 'tabs and carriage returns of the file are kept',
      code: source`
        const registry = new FinalizationRegistry((close) => close());\r
        export function open(fd) {\r
        	const conn = { fd, size: () => conn.fd };\r
        	registry.register(conn, () => {\r
        		close(fd);\r
        	});\r
        	return conn;\r
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `size` (line 3) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(4, 26, 4, 32),
        },
      ],
    },
    {
      name: 'nothing where the repaired registration would still be possible',
      code: source`
        import { wrap } from './wrap.js';
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd, peer: wrap(fd) };
          conn.peer.owner = conn;
          registry.register(conn, () => close(conn.peer.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(6, 39, 6, 43),
        },
      ],
    },
    {
      name: 'nothing for a field that changes later',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Handle {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, () => close(this.fd));
          }
          reopen(fd) {
            this.fd = fd;
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 41, 5, 45),
        },
      ],
    },
    {
      name: 'nothing for a field that is set after the registration',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Handle {
          constructor(path) {
            registry.register(this, () => close(this.fd));
            this.fd = openSync(path);
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(4, 41, 4, 45),
        },
      ],
    },
    {
      name: 'nothing for a variable that is assigned later',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          let attempts = 0;
          const conn = { fd, retry: () => (attempts += conn.fd) };
          registry.register(conn, () => report(attempts));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `retry` (line 4) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(5, 27, 5, 33),
        },
      ],
    },
    {
      name: 'nothing for a cleanup that writes to the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => {
            conn.fd = -1;
          });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 5, 5, 9),
        },
      ],
    },
    {
      name: 'a copy for a cleanup that passes a plain record on',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => close(conn));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 39, 4, 43),
        },
      ],
    },
    {
      name: 'nothing for a cleanup with a direct eval',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => eval('close(fd)'));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): do without the direct `eval` in the closure, or make the closure outside of this scope'),
          ...at(4, 33, 4, 50),
        },
      ],
    },
    {
      name: 'nothing for a cleanup with super',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Derived extends Base {
          constructor(fd) {
            super();
            this.fd = fd;
            registry.register(this, () => super.close());
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 35, 6, 40),
        },
      ],
    },
    {
      name: 'nothing for a cleanup with new.target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function Conn(fd) {
          this.fd = fd;
          registry.register(this, () => close(this.fd, new.target));
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(4, 39, 4, 43),
        },
      ],
    },
    {
      name: 'nothing for a private name that cannot leave its class',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Handle {
          #fd = 0;
          constructor(peer) {
            this.peek = () => this.#fd;
            registry.register(this, () => close(peer.#fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('this', '(1) the registry holds this closure, (2) which keeps the scope of `Handle` (line 4), where `this` lives because `peek` (line 5) uses it', 'Cut (2): make the closure outside of `Handle`, and pass it only what it needs'),
          ...at(6, 29, 6, 35),
        },
      ],
    },
    {
      name: 'this of the surroundings is passed when it is not the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Client {
          drop(fd) {
            log(fd);
          }
          open(fd) {
            const conn = { fd, size: () => conn.fd };
            registry.register(conn, () => this.drop(fd));
            return conn;
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 6), where `conn` lives because `size` (line 7) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(8, 29, 8, 35),
        },
      ],
    },
    {
      name: 'the argument of addCleanup is not offered where the scope keeps the target anyway',
      code: source`
        import { addCleanup } from 'reclaim';
        export class Handle {
          constructor(fd) {
            this.fd = fd;
            this.peek = () => this.fd;
            addCleanup(this, () => close(this.fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) addCleanup holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 34, 6, 38),
        },
      ],
    },
    {
      name: 'a cleanup that is called with the target takes this as its parameter',
      code: source`
        import { register } from 'on-exit-leak-free';
        export class Log {
          constructor() {
            this.lines = [];
            register(this, (log) => this.flush(log));
          }
          flush() {}
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) on-exit-leak-free holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 29, 5, 33),
        },
      ],
    },
    {
      name: 'a target at module level is let go of when nothing else names it',
      code: source`
        export const registry = new FinalizationRegistry((close) => close());
        const conn = { fd: openSync() };
        registry.register(conn, () => close(conn.fd));
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(3, 37, 3, 41),
        },
      ],
    },
    {
      name: 'nothing at module level where another function names the target',
      code: source`
        export const registry = new FinalizationRegistry((close) => close());
        const conn = { fd: openSync() };
        registry.register(conn, () => close(conn.fd));
        export const size = () => conn.fd;
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(3, 37, 3, 41),
        },
      ],
    },
  ],
});
