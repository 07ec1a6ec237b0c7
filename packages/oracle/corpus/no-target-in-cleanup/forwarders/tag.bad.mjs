// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a tag registers what stands in its template"}
const registry = new FinalizationRegistry(() => {});

const track = (strings, object, held) => registry.register(object, held);

export function make() {
  const conn = { port: 443 };
  track`${conn} with ${{ conn }}`;
  return new WeakRef(conn);
}
