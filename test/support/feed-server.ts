import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of this machine that answers as a test wants, and counts. */
export interface FeedServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  /** Answers the requests to come, the last answer again and again. */
  answer(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export async function feedServer(): Promise<FeedServer> {
  const requests: IncomingMessage[] = [];
  let queue: Answer[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    const answer = queue.length > 1 ? queue.shift()! : queue[0];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`,
    requests,
    answer(...answers) {
      requests.length = 0;
      queue = [...answers];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a text or bytes. */
export function sends(body: string | Uint8Array, type = 'application/json', status = 200, headers = {}): Answer {
  return (response) => response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}
