import { at, run, source, TYPESCRIPT } from './tester.ts';

const RULE = 'require-stop-on-close';

/** A class that registers itself, with the given callback, held value and method. */
function file({ callback = '(fd) => closeSync(fd)', held = 'this.fd', close = 'closeSync(this.fd);', more = '' }: { callback?: string; held?: string; close?: string; more?: string }): string {
  return [
    `const registry = new FinalizationRegistry(${callback});`,
    'export class File {',
    '  constructor(path, native) {',
    '    this.fd = openSync(path); this.native = native;',
    `    registry.register(this, ${held});`,
    '  }',
    `  close() { ${close} }`,
    `}${more}`,
    '',
  ].join('\n');
}

run('a cleanup that is called off, or that may be', {
  valid: [
    { name: 'by the method', code: file({ held: 'this.fd, this', close: 'registry.unregister(this); closeSync(this.fd);' }) },
    { name: 'by another function of the file', code: file({ held: 'this.fd, this', more: '\nexport const keep = (file) => registry.unregister(file);' }) },
    { name: 'through a registry that cannot be resolved', code: file({ held: 'this.fd, this', more: '\nexport const keep = (file, from) => from.unregister(file);' }) },
    { name: 'by another file that can reach the registry', code: file({ held: 'this.fd, this', more: '\nexport { registry };' }) },
    { name: 'by the handle of addCleanup', code: "import { addCleanup } from 'reclaim'; export class File { constructor(fd) { this.fd = fd; this.cleanup = addCleanup(this, (d) => closeSync(d), fd); } close() { this.cleanup.stop(); closeSync(this.fd); } }" },
  ],
  invalid: [],
}, RULE);

run('releases that are not certainly the same', {
  valid: [
    { name: 'another function', code: file({ close: 'releaseLock(this.fd);' }) },
    { name: 'another resource', code: file({ close: 'closeSync(this.lock);' }) },
    { name: 'of another owner', code: file({ callback: '({ native, fd }) => native.close(fd)', held: '{ native, fd: this.fd }', close: 'this.other.close(this.fd);' }) },
    { name: 'under a condition in the cleanup', code: file({ callback: '(fd) => { if (isOpen(fd)) closeSync(fd); }' }) },
    { name: 'below a way out in the cleanup', code: file({ callback: '(fd) => { if (!isOpen(fd)) return; closeSync(fd); }' }) },
    { name: 'a field that gets another resource', code: file({ close: 'closeSync(this.fd); this.fd = openSync(this.path);' }) },
    { name: 'what does nothing the second time: a timer', code: file({ callback: '(id) => clearInterval(id)', close: 'clearInterval(this.fd);' }) },
    { name: 'what does nothing the second time: a member of a collection', code: `const open = new Set();\n${file({ callback: '(fd) => open.delete(fd)', close: 'open.delete(this.fd);' })}` },
    { name: 'close of an object that knows its state', code: file({ callback: '(port) => port.close()', held: 'this.native', close: 'this.native.close();' }) },
    { name: 'what is no release', code: file({ callback: '(fd) => log(fd)', close: 'log(this.fd);' }) },
    { name: 'a function of this file that looks first', code: `const open = new Set();\nfunction release(fd) { if (open.delete(fd)) closeSync(fd); }\n${file({ callback: '(fd) => release(fd)', close: 'release(this.fd);' })}` },
    { name: 'a method of this file that looks first', code: file({ callback: '(lock) => lock.release()', held: 'this.lock = { held: true, release() { if (this.held) unlock(); this.held = false; } }', close: 'this.lock.release();' }) },
    { name: 'a callback from elsewhere that is another function', code: file({ callback: 'unlock' }) },
    { name: 'an object that is not this', code: 'const registry = new FinalizationRegistry((fd) => closeSync(fd)); export class Files { open(fd) { const file = { fd }; registry.register(file, fd); return file; } close(fd) { closeSync(fd); } }' },
    { name: 'a static method', code: 'const registry = new FinalizationRegistry((fd) => closeSync(fd)); export class File { constructor(fd) { this.fd = fd; registry.register(this, this.fd); } static close(fd) { closeSync(fd); } }' },
  ],
  invalid: [],
}, RULE);

run('one resource that is released twice', {
  valid: [],
  invalid: [
    {
      name: 'a function is called for one descriptor',
      code: source`
        const registry = new FinalizationRegistry((fd) => closeSync(fd));
        export class File {
          constructor(path) {
            this.fd = openSync(path);
            registry.register(this, this.fd);
          }
          close() {
            closeSync(this.fd);
          }
        }
      `,
      errors: [
        {
          messageId: 'releasedTwice',
          data: { method: 'close', resource: 'this.fd', release: 'closeSync', line: '5' },
          ...at(8, 5, 8, 23),
          suggestions: [
            {
              messageId: 'unregisterFirst',
              data: { unregister: 'registry.unregister(this);' },
              output: source`
                const registry = new FinalizationRegistry((fd) => closeSync(fd));
                export class File {
                  constructor(path) {
                    this.fd = openSync(path);
                    registry.register(this, this.fd, this);
                  }
                  close() {
                    registry.unregister(this);
                    closeSync(this.fd);
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the registration has a token that nobody uses',
      code: source`
        export class Lock {
          static #registry = new FinalizationRegistry((handle) => handle.release());
          #token = {};
          #handle;
          constructor(handle) {
            this.#handle = handle;
            Lock.#registry.register(this, handle, this.#token);
          }
          unlock() {
            if (this.done) return;
            this.done = true;
            this.#handle.release();
          }
        }
      `,
      errors: [
        {
          messageId: 'releasedTwice',
          data: { method: 'unlock', resource: 'this.#handle', release: 'release', line: '7' },
          ...at(12, 5, 12, 27),
          suggestions: [
            {
              messageId: 'unregisterFirst',
              data: { unregister: 'Lock.#registry.unregister(this.#token);' },
              output: source`
                export class Lock {
                  static #registry = new FinalizationRegistry((handle) => handle.release());
                  #token = {};
                  #handle;
                  constructor(handle) {
                    this.#handle = handle;
                    Lock.#registry.register(this, handle, this.#token);
                  }
                  unlock() {
                    if (this.done) return;
                    this.done = true;
                    Lock.#registry.unregister(this.#token);
                    this.#handle.release();
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the pointer is copied and set to zero',
      code: file({ callback: '(ptr) => { wasm._free(ptr); }', held: 'this.fd, this', close: 'const ptr = this.fd; this.fd = 0; wasm._free(ptr);' }),
      errors: [
        {
          messageId: 'releasedTwice',
          data: { method: 'close', resource: 'ptr', release: '_free', line: '5' },
          ...at(7, 47, 7, 62),
          suggestions: [
            {
              messageId: 'unregisterFirst',
              data: { unregister: 'registry.unregister(this);' },
              output: file({ callback: '(ptr) => { wasm._free(ptr); }', held: 'this.fd, this', close: 'const ptr = this.fd; this.fd = 0; registry.unregister(this); wasm._free(ptr);' }),
            },
          ],
        },
      ],
    },
    {
      name: 'the handle of addCleanup is thrown away',
      code: "import { addCleanup } from 'reclaim'; export class File { constructor(fd) { this.fd = fd; addCleanup(this, (d) => closeSync(d), fd); } close() { closeSync(this.fd); } }",
      errors: [{ messageId: 'releasedTwice', data: { method: 'close', resource: 'this.fd', release: 'closeSync', line: '1' }, ...at(1, 146, 1, 164) }],
    },
    {
      name: 'by a callback from elsewhere',
      code: "import { free } from 'native'; const registry = new FinalizationRegistry(free); export class File { #p; constructor(p) { this.#p = p; registry.register(this, p, this); } close() { free(this.#p); } }",
      errors: [
        {
          messageId: 'releasedTwice',
          data: { method: 'close', resource: 'this.#p', release: 'free', line: '1' },
          ...at(1, 181, 1, 194),
          suggestions: [
            {
              messageId: 'unregisterFirst',
              data: { unregister: 'registry.unregister(this);' },
              output: "import { free } from 'native'; const registry = new FinalizationRegistry(free); export class File { #p; constructor(p) { this.#p = p; registry.register(this, p, this); } close() { registry.unregister(this); free(this.#p); } }",
            },
          ],
        },
      ],
    },
    {
      name: 'in TypeScript, where the release stands in a branch without a block',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<number>((fd) => closeSync(fd));
        export class File {
          constructor(private readonly fd: number) { registry.register(this, fd, this); }
          close(): void { if (this.fd > 2) closeSync(this.fd); }
        }
      `,
      errors: [{ messageId: 'releasedTwice', data: { method: 'close', resource: 'this.fd', release: 'closeSync', line: '3' }, ...at(4, 36, 4, 54) }],
    },
  ],
}, RULE);
