export function recordOf(owner, native) {
  return { kind: owner.kind, native };
}
