import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeNewsDesk, type NewsDesk } from "../../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../../tests/support/world.ts";
import { hashOf } from "../../../platform/files/store.ts";
import { getMediaFile } from "../contract.ts";
import { listUploads } from "../contract-uploads.ts";

let world: World;
let desk: NewsDesk;
let server: Server;
let endpoint: string;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
  server = createAdaptorServer({ fetch: world.api(async () => desk.writer).fetch }) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/media-uploads`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await world.close();
});

/** A film by its first bytes, and noise. */
function aFilm(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 4) bytes.writeUInt32BE((at * 2654435761) >>> 0, at);
  bytes.write("ftypmp42", 4, "latin1");
  return bytes;
}

interface Sending {
  readonly chunkSize: number;
  readonly uploadUrl?: string;
  /** Breaks off once so many bytes are surely there. */
  readonly until?: number;
}

/** Sends with the library; answers the upload's address, and whether it was whole. */
function sendWith(film: Buffer, { chunkSize, uploadUrl, until }: Sending) {
  const { promise, resolve, reject } = Promise.withResolvers<{ url: string; whole: boolean }>();
  const upload = new Upload(film, {
    ...{ endpoint, chunkSize, retryDelays: null, headers: { "x-loa-request": "1" } },
    ...(uploadUrl ? { uploadUrl } : {}),
    metadata: { filename: "Lễ hội.mp4", unit: desk.unitId },
    onError: reject,
    onSuccess: () => resolve({ url: upload.url ?? "", whole: true }),
    onChunkComplete: (_, sent) => {
      if (until !== undefined && sent >= until)
        void upload.abort().then(() => resolve({ url: upload.url ?? "", whole: false }));
    },
  });
  upload.start();
  return promise;
}

it("says what it speaks to whoever asks first, and how large a file may be", async () => {
  for (const address of [endpoint, `${endpoint}/0198c2a0-0000-7000-8000-000000000000`]) {
    const answer = await fetch(address, { method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("tus-version")).toBe("1.0.0");
    expect(answer.headers.get("tus-extension")).toBe("creation,termination,checksum");
    expect(answer.headers.get("tus-max-size")).toBe(String(2048 * 1_048_576));
    expect(answer.headers.get("tus-checksum-algorithm")).toBe("sha256,sha1");
  }
});

it("takes from tus-js-client what was broken off and resumed, byte for byte", async () => {
  const film = aFilm(3_000_000);
  const broken = await sendWith(film, { chunkSize: 500_000, until: 1_000_000 });
  expect(broken.whole).toBe(false);
  const [left] = (await world.as(desk.writer).call(listUploads, {})).rows;
  expect(left?.received).toBeGreaterThanOrEqual(1_000_000);
  expect(left?.received).toBeLessThan(film.length);
  const resumed = await sendWith(film, { chunkSize: 700_000, uploadUrl: broken.url });
  expect(resumed).toEqual({ url: broken.url, whole: true });
  const [kept] = await world.sql<{ mediaId: string; name: string }>(
    `select m.id as "mediaId", m.name from media_uploads u join media m on m.id = u.media_id where u.id = $1`,
    [broken.url.split("/").at(-1)],
  );
  expect(kept?.name).toBe("Lễ hội.mp4");
  const params = { mediaId: kept?.mediaId ?? "", variant: "original" };
  const blob = await world.as(desk.writer).call(getMediaFile, { params });
  expect(hashOf(new Uint8Array(await blob.arrayBuffer()))).toBe(hashOf(film));
});

it("is ended by tus-js-client for good", async () => {
  const film = aFilm(1_000_000);
  const { url } = await sendWith(film, { chunkSize: 250_000, until: 250_000 });
  await Upload.terminate(url, { headers: { "x-loa-request": "1" } });
  expect((await world.as(desk.writer).call(listUploads, {})).rows).toEqual([]);
});
