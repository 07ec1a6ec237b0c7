import { at, certain, run, source } from './tester.ts';

run('suggestions that hand over less', {
  valid: [],
  invalid: [
    {
      name: 'a record loses the property that nothing reads',
      code: source`
        const registry = new FinalizationRegistry(({ fd }) => close(fd));
        export class File {
          constructor(fd) {
            registry.register(this, { fd, owner: this });
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this record, (2) which keeps `owner` (line 4): that is `this`', 'Cut (2): hold the record without `owner`'),
          ...at(4, 42, 4, 46),
          suggestions: [
            {
              messageId: 'handOver',
              data: { text: '{ fd }' },
              output: source`
                const registry = new FinalizationRegistry(({ fd }) => close(fd));
                export class File {
                  constructor(fd) {
                    registry.register(this, { fd });
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the layout of a record with a property a line stays',
      code: source`
        const registry = new FinalizationRegistry((held) => close(held.fd));
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, {
            fd,
            conn,
          });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `conn` (line 6)', 'Cut (2): hold the record without `conn`'),
          ...at(6, 5, 6, 9),
          suggestions: [
            {
              messageId: 'handOver',
              data: { text: '{ fd, }' },
              output: source`
                const registry = new FinalizationRegistry((held) => close(held.fd));
                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, {
                    fd,
                  });
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a cleanup that reads nothing gets nothing',
      code: source`
        const registry = new FinalizationRegistry(() => count());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, { conn });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `conn` (line 4)', 'Cut (2): hold the record without `conn`'),
          ...at(4, 29, 4, 33),
          suggestions: [
            {
              messageId: 'handOver',
              data: { text: 'undefined' },
              output: source`
                const registry = new FinalizationRegistry(() => count());
                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, undefined);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'no suggestion where the cleanup gives the record away',
      code: source`
        const registry = new FinalizationRegistry((held) => closeAll(held));
        export class File {
          constructor(fd) {
            registry.register(this, { fd, owner: this });
          }
        }
      `,
      errors: [{ messageId: 'keepsTarget', data: certain('this', '(1) the registry holds this record, (2) which keeps `owner` (line 4): that is `this`', 'Cut (2): hold the record without `owner`'), ...at(4, 42, 4, 46) }],
    },
    {
      name: 'no suggestion where the cleanup reads the property itself',
      code: source`
        const registry = new FinalizationRegistry((held) => held.owner.close());
        export class File {
          constructor(fd) {
            registry.register(this, { fd, owner: this });
          }
        }
      `,
      errors: [{ messageId: 'keepsTarget', data: certain('this', '(1) the registry holds this record, (2) which keeps `owner` (line 4): that is `this`', 'Cut (2): hold the record without `owner`'), ...at(4, 42, 4, 46) }],
    },
    {
      name: 'no suggestion where the caller keeps what was held, and the target with it',
      code: source`
        const registry = new FinalizationRegistry((held) => close(held.fd));
        export function open(fd) {
          const conn = { on: true };
          const held = { fd, conn };
          registry.register(conn, held);
          return held;
        }
      `,
      errors: [{ messageId: 'keepsTarget', data: certain('conn', '(1) the registry holds `held`, (2) which keeps `conn` (line 4)', 'Cut (2): hold the record without `conn`'), ...at(4, 22, 4, 26) }],
    },
  ],
});
