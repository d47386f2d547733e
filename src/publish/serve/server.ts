/** Starting and stopping the static server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond, type Site } from './handler.ts';

export interface Running {
  readonly port: number;
  /** Where the site answers, base path included: http://localhost:4321/yingshang/ */
  readonly address: string;
  /** Ends open connections and resolves when the port is free. */
  stop(): Promise<void>;
}

/** The port is taken by another program. */
export class PortBusyError extends Error {
  override name = 'PortBusyError';
}

/** Starts serving; port 0 takes any free one. Rejects with `PortBusyError` where the port is in use. */
export function serve(site: Site, port: number, host?: string): Promise<Running> {
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('500 Internal Server Error\n');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new PortBusyError(
          `端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start · ` +
            `port ${port} is in use, choose another: PORT=${port + 1} npm start`,
        ),
      );
    });
    server.listen(port, host, () => {
      const taken = (server.address() as AddressInfo).port;
      resolve({
        port: taken,
        address: `http://localhost:${taken}${site.base}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
