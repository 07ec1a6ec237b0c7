/** A link that carries a program, behind the `#`, so that no server ever sees it. */

export interface Shared {
  readonly code: string;
  readonly language: Language;
  /** Also what is only possible. */
  readonly strict: boolean;
  /** `settings.reclaim` of a config and what else stands in `settings`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What makes one object, where it is not to be found out from the program. */
  readonly call?: string;
}

export type Language = 'js' | 'ts';

export async function hashOf(shared: Shared): Promise<string> {
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(shared)));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined for a hash that carries no program: somebody cut it off, or it is an anchor. */
export async function readHash(hash: string): Promise<Shared | undefined> {
  try {
    const bytes = Uint8Array.from(atob(hash.replace(/^#/u, '').replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const shared: unknown = JSON.parse(new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), bytes)));
    return asShared(shared);
  } catch {
    // Not base64, not deflated, or no JSON.
    return undefined;
  }
}

function asShared(value: unknown): Shared | undefined {
  if (typeof value !== 'object' || value === null || !('code' in value) || typeof value.code !== 'string') return undefined;
  return {
    code: value.code,
    language: 'language' in value && value.language === 'ts' ? 'ts' : 'js',
    strict: 'strict' in value && value.strict === true,
    ...('settings' in value && typeof value.settings === 'object' && value.settings !== null && { settings: { ...value.settings } }),
    ...('call' in value && typeof value.call === 'string' && { call: value.call }),
  };
}

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // Whether they fail is seen where it is read; piped, Firefox tells the console as well.
  const written = Promise.allSettled([writer.write(bytes), writer.close()]);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.readable.getReader(); // both streams give bytes of their own
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
  await written;
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
