/** The judge of the playground, its code as it is, in a thread of Node instead of a worker of a page. */
import { Worker } from 'node:worker_threads';
import { judge } from '../playground/judge.ts';
import type { JudgeMessage, Trial } from '../playground/messages.ts';

/** What a worker of a page has and a thread has not. Modules are loaded as data, since Node loads none that a page calls a blob. */
function page(source: string): string {
  return `
    import { parentPort } from 'node:worker_threads';
    import { resolveObjectURL } from 'node:buffer';
    const textOf = async (address) => {
      const text = await resolveObjectURL(address).text();
      const imported = text.match(/blob:nodedata:[\\w-]+/)?.[0];
      return imported ? text.replaceAll(imported, dataOf(await textOf(imported))) : text;
    };
    let count = 0;
    // Another comment makes another module of the same text, and of base64 no letter ends the text that imports it.
    const dataOf = (text) => 'data:text/javascript;base64,' + Buffer.from(text + '\\n//' + count++).toString('base64');
    globalThis.postMessage = (message) => { parentPort.postMessage(message); };
    globalThis.addEventListener = (type, listener) => {
      if (type === 'message') parentPort.once('message', (data) => { listener({ data }); });
      if (type === 'unhandledrejection') process.on('unhandledRejection', (reason) => { listener({ reason }); });
    };
    (${source})(async (address) => import(dataOf(await textOf(address))));
  `;
}

/** What the judge says at last. */
export async function tryInNode(trial: Trial): Promise<JudgeMessage> {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(page(judge.toString()))}`));
  try {
    return await new Promise((resolve) => {
      worker.on('message', (message: JudgeMessage) => {
        if (message.kind !== 'tally') resolve(message);
      });
      worker.on('error', (error) => { resolve({ kind: 'error', message: String(error) }); });
      worker.postMessage(trial);
    });
  } finally {
    await worker.terminate();
  }
}
