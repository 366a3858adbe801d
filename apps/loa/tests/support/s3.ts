import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { S3Settings } from "../../src/platform/files/s3-store.ts";

/** A real S3 server on this machine, reached through a wire a test can cut. */
export interface TestS3 {
  readonly settings: S3Settings;
  /** Cuts the connection after so many bytes of what is sent or answered; null lets everything pass. */
  cut(where: { sent: number } | { answered: number } | null): void;
  /** Answers of the next requests, instead of the server's own. */
  answer(...statuses: number[]): void;
  /** Names of the whole objects kept, by hash. */
  kept(): Promise<string[]>;
  /** Overwrites what is kept under this hash, behind the server's back. */
  damage(sha256: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

const bucket = "loa-files";

/** Starts it; close it in `afterAll`. */
export async function startS3(): Promise<TestS3> {
  const directory = await mkdtemp(join(tmpdir(), "loa-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const wire = await startWire(port);
  const objects = async () => {
    const names = await readdir(directory, { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith("_object"));
  };
  return {
    settings: {
      endpoint: `http://127.0.0.1:${wire.port}`,
      bucket,
      region: "us-east-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    },
    cut: wire.cut,
    answer: wire.answer,
    kept: async () =>
      (await objects()).flatMap((name) => /([0-9a-f]{64})\._S3rver_object$/.exec(name)?.[1] ?? []),
    damage: async (sha256, bytes) => {
      const name = (await objects()).find((path) => path.includes(sha256));
      await writeFile(join(directory, name ?? "missing"), bytes);
    },
    close: async () => {
      wire.close();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

type Cut = Parameters<TestS3["cut"]>[0];

async function startWire(target: number) {
  let cut: Cut = null;
  const statuses: number[] = [];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const status = statuses.shift();
    if (status !== undefined)
      return near.end(`HTTP/1.1 ${status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    const far = connect(target, "127.0.0.1");
    for (const socket of [near, far]) {
      open.add(socket);
      socket
        .on("error", () => undefined)
        .on("close", () => [near, far].map((end) => end.destroy()));
    }
    carry(near, far, cut && "sent" in cut ? cut.sent : null);
    carry(far, near, cut && "answered" in cut ? cut.answered : null);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endAll = () => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: (where: Cut) => {
      cut = where;
      endAll();
    },
    answer: (...next: number[]) => {
      statuses.push(...next);
      endAll();
    },
    close: () => {
      endAll();
      server.close();
    },
  };
}

function carry(from: Socket, to: Socket, limit: number | null) {
  let carried = 0;
  from.on("data", (chunk: Buffer) => {
    const room = limit === null ? chunk.length : limit - carried;
    carried += chunk.length;
    if (chunk.length <= room) to.write(chunk);
    else to.write(chunk.subarray(0, Math.max(room, 0)), () => from.destroy());
  });
}
