// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the promise that may not settle is gone with the call"}
export async function read(native) {
  const result = { rows: [1], native };
  const never = new Promise(() => {});
  await Promise.race([Promise.resolve(result), never]);
  return new WeakRef(result);
}

export const make = (native) => read(native);
