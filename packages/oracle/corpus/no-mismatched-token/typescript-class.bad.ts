// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"a class of TypeScript with a private static registry","harm":"released after stop"}
interface Handle { release(): void; stop(): void }
class Buffer {
  private static readonly registry = new FinalizationRegistry<Handle>((handle) => handle.release());
  private readonly token: object = {};
  public constructor(private readonly native: Handle) {
    Buffer.registry.register(this, native, this.token);
  }
  public close(): void {
    Buffer.registry.unregister(this);
    this.native.stop();
  }
}
export function make(native: Handle): WeakRef<Buffer> {
  const buffer = new Buffer(native);
  buffer.close();
  return new WeakRef(buffer);
}
