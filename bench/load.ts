import { connect } from "node:net";

/** What is asked: a path for each request, in turn. */
export interface Load {
  readonly port: number;
  readonly paths: readonly string[];
  readonly requests: number;
  readonly atOnce: number;
  /** Each request's time is kept, in milliseconds. */
  readonly times?: number[];
}

/**
 * Asks over bare keep-alive sockets, reading answers by their length: a client that costs so little that two servers on
 * the same cores are told apart. @throws at an answer other than 200 or without a length
 */
export async function ask({ port, paths, requests, atOnce, times }: Load): Promise<void> {
  let next = 0;
  const lane = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      let begun = 0;
      let left = -1;
      let head = "";
      const send = () => {
        if (next >= requests) {
          socket.end();
          return resolve();
        }
        const path = paths[next % paths.length] ?? "/";
        next += 1;
        begun = performance.now();
        [left, head] = [-1, ""];
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: loa.test\r\nAccept-Encoding: gzip\r\nConnection: keep-alive\r\n\r\n`,
        );
      };
      socket.on("connect", send).on("error", reject);
      socket.on("data", (bytes: Buffer) => {
        let rest = bytes.length;
        if (left < 0) {
          head += bytes.toString("latin1");
          const end = head.indexOf("\r\n\r\n");
          if (end < 0) return;
          const length = /^content-length: (\d+)/im.exec(head)?.[1];
          if (!head.startsWith("HTTP/1.1 200") || length === undefined)
            return reject(new Error(`${paths[(next - 1) % paths.length]}: ${head.slice(0, 300)}`));
          left = Number(length);
          rest = head.length - end - 4;
        }
        left -= rest;
        if (left > 0) return;
        times?.push(performance.now() - begun);
        send();
      });
    });
  await Promise.all(Array.from({ length: atOnce }, lane));
}
