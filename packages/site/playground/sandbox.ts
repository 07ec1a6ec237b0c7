/** Runs a program where it can do nothing but keep objects: a frame without an origin and without a network, and in it a worker. */
import { judge } from './judge.ts';
import type { JudgeMessage, Trial } from './messages.ts';

/** What a trial may take before its worker is ended, in milliseconds. */
const TIME_LIMIT_MS = 20_000;

/** Nothing may be loaded but what the frame itself has made. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";

/** In the frame; text, for the same reason as the judge. */
function host(source: string): void {
  addEventListener('message', (event) => {
    const [port] = event.ports;
    if (!port) return;
    // No module: Chromium loads none as a worker of a frame without an origin.
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    worker.onmessage = ({ data }) => { port.postMessage(data); };
    worker.onerror = ({ message }) => { port.postMessage({ kind: 'error', message: message || 'The worker did not start.' }); };
    worker.postMessage(event.data);
  }, { once: true });
}

function frameText(): string {
  const inFrame = `(${host.toString()})(${JSON.stringify(`(${judge.toString()})((address) => import(address))`).replaceAll('<', '\\u003c')})`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>The program</title><script>${inFrame}</script>`;
}

/**
 * Starts a trial and tells what comes of it; the last message is a verdict or an error. A program that does not end is ended with its worker.
 * Returns what calls it off.
 */
export function tryProgram(trial: Trial, tell: (message: JudgeMessage) => void): () => void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'The program, while it runs';
  frame.hidden = true;
  const { port1, port2 } = new MessageChannel();
  const stop = (): void => {
    clearTimeout(timer);
    port1.close();
    // Its worker ends with it.
    frame.remove();
  };
  const timer = setTimeout(() => {
    stop();
    tell({ kind: 'error', message: `Stopped after ${String(TIME_LIMIT_MS / 1000)} seconds.` });
  }, TIME_LIMIT_MS);
  port1.onmessage = ({ data }: MessageEvent<JudgeMessage>): void => {
    if (data.kind !== 'tally') stop();
    tell(data);
  };
  frame.addEventListener('load', () => { frame.contentWindow?.postMessage(trial, '*', [port2]); }, { once: true });
  frame.srcdoc = frameText();
  document.body.append(frame);
  return stop;
}
