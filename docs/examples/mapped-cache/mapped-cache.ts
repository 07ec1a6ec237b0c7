/** Mapped files by name: one mapping of a file as long as somebody has it. The cache itself keeps none. */
import { addCleanup, weak, type WeakPointer } from 'reclaim';
import { MappedFile } from '../mapped-file/mapped-file.ts';

const files = new Map<string, WeakPointer<MappedFile>>();

export function openMapped(path: string): MappedFile {
  const known = files.get(path)?.deref();
  if (known !== undefined && !known.closed) return known;
  const file = new MappedFile(path);
  const pointer = weak(file);
  files.set(path, pointer);
  addCleanup(file, forget, { path, pointer });
  return file;
}

/** By the time that a file's death is told, its name may lead to another file. Only the dead one may go. */
function forget({ path, pointer }: { readonly path: string; readonly pointer: WeakPointer<MappedFile> }): void {
  if (files.get(path) === pointer) files.delete(path);
}

export function cachedNames(): string[] {
  return [...files.keys()];
}
