// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":6,"truthOn":{"node26":"collected, cleanup never runs","chromium":"collected, cleanup never runs"},"about":"each race leaves a reaction on the promise that never settles, which keeps the result of the race"}
const closed = new Promise(() => {});

export async function read(native) {
  const result = { rows: [1], native };
  await Promise.race([Promise.resolve(result), closed]);
  return new WeakRef(result);
}

export const make = (native) => read(native);
export const whenClosed = () => closed;
