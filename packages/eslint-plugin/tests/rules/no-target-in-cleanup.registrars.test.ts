import { at, certain, run, source } from './tester.ts';

run('other registrars', {
  valid: [],
  invalid: [
    {
      name: 'process.finalization.register',
      code: source`
        export function open(path) {
          const file = { path };
          process.finalization.register(file, () => save(file.path));
          return file;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('file', '(1) process.finalization holds this closure, (2) which uses `file`', 'Cut (2): copy what the closure needs of `file` before, and use the copy'),
          ...at(3, 50, 3, 54),
          suggestions: [
            {
              messageId: 'useParameter',
              data: { name: 'file' },
              output: source`
                export function open(path) {
                  const file = { path };
                  process.finalization.register(file, (file) => save(file.path));
                  return file;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'process.finalization.registerBeforeExit, imported',
      code: source`
        import process from 'node:process';
        export class Log {
          constructor() {
            this.lines = [];
            process.finalization.registerBeforeExit(this, () => this.flush());
          }
          flush() {}
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) process.finalization holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 57, 5, 61),
          suggestions: [
            {
              messageId: 'useParameter',
              data: { name: 'log' },
              output: source`
                import process from 'node:process';
                export class Log {
                  constructor() {
                    this.lines = [];
                    process.finalization.registerBeforeExit(this, (log) => log.flush());
                  }
                  flush() {}
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'addCleanup of reclaim without an argument',
      code: source`
        import { addCleanup } from 'reclaim';
        export class Handle {
          constructor(fd) {
            this.fd = fd;
            addCleanup(this, () => close(this.fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) addCleanup holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 34, 5, 38),
          suggestions: [
            {
              messageId: 'passAsArgument',
              data: { value: 'this.fd', name: 'fd' },
              output: source`
                import { addCleanup } from 'reclaim';
                export class Handle {
                  constructor(fd) {
                    this.fd = fd;
                    addCleanup(this, (fd) => close(fd), this.fd);
                  }
                }
              `,
            },
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(this.fd)' },
              output: source`
                import { addCleanup } from 'reclaim';
                const makeCleanup = (fd) => () => close(fd);

                export class Handle {
                  constructor(fd) {
                    this.fd = fd;
                    addCleanup(this, makeCleanup(this.fd));
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'addCleanup of reclaim whose argument is the target',
      code: source`
        import { addCleanup } from 'reclaim';
        export function open(fd) {
          const conn = { fd };
          addCleanup(conn, (it) => close(it.fd), { conn });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) addCleanup holds this record, (2) which keeps `conn` (line 4)', 'Cut (2): hold the record without `conn`'),
          ...at(4, 44, 4, 48),
        },
      ],
    },
    {
      name: 'addCleanup of reclaim through the namespace, beside a closure that shares the scope',
      code: source`
        import * as reclaim from 'reclaim';
        export function open(fd) {
          const conn = { fd, size: () => conn.fd };
          reclaim.addCleanup(conn, (handle) => close(handle), fd);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) addCleanup holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `size` (line 3) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(4, 28, 4, 40),
          suggestions: [
            {
              messageId: 'moveToModule',
              data: { name: 'cleanup' },
              output: source`
                import * as reclaim from 'reclaim';
                const cleanup = (handle) => close(handle);

                export function open(fd) {
                  const conn = { fd, size: () => conn.fd };
                  reclaim.addCleanup(conn, cleanup, fd);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'create of gc-hook',
      code: source`
        import { create } from 'gc-hook';
        export function open(fd) {
          const conn = { fd };
          create(fd, () => close(conn.fd), { return: conn });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) gc-hook holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 26, 4, 30),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                import { create } from 'gc-hook';
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  create(fd, makeCleanup(conn.fd), { return: conn });
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'create of gc-hook whose proxy the held object keeps',
      code: source`
        import { create } from 'gc-hook';
        export function open(fd) {
          const held = { fd };
          held.proxy = create(held, ({ fd }) => close(fd));
          return held.proxy;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('create(…)', '(1) gc-hook holds `held`, (2) which keeps `proxy` (line 4): that is `create(…)`', 'Cut (2): hold what is needed of it, without `proxy`'),
          ...at(4, 16, 4, 51),
        },
      ],
    },
    {
      name: 'register of on-exit-leak-free',
      code: source`
        import { register } from 'on-exit-leak-free';
        export class Log {
          constructor() {
            this.lines = [];
            register(this, () => this.lines.join());
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) on-exit-leak-free holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(5, 26, 5, 30),
          suggestions: [
            {
              messageId: 'useParameter',
              data: { name: 'log' },
              output: source`
                import { register } from 'on-exit-leak-free';
                export class Log {
                  constructor() {
                    this.lines = [];
                    register(this, (log) => log.lines.join());
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'registerBeforeExit of on-exit-leak-free, required',
      languageOptions: { sourceType: 'commonjs' },
      code: source`
        const onExit = require('on-exit-leak-free');
        exports.open = function (path) {
          const file = { path };
          onExit.registerBeforeExit(file, () => save(file.path));
          return file;
        };
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('file', '(1) on-exit-leak-free holds this closure, (2) which uses `file`', 'Cut (2): copy what the closure needs of `file` before, and use the copy'),
          ...at(4, 46, 4, 50),
          suggestions: [
            {
              messageId: 'useParameter',
              data: { name: 'file' },
              output: source`
                const onExit = require('on-exit-leak-free');
                exports.open = function (path) {
                  const file = { path };
                  onExit.registerBeforeExit(file, (file) => save(file.path));
                  return file;
                };
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'weak-napi, imported',
      code: source`
        import weak from 'weak-napi';
        export function open(fd) {
          const conn = { fd };
          return weak(conn, () => close(conn.fd));
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) weak-napi holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 33, 4, 37),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                import weak from 'weak-napi';
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  return weak(conn, makeCleanup(conn.fd));
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'weak-napi, required',
      languageOptions: { sourceType: 'commonjs' },
      code: source`
        const weak = require('weak-napi');
        exports.open = (fd) => {
          const conn = { fd };
          return weak(conn, () => close(conn.fd));
        };
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) weak-napi holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 33, 4, 37),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const weak = require('weak-napi');
                const makeCleanup = (fd) => () => close(fd);

                exports.open = (fd) => {
                  const conn = { fd };
                  return weak(conn, makeCleanup(conn.fd));
                };
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a registrar of the project, from the settings',
      settings: { reclaim: { registrars: [{ from: './lifetime.js', name: 'onGone', target: 1, held: [0] }] } },
      code: source`
        import { onGone } from './lifetime.js';
        export function open(fd) {
          const conn = { fd };
          onGone(() => close(conn.fd), conn);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) `onGone` holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 22, 4, 26),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                import { onGone } from './lifetime.js';
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  onGone(makeCleanup(conn.fd), conn);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a registrar of the project with the default positions',
      settings: { reclaim: { registrars: [{ from: '@app/gc', name: 'whenGone' }] } },
      code: source`
        import * as gc from '@app/gc';
        export function open(fd) {
          const conn = { fd };
          gc.whenGone(conn, release, { owner: conn });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) `whenGone` holds this record, (2) which keeps `owner` (line 4): that is `conn`', 'Cut (2): hold the record without `owner`'),
          ...at(4, 39, 4, 43),
        },
      ],
    },
  ],
});
