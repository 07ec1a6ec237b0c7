/** The built site on an address of this machine. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

const DIST = join(import.meta.dirname, '../dist');

export interface ServedSite {
  /** With a slash at its end. */
  readonly address: string;
  readonly close: () => void;
}

/** Throws where the site is not built. */
export async function serveSite(): Promise<ServedSite> {
  if (!existsSync(DIST)) throw new Error('The site is not built: run `pnpm site build`.');
  const serve = sirv(DIST, { extensions: ['html'] });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
