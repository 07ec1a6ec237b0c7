import { at, certain, run, source } from './tester.ts';

run('suggestions that give a function less', {
  valid: [],
  invalid: [
    {
      name: 'a bound argument of which one property is read',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        function shutdown(log, server) { log(server.port); }
        export function open(log) {
          const server = { port: 80 };
          registry.register(server, shutdown.bind(null, log, server));
          return server;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('server', '(1) the registry holds the result of `shutdown.bind`, (2) which has it as a bound argument (line 5): that is `server`', 'Cut (2): bind only what the function reads, not `server`'),
          ...at(5, 54, 5, 60),
          suggestions: [
            {
              messageId: 'passLess',
              data: { name: 'shutdown', text: '{ port: server.port }' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                function shutdown(log, server) { log(server.port); }
                export function open(log) {
                  const server = { port: 80 };
                  registry.register(server, shutdown.bind(null, log, { port: server.port }));
                  return server;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a bound receiver of which one property is read',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        function shutdown() { close(this.fd); }
        export function open(fd) {
          const server = { fd };
          registry.register(server, shutdown.bind(server));
          return server;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('server', '(1) the registry holds the result of `shutdown.bind`, (2) which is bound to it (line 5): that is `server`', 'Cut (2): bind only what the function reads, not `server`'),
          ...at(5, 43, 5, 49),
          suggestions: [
            {
              messageId: 'passLess',
              data: { name: 'shutdown', text: '{ fd: server.fd }' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                function shutdown() { close(this.fd); }
                export function open(fd) {
                  const server = { fd };
                  registry.register(server, shutdown.bind({ fd: server.fd }));
                  return server;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'of the result of a call one property is read',
      code: source`
        const registry = new FinalizationRegistry(({ fd }) => close(fd));
        const pack = (owner, fd) => ({ fd, owner });
        export function open(fd) {
          const conn = {};
          registry.register(conn, pack(conn, fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds the result of `pack`, (2) which keeps `owner` (line 2): that is `conn`', 'Cut (2): hold the record without `owner`'),
          ...at(2, 36, 2, 41),
          suggestions: [
            {
              messageId: 'handOver',
              data: { text: '{ fd: pack(conn, fd).fd }' },
              output: source`
                const registry = new FinalizationRegistry(({ fd }) => close(fd));
                const pack = (owner, fd) => ({ fd, owner });
                export function open(fd) {
                  const conn = {};
                  registry.register(conn, { fd: pack(conn, fd).fd });
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'no suggestion where the function changes what it is given',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const makeCleanup = (conn) => () => { conn.open = false; close(conn.fd); };
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, makeCleanup(conn));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds the result of `makeCleanup`, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(2, 39, 2, 43),
        },
      ],
    },
    {
      name: 'no suggestion where the function hands it on',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const makeCleanup = (conn) => () => close(conn);
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, makeCleanup(conn));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds the result of `makeCleanup`, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(2, 43, 2, 47),
        },
      ],
    },
    {
      name: 'no suggestion where what is read changes later',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const makeCleanup = (conn) => () => close(conn.fd);
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, makeCleanup(conn));
          conn.fd = -1;
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds the result of `makeCleanup`, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(2, 43, 2, 47),
        },
      ],
    },
    {
      name: 'a property goes with a call that does nothing else',
      code: source`
        const registry = new FinalizationRegistry(({ fd }) => close(fd));
        const wrap = (value) => ({ value });
        export function open(fd) {
          const conn = {};
          registry.register(conn, { fd, box: wrap(conn) });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `box` (line 5), (3) which keeps `value` (line 2): that is `conn`', 'Cut (3): hold the record without `value`'),
          ...at(2, 28, 2, 33),
          suggestions: [
            {
              messageId: 'handOver',
              data: { text: '{ fd }' },
              output: source`
                const registry = new FinalizationRegistry(({ fd }) => close(fd));
                const wrap = (value) => ({ value });
                export function open(fd) {
                  const conn = {};
                  registry.register(conn, { fd });
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'no suggestion where the call counts',
      code: source`
        const registry = new FinalizationRegistry(({ fd }) => close(fd));
        let count = 0;
        const wrap = (value) => { count++; return { value }; };
        export const counted = () => count;
        export function open(fd) {
          const conn = {};
          registry.register(conn, { fd, box: wrap(conn) });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `box` (line 7), (3) which keeps `value` (line 3): that is `conn`', 'Cut (3): hold the record without `value`'),
          ...at(3, 45, 3, 50),
        },
      ],
    },
    {
      name: 'of a property one property is read',
      code: source`
        const registry = new FinalizationRegistry(({ log, conn }) => log(conn.fd));
        export function open(log, fd) {
          const conn = { fd };
          registry.register(conn, { log, conn });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `conn` (line 4)', 'Cut (2): hold the record without `conn`'),
          ...at(4, 34, 4, 38),
          suggestions: [
            {
              messageId: 'handOver',
              data: { text: '{ log, conn: { fd: conn.fd } }' },
              output: source`
                const registry = new FinalizationRegistry(({ log, conn }) => log(conn.fd));
                export function open(log, fd) {
                  const conn = { fd };
                  registry.register(conn, { log, conn: { fd: conn.fd } });
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
  ],
});
