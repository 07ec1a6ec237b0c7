export function recordOf(owner, native) {
  return { owner, native };
}
