import { at, run, TYPESCRIPT } from './tester.ts';

const RULE = 'no-unreferenced-target';
const REGISTRY = 'const registry = new FinalizationRegistry((fd) => close(fd));';

/** One registration below the registry: `body` sees `fd` and `path`. */
function code(body: string, before = ''): string {
  return `${REGISTRY}\n${before}\nexport function open(path, fd) {\n  ${body}\n}\n`;
}

run('a new object that goes somewhere', {
  valid: [
    { name: 'returned', code: code('const file = { path }; registry.register(file, fd); return file;') },
    { name: 'returned by the registration’s own expression', code: code('let file; registry.register((file = { path }), fd); return file;') },
    { name: 'stored in a property', code: code('const file = { path }; registry.register(file, fd); files.last = file;') },
    { name: 'passed on', code: code('const file = { path }; registry.register(file, fd); watch(file);') },
    { name: 'called', code: code('const file = { read() {} }; registry.register(file, fd); file.read();') },
    { name: 'used in a closure', code: code('const file = { path }; registry.register(file, fd); return () => file.path;') },
    { name: 'watched by a WeakRef', code: code('const file = { path }; registry.register(file, fd); return new WeakRef(file);') },
    { name: 'put into a container inside another object', code: code('const file = { path }; registry.register(file, fd); return [file];') },
    { name: 'of an async function, which keeps its variables while it waits', code: `${REGISTRY}\nexport async function open(path, fd) { const file = { path }; registry.register(file, fd); await serve(fd); }\n` },
    { name: 'of a module, which keeps its variables', code: `${REGISTRY}\nconst file = { path: '/' };\nregistry.register(file, openDescriptor('/'));\n` },
    { name: 'where a direct eval may name it', code: code('const file = { path }; registry.register(file, fd); eval(path);') },
    { name: 'from outside', code: code('const file = makeFile(path); registry.register(file, fd);') },
    { name: 'from outside, at once', code: code('registry.register(makeFile(path), fd); registry.register(new File(path), fd);') },
    { name: 'a parameter', code: code('registry.register(path, fd);') },
    { name: 'reassigned', code: code('let file = { path }; if (fd > 2) file = open(path, 0); registry.register(file, fd);') },
    { name: 'given back by Object', code: code('registry.register(new Object(path), fd);') },
    { name: 'an instance whose constructor gives it to somebody', code: code('registry.register(new Guard(path), fd);', 'class Guard { constructor(path) { watch(path, this); } }') },
    { name: 'an instance whose field gives it to somebody', code: code('registry.register(new Guard(), fd);', 'class Guard { stop = watch(() => this); }') },
    { name: 'an instance of a class with a base', code: code('registry.register(new Guard(), fd);', 'class Guard extends EventTarget {}') },
    { name: 'an instance whose constructor returns another object', code: code('registry.register(new Guard(path), fd);', 'class Guard { constructor(path) { return known(path); } }') },
    { name: 'an instance of a decorated class', code: code('registry.register(new Guard(), fd);', '@watched class Guard {}'), languageOptions: TYPESCRIPT },
  ],
  invalid: [],
}, RULE);

run('an object that is meant to die', {
  valid: [
    { name: 'with nothing but a cleanup', code: "import { addCleanup } from 'reclaim';\nexport const hear = (listener) => addCleanup({}, () => listener());\nexport const hearAlso = (listener) => addCleanup({}, listener);\n" },
    { name: 'with a closure as what is held', code: code('registry.register({ path }, () => close(fd));') },
    { name: 'with a function of this file as what is held', code: code('registry.register({ path }, shut);', 'function shut() {}') },
    { name: 'with a number as what is held', code: 'const registry = new FinalizationRegistry(count);\nexport function test() { for (let i = 0; i < 10; i++) registry.register({}, i); }\n' },
    { name: 'with something that nobody else has', code: code('registry.register({ path }, makeHandle(path)); const handle = makeHandle(path); registry.register({ path }, handle);') },
    { name: 'with nothing to release', code: code('registry.register({}); registry.register({}, undefined); registry.register({}, 0); registry.register({}, "gc"); registry.register({}, `gc`);') },
    {
      name: 'registered anew by its own callback',
      code: 'const registry = new FinalizationRegistry((tell) => { tell(); registry.register({}, tell); });\nexport const start = (tell) => arm(tell);\nfunction arm(tell) { tell(); }\n',
    },
    {
      name: 'registered anew by a function that its callback calls',
      code: 'const registry = new FinalizationRegistry((tell) => { tell(); arm(tell); });\nexport function arm(tell) { registry.register({}, tell); }\n',
    },
    { name: 'whose registration runs at exit', code: 'export const atExit = (flush) => process.finalization.register({ flush }, flush);\n' },
    { name: 'with a registry that is none', code: 'export const track = (bus, fd) => bus.register({}, fd);\n' },
  ],
  invalid: [],
}, RULE);

const RELEASES_FD = { held: 'fd' };

run('a new object that goes nowhere', {
  valid: [],
  invalid: [
    { name: 'a record', code: code('registry.register({ path }, fd);'), errors: [{ messageId: 'unreferenced', data: { target: 'this new object', ...RELEASES_FD }, ...at(4, 21, 4, 29) }] },
    { name: 'an array', code: code('registry.register([path], fd);'), errors: [{ messageId: 'unreferenced', data: { target: 'this new array', ...RELEASES_FD }, ...at(4, 21, 4, 27) }] },
    { name: 'a built-in', code: code('registry.register(new Map([[path, fd]]), fd);'), errors: [{ messageId: 'unreferenced', data: { target: 'this `new Map`', ...RELEASES_FD }, ...at(4, 21, 4, 42) }] },
    { name: 'a proxy', code: code('registry.register(new Proxy(path, {}), fd);'), errors: [{ messageId: 'unreferenced', data: { target: 'this `new Proxy`', ...RELEASES_FD }, ...at(4, 21, 4, 40) }] },
    { name: 'a closure', code: code('registry.register(() => close(fd), path);'), errors: [{ messageId: 'unreferencedClosure', data: { target: 'this closure', held: 'path' }, ...at(4, 21, 4, 36) }] },
    {
      name: 'a bound function',
      code: code('registry.register(shut.bind(null, fd), path);', 'function shut(fd) { close(fd); }'),
      errors: [{ messageId: 'unreferencedClosure', data: { target: 'the result of `shut.bind`', held: 'path' }, ...at(4, 21, 4, 40) }],
    },
    {
      name: 'an instance of a class of this file',
      code: code('registry.register(new Guard(path), fd);', 'class Guard { size = 0; constructor(path) { this.path = path; } }'),
      errors: [{ messageId: 'unreferenced', data: { target: 'this `new Guard`', ...RELEASES_FD }, ...at(4, 21, 4, 36) }],
    },
    {
      name: 'a variable that is only written to, and is its own token',
      code: code('const file = {}; file.path = path; registry.register(file, fd, file); return fd;'),
      errors: [{ messageId: 'unreferenced', data: { target: '`file`', ...RELEASES_FD }, ...at(4, 56, 4, 60) }],
    },
    {
      name: 'of addCleanup',
      code: "import { addCleanup } from 'reclaim';\nexport const track = (fd, shut) => addCleanup({}, shut, fd);\n",
      errors: [{ messageId: 'unreferenced', data: { target: 'this new object', held: 'fd' }, ...at(2, 47, 2, 49) }],
    },
    {
      name: 'in TypeScript, seen through what changes no value',
      languageOptions: TYPESCRIPT,
      code: code('registry.register({ path } as object, fd!);'),
      errors: [{ messageId: 'unreferenced', data: { target: 'this new object', ...RELEASES_FD }, ...at(4, 21, 4, 39) }],
    },
  ],
}, RULE);
