import { at, run, source } from './tester.ts';

const RULE = 'no-orphaned-resource';

/** A class that registers itself for a descriptor, with the given members. */
function file(members: string, { held = 'fd', more = '', head = 'export class File' }: { held?: string; more?: string; head?: string } = {}): string {
  return [
    'const registry = new FinalizationRegistry((fd) => closeDescriptor(fd));',
    `${head} {`,
    '  constructor(fd) { this.fd = fd; this.name = name(fd);',
    `    registry.register(this, ${held}); }`,
    `  ${members}`,
    `}${more}`,
    '',
  ].join('\n');
}

const READER = 'reader() { const { fd } = this; return () => read(fd); }';

run('what keeps the object', {
  valid: [
    { name: 'the closure', code: file('reader() { return () => read(this.fd); }') },
    { name: 'a closure of the same scope', code: file('reader() { const { fd } = this; return [() => read(fd), () => this.name]; }') },
    { name: 'what is returned', code: file('reader() { const { fd } = this; return { owner: this, read: () => read(fd) }; }') },
    { name: 'a weak map', code: `const owners = new WeakMap();\n${file('reader() { const { fd } = this; const r = () => read(fd); owners.set(r, this); return r; }')}` },
    { name: 'an unknown function', code: file('reader() { const { fd } = this; pin(this); return () => read(fd); }') },
    { name: 'a variable of the module', code: file(READER, { more: '\nexport const main = new File(0);' }) },
    { name: 'the constructor, in a list', code: `const open = [];\n${file(READER).replace('this.name =', 'open.push(this); this.name =')}` },
    { name: 'its own cleanup, for ever', code: file(READER, { held: '{ fd, owner: this }' }) },
    { name: 'the local variable of a generator', code: file(READER, { head: 'class File', more: '\nexport function* open(fd) { const file = new File(fd); yield file.reader(); yield file.name; }' }) },
  ],
  invalid: [],
}, RULE);

run('closures that do no harm', {
  valid: [
    { name: 'called at once', code: file('all(names) { const { fd } = this; names.forEach(() => read(fd)); }') },
    { name: 'of a class that nobody outside of the file has', code: file(READER, { head: 'class File', more: '\nexport function first(fd) { const r = new File(fd).reader(); return r(); }' }) },
    { name: 'that do not use what is released', code: file('reader() { const { name } = this; return () => read(name); }') },
    { name: 'that release it', code: file('closer() { const { fd } = this; return () => closeDescriptor(fd); }') },
    { name: 'with a claim of their own', code: file('reader() { const { fd } = this; retain(fd); return () => read(fd); }') },
    { name: 'that may ask whether it is still there', code: file('reader() { const { fd } = this; return () => { if (isOpen(fd)) read(fd); }; }') },
    { name: 'for which the cleanup is called off', code: file('detach() { const { fd } = this; registry.unregister(this); return () => read(fd); }', { held: 'fd, this' }) },
    { name: 'that a method stops', code: file('start() { const { fd } = this; this.timer = setInterval(() => read(fd), 9); } stop() { clearInterval(this.timer); }') },
    { name: 'whose resource the cleanup only releases under a condition', code: file(READER).replace('=> closeDescriptor(fd)', '=> { if (isOpen(fd)) closeDescriptor(fd); }') },
    { name: 'whose registry never calls back', code: "export function open(fd) { const registry = new FinalizationRegistry((one) => closeDescriptor(one)); const file = { fd }; registry.register(file, fd); log(file.fd.length); return () => read(fd); }" },
    { name: 'of an object that another rule says nobody has', code: 'const registry = new FinalizationRegistry((fd) => closeDescriptor(fd)); export function open(fd) { registry.register({}, fd); return () => read(fd); }' },
  ],
  invalid: [],
}, RULE);

run('closures without their object', {
  valid: [],
  invalid: [
    {
      name: 'from a method',
      code: source`
        const registry = new FinalizationRegistry((fd) => closeDescriptor(fd));
        export class File {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, fd);
          }
          reader() {
            const { fd } = this;
            return () => read(fd);
          }
        }
      `,
      errors: [{ messageId: 'orphaned', data: { resource: 'fd', target: 'the object it belongs to (`this` of the method)', line: '5', release: 'closeDescriptor' }, ...at(9, 18, 9, 26) }],
    },
    {
      name: 'from a function that makes the object and lets go of it',
      code: source`
        const registry = new FinalizationRegistry((handle) => handle.release());
        class Guard {
          constructor(handle) {
            this.handle = handle;
            registry.register(this, handle);
          }
        }
        export function open(handle) {
          const guard = new Guard(handle);
          const { handle: own } = guard;
          return { read() { return own.read(); } };
        }
      `,
      errors: [{ messageId: 'orphaned', data: { resource: 'own', target: '`guard`', line: '5', release: 'release' }, ...at(11, 28, 11, 38) }],
    },
    {
      name: 'from a temporary object',
      code: source`
        const registry = new FinalizationRegistry((fd) => closeDescriptor(fd));
        class File {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, fd);
          }
          reader() {
            const { fd } = this;
            return () => read(fd);
          }
        }
        export const open = (path) => new File(openDescriptor(path)).reader();
      `,
      errors: [{ messageId: 'orphaned', data: { resource: 'fd', target: 'the `File` of line 12', line: '5', release: 'closeDescriptor' }, ...at(9, 18, 9, 26) }],
    },
  ],
}, RULE);

run('parts of the platform’s objects', {
  valid: [
    { name: 'the object beside it', code: 'export async function load(url) { const response = await fetch(url); return { response, body: response.body }; }' },
    { name: 'a reader', code: 'export async function load(url) { const response = await fetch(url); return response.body.getReader(); }' },
    { name: 'an unknown function', code: 'export async function load(url) { const response = await fetch(url); return parse(response.body); }' },
    { name: 'an object that another closure keeps', code: 'export async function load(url) { const response = await fetch(url); on(() => response.ok); return response.body; }' },
    { name: 'no global fetch', code: "import { fetch } from 'undici-like'; export async function load(url) { const response = await fetch(url); return response.body; }" },
    { name: 'a file for browsers', code: 'export async function load() { const response = await fetch(document.baseURI); return response.body; }' },
    { name: 'a server of another host', code: 'export default { async fetch(request) { const response = await fetch(request); return new Response(response.body); } };' },
    { name: 'an async generator that reads', code: 'export async function* load(url) { const response = await fetch(url); yield* response.body; }' },
  ],
  invalid: [
    {
      name: 'returned',
      code: source`
        export async function load(url) {
          const response = await fetch(url);
          if (!response.ok) throw new Error(await response.text());
          return response.body;
        }
      `,
      errors: [{ messageId: 'orphanedPart', data: { guard: 'Response', part: 'body', harm: 'Node cancels the stream, which ends without an error' }, ...at(4, 10, 4, 23) }],
    },
    {
      name: 'taken out by a pattern',
      code: source`
        export async function load(url) {
          const { body, status } = await fetch(url);
          return { status, body };
        }
      `,
      errors: [{ messageId: 'orphanedPart', data: { guard: 'Response', part: 'body', harm: 'Node cancels the stream, which ends without an error' }, ...at(2, 11, 2, 15) }],
    },
  ],
}, RULE);

run('bare handles and calls that wait', {
  valid: [
    { name: 'a handle that is returned', code: file('', { head: 'class File', more: '\nexport function open(path) { return new File(openDescriptor(path)).fd; }' }) },
    { name: 'a method that is settled elsewhere', code: file('read() { use(this.fd); return new Promise((resolve) => { setTimeout(resolve, 9); }); }', { more: '\nexport const first = async (fd) => { await new File(fd).read(); };' }) },
  ],
  invalid: [
    {
      name: 'into a variable of the module',
      code: file('', { head: 'class File', more: '\nlet current;\nexport function open(path) { current = new File(openDescriptor(path)).fd; }' }),
      errors: [{ messageId: 'handedOn', data: { resource: '….fd', target: 'the `File` of line 8', line: '4', release: 'closeDescriptor' }, ...at(8, 40, 8, 73) }],
    },
    {
      name: 'with a promise that an answer settles',
      code: file('read() { read(this.fd); return new Promise((resolve) => { waiting.push(resolve); }); }', { more: '\nconst waiting = [];\nexport const first = async (fd) => { await new File(fd).read(); };' }),
      errors: [{ messageId: 'awaited', data: { resource: 'this.fd', target: 'the `File` of line 8', line: '4', release: 'closeDescriptor' }, ...at(8, 44, 8, 63) }],
    },
  ],
}, RULE);

const OPEN = "import { open } from 'node:fs/promises';\n";
const ABORTED = "import { aborted } from 'node:util';\n";

run('what other parts of the platform guard', {
  valid: [
    { name: 'a function of that name from elsewhere', code: "import { open } from './files.js';\nexport const fd = async (path) => (await open(path)).fd;" },
    { name: 'a handle that is closed', code: `${OPEN}export async function fd(path) { const handle = await open(path); const { fd } = handle; await handle.close(); return fd; }` },
    { name: 'a handle that a stream keeps', code: `${OPEN}export async function read(path) { const handle = await open(path); log(handle.fd); return handle.createReadStream(); }` },
    { name: 'a number that is used at once', code: `${OPEN}export async function size(path) { const handle = await open(path); return fstatSync(handle.fd).size; }` },
    { name: 'a program for Deno', code: `${OPEN}Deno.exit;\nexport const fd = async (path) => (await open(path)).fd;` },
    { name: 'a route that a framework runs elsewhere', code: "export const runtime = 'edge';\nexport async function GET(request) { const answer = await fetch(request.url); return new Response(answer.body); }" },
    { name: 'a route that a framework runs elsewhere, by its configuration', code: "export const config = { runtime: 'edge' };\nexport default async (request) => { const answer = await fetch(request.url); return new Response(answer.body); };" },
    { name: 'a clone that is read', code: 'export const text = async (url) => (await fetch(url)).clone().text();' },
    { name: 'a request that is sent', code: "export async function send(url) { const response = await fetch(url); return fetch(new Request(url, { method: 'POST', body: response.body })); }" },
    { name: 'a body as another option of a request', code: 'export async function ask(url) { const response = await fetch(url); return new Request(url, { cache: response.body }); }' },
    { name: 'a wait with an owner', code: `${ABORTED}export const wait = async (signal, owner) => { await aborted(signal, owner); };` },
    { name: 'a wait that nobody waits for', code: `${ABORTED}export const wait = (signal) => { aborted(signal, {}); };` },
    { name: 'another `aborted`', code: 'export const wait = async (signal) => { await aborted(signal, {}); };' },
  ],
  invalid: [
    {
      name: 'a route that a framework runs in Node',
      code: source`
        export const runtime = 'nodejs';
        export async function GET(request) {
          const { body, status } = await fetch(request.url);
          return { status, body };
        }
      `,
      errors: [{ messageId: 'orphanedPart', data: { guard: 'Response', part: 'body', harm: 'Node cancels the stream, which ends without an error' }, ...at(3, 11, 3, 15) }],
    },
    {
      name: 'the descriptor of a file handle, by the namespace of the module',
      code: source`
        import * as files from 'node:fs/promises';
        export async function descriptorOf(path) {
          const handle = await files.open(path);
          await handle.stat();
          return handle.fd;
        }
      `,
      errors: [{ messageId: 'orphanedPart', data: { guard: 'FileHandle', part: 'fd', harm: 'Node closes the descriptor' }, ...at(5, 10, 5, 19) }],
    },
    {
      name: 'the body of a clone',
      code: source`
        export async function load(url) {
          const response = await fetch(url);
          return response.clone().body;
        }
      `,
      errors: [{ messageId: 'orphanedPart', data: { guard: 'Response', part: 'body', harm: 'Node cancels the stream, which ends without an error' }, ...at(3, 10, 3, 31) }],
    },
    {
      name: 'a wait with a literal',
      code: source`
        import { aborted } from 'node:util';
        export async function wait(signal) {
          await aborted(signal, {});
        }
      `,
      errors: [{ messageId: 'ownerOfNobody', data: { call: 'aborted' }, ...at(3, 25, 3, 27) }],
    },
  ],
}, RULE);
