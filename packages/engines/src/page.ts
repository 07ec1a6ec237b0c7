import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import type { LocatedHost } from './locate.ts';
import { firstLineOf, type Printed, type Program } from './program.ts';

type LocatedBrowser = Extract<LocatedHost, { readonly kind: 'browser' }>;

/**
 * The page that runs a module. It tells this process what is printed by asking for it: no debugging protocol is attached, for a debugger
 * keeps what it was shown alive.
 */
const PAGE = (module: string, packages: Program['packages']): string => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>reclaim</title>
<script type="importmap">${JSON.stringify({ imports: packages })}</script>
<script>
{
  // One request at a time: lines arrive in the order in which they were printed.
  let last = Promise.resolve();
  globalThis.tell = (kind, text) => { last = last.then(() => fetch('/' + kind, { method: 'POST', body: text })); };
  console.log = (...words) => { tell('printed', words.join(' ')); };
  // A task later, so that a listener of the program can say that it has taken care of it.
  const uncaught = (event, error) => { setTimeout(() => { if (!event.defaultPrevented) tell('uncaught', String(error)); }, 0); };
  addEventListener('error', (event) => { uncaught(event, event.message); });
  addEventListener('unhandledrejection', (event) => { uncaught(event, event.reason); });
}
</script>
<script type="module" src="/${module}" onerror="tell('uncaught', 'the module or one that it imports could not be loaded')"></script>
`;

const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.js': 'text/javascript' };

/** Loads a page with the module in a browser that has a fresh profile, until it says that it is over. */
export async function runPage(browser: LocatedBrowser, { folder, stem, text, packages, end, timeoutMs }: Program): Promise<Printed> {
  const module = `${stem}.mjs`;
  writeFileSync(join(folder, module), text);
  const printed: string[] = [];
  let errors = '';
  let settle: (failure: string | undefined) => void = () => {};
  const over = new Promise<string | undefined>((resolve) => {
    settle = resolve;
  });

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      respond(response, folder, request.url ?? '/', PAGE(module, packages));
      return;
    }
    const body = await textOf(request);
    response.end();
    if (request.url === '/uncaught') {
      // As in Node and Deno, this is the end of the program.
      errors = body;
      settle(`an error was not caught${firstLineOf(body)}`);
    } else {
      printed.push(...body.split('\n'));
      if (body === end) settle(undefined);
    }
  }

  const log = join(folder, `${stem}.err`);
  const address = await listen(server);
  const child = start(browser, address, join(folder, `${stem}-profile`), log);
  child.once('error', (error) => { settle(`the browser did not start: ${error.message}`); });
  child.once('exit', (code, signal) => { settle(`the browser ended with ${signal ?? `exit code ${code}`}${firstLineOf(readFileSync(log, 'utf8'))}`); });
  const timer = setTimeout(() => { settle(`the browser was stopped after ${timeoutMs / 1000} s`); }, timeoutMs);
  const failure = await over;
  clearTimeout(timer);
  await stop(child);
  server.closeAllConnections();
  server.close();
  return { printed, errors, failure };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

function start(browser: LocatedBrowser, address: string, profile: string, log: string): ChildProcess {
  mkdirSync(profile, { recursive: true });
  const preferences = Object.entries(browser.preferences ?? {}).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), preferences.join(''));
  const descriptor = openSync(log, 'w');
  const child = spawn(browser.command, [...browser.flags, ...browser.profile(profile), address], {
    stdio: ['ignore', descriptor, descriptor],
    // What a browser writes beside its profile (caches, sockets, crash reports) goes with the folder of the run.
    env: { ...process.env, HOME: profile, TMPDIR: dirname(profile) },
  });
  closeSync(descriptor);
  return child;
}

/** The children of a browser end when their parent is gone. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function respond(response: ServerResponse, folder: string, url: string, page: string): void {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  const type = TYPES[extname(path)];
  if (path === sep) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  } else if (type !== undefined && existsSync(join(folder, path))) {
    response.setHeader('content-type', type);
    response.end(readFileSync(join(folder, path)));
  } else {
    response.statusCode = 404;
    response.end();
  }
}
