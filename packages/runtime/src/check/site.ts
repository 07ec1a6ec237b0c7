/** Where in the program something was called from, as text: an `Error` that is kept would keep the receivers of its frames. */

const FRAMES = 6;
/** The folder of this package: frames in it are not where anybody has registered anything. */
const OWN: string = (import.meta as { readonly url?: string } & ImportMeta).url?.replace(/[^/]+\/[^/]+$/u, '') ?? '';
const OWN_PATH: string = decodeURIComponent(OWN.replace(/^file:\/\//u, ''));

export function callSite(): readonly string[] {
  const host = Error as { stackTraceLimit?: number };
  const limit = host.stackTraceLimit;
  host.stackTraceLimit = FRAMES + 8;
  // Read at once, which also lets go of the frames.
  const { stack } = new Error('site');
  if (limit !== undefined) host.stackTraceLimit = limit;
  if (typeof stack !== 'string') return [];
  return stack.split('\n').slice(1)
    .filter((line) => (OWN === '' || (!line.includes(OWN) && !line.includes(OWN_PATH))) && !line.includes(' (node:') && !line.includes('<anonymous>'))
    .slice(0, FRAMES)
    .map((line) => line.trim().replace(/^at /u, '').replace(/^(.*) \((.*)\)$/u, '$2 ($1)').replace(/^async /u, '').replace(/^file:\/\//u, ''));
}
