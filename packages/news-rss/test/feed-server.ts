import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An HTTP server on loopback whose answers a test sets by path. */
export interface FeedServer extends AsyncDisposable {
  readonly url: (path?: string) => string;
  readonly origin: URL;
  readonly requests: IncomingMessage[];
  readonly on: (path: string, handler: Handler) => void;
  /** Answers with a feed of this text or these bytes. */
  readonly feed: (path: string, body: string | Uint8Array, contentType?: string) => void;
}

export async function feedServer(): Promise<FeedServer> {
  const handlers = new Map<string, Handler>();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const handler = handlers.get(request.url?.split('?')[0] ?? '/');
    if (handler === undefined) response.writeHead(404).end('nothing here');
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    origin,
    requests,
    url: (path = '/feed') => new URL(path, origin).href,
    on: (path, handler) => void handlers.set(path, handler),
    feed: (path, body, contentType = 'application/xml') =>
      void handlers.set(path, (_, response) => {
        response.writeHead(200, { 'content-type': contentType }).end(body);
      }),
    [Symbol.asyncDispose]: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
