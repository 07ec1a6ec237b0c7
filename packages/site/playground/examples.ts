/** Programs to begin with: each as it goes wrong, and the linter has the repair. */
import type { Shared } from './share.ts';

export interface Example extends Shared {
  readonly title: string;
}

const REGISTRY = 'const registry = new FinalizationRegistry((cleanup) => cleanup());\n\n';

/** The first is what the playground begins with. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    title: 'A neighbour in the same scope',
    language: 'js',
    strict: false,
    code: `${REGISTRY}function connect(native) {
  const conn = { received: 0 };
  conn.onData = (chunk) => { conn.received += chunk.length; };
  registry.register(conn, () => native.release());
  return conn;
}
`,
  },
  {
    title: 'A cleanup that uses this',
    language: 'ts',
    strict: false,
    code: `interface Native {
  open(path: string): number;
  close(fd: number): void;
}

${REGISTRY.replace('(cleanup)', '(cleanup: () => void)')}export class Handle {
  readonly fd: number;

  constructor(native: Native, path: string) {
    this.fd = native.open(path);
    registry.register(this, () => native.close(this.fd));
  }
}
`,
  },
  {
    title: 'A bound method',
    language: 'js',
    strict: false,
    code: `${REGISTRY}class Database {
  constructor(native) {
    this.native = native;
    registry.register(this, this.close.bind(this));
  }
  close() { this.native.close(); }
}
`,
  },
  {
    title: 'A registry that nobody keeps',
    language: 'js',
    strict: false,
    code: `export class Texture {
  constructor(native) {
    const id = native.allocate();
    const registry = new FinalizationRegistry(() => native.free(id));
    registry.register(this, id);
  }
}
`,
  },
  {
    title: 'Possible, and why',
    language: 'js',
    strict: true,
    code: `const registry = new FinalizationRegistry((held) => held.native.release());

function load(native, debug) {
  const image = { native };
  const held = { native };
  if (debug) held.image = image;
  registry.register(image, held);
  return image;
}
`,
  },
  {
    title: 'The runtime: addCleanup',
    language: 'js',
    strict: false,
    code: `import { addCleanup } from 'reclaim';

export class Handle {
  constructor(native, path) {
    this.fd = native.open(path);
    addCleanup(this, (fd) => native.close(fd), this.fd);
  }
}
`,
  },
];
