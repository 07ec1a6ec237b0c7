/** What a catalogue says about a name of the program: programs have names like `constructor`, which every object has. */
export function entryOf<T>(catalogue: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
}
