/** A file with one leak, for every host: the cleanup is an arrow that uses `this`, so it keeps the target. */
export const LEAK = `const registry = new FinalizationRegistry((cleanup) => cleanup());

export class Handle {
  constructor(native) {
    this.native = native;
    this.pointer = native.allocate();
    registry.register(this, () => native.release(this.pointer));
  }
}
`;

/** Where the report stands: on the \`this\` that captures. */
export const LEAK_LINE = 7;
export const LEAK_COLUMN = LEAK.split('\n')[LEAK_LINE - 1]?.indexOf('this.pointer') ?? Number.NaN;

/** The same file with the leak repaired. */
export const NO_LEAK: string = LEAK.replace('() => native.release(this.pointer)', 'releaser(native, this.pointer)').concat(
  'function releaser(native, pointer) {\n  return () => native.release(pointer);\n}\n',
);
