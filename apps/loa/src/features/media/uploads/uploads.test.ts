import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeNewsDesk, type NewsDesk } from "../../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../../tests/support/world.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import { hashOf } from "../../../platform/files/store.ts";
import * as contract from "../contract.ts";
import { getUpload, listUploads } from "../contract-uploads.ts";
import { dropRunningHash } from "./running-hash.ts";
import { sweepUploads } from "./sweep-uploads.timer.ts";

let world: World;
let desk: NewsDesk;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
});
beforeEach(() => world.sql("delete from media_uploads"));
afterAll(() => world.close());

const base = { "tus-resumable": "1.0.0", "x-loa-request": "1" };
const b64 = (text: string) => Buffer.from(text).toString("base64");

/** A film by its first bytes; what follows is noise that differs from place to place. */
function aFilm(size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 4) bytes.writeUInt32BE((at * 2654435761) >>> 0, at);
  bytes.write("ftypmp42", 4, "latin1");
  return bytes;
}

const begin = (bytes: number, over: { name?: string; unit?: string; as?: Actor } = {}) =>
  world.as(over.as ?? desk.writer).raw("/api/v1/media-uploads", {
    method: "POST",
    headers: {
      ...{ ...base, "upload-length": String(bytes) },
      "upload-metadata": `filename ${b64(over.name ?? "Lễ hội.mp4")},unit ${b64(over.unit ?? desk.unitId)}`,
    },
  });

async function begun(bytes: number, over: Parameters<typeof begin>[1] = {}): Promise<string> {
  const answer = await begin(bytes, over);
  expect(answer.status).toBe(201);
  return answer.headers.get("location")?.split("/").at(-1) ?? "";
}

const send = (
  id: string,
  at: number,
  body: Uint8Array | ReadableStream,
  headers: object = {},
  as = desk.writer,
) =>
  world.as(as).raw(`/api/v1/media-uploads/${id}`, {
    ...{ method: "PATCH", body: body as never, duplex: "half" },
    headers: {
      ...{ ...base, "upload-offset": String(at) },
      ...{ "content-type": "application/offset+octet-stream", ...headers },
    },
  } as RequestInit);

/** What a phone sends that loses its line after these bytes. */
const brokenOff = (bytes: Uint8Array) =>
  ReadableStream.from(
    (async function* () {
      yield bytes;
      throw new Error("line lost");
    })(),
  );

const offsetOf = async (id: string) => {
  const answer = await world
    .as(desk.writer)
    .raw(`/api/v1/media-uploads/${id}`, { method: "HEAD", headers: base });
  return Number(answer.headers.get("upload-offset"));
};
const state = (id: string) => world.as(desk.writer).call(getUpload, { params: { uploadId: id } });
const codeOf = async (answer: Response) =>
  [answer.status, ((await answer.json()) as { error: { code: string } }).error.code] as const;

async function originalOf(mediaId: string | null): Promise<string> {
  const blob = await world.as(desk.writer).call(contract.getMediaFile, {
    params: { mediaId: mediaId ?? "", variant: "original" },
  });
  return hashOf(new Uint8Array(await blob.arrayBuffer()));
}

/** The API on a port of this machine. */
async function serve() {
  const { fetch } = world.api(async () => desk.writer);
  const server = createAdaptorServer({ fetch }) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

/** Bytes of uploads on the disk, this one's. */
async function leftOver(id: string): Promise<string[]> {
  const names = await readdir(join(world.services.env.dataDir, "files", "uploads"));
  return names.filter((name) => name === id);
}

describe("an upload", () => {
  it("becomes a piece of the library, byte for byte", async () => {
    const film = aFilm(300_000);
    const id = await begun(film.length);
    const answer = await send(id, 0, film);
    expect([answer.status, answer.headers.get("upload-offset")]).toEqual([204, "300000"]);
    const { mediaId } = await state(id);
    expect(await originalOf(mediaId)).toBe(hashOf(film));
    const piece = await world
      .as(desk.writer)
      .call(contract.getMedia, { params: { mediaId: mediaId ?? "" } });
    expect([piece.kind, piece.name]).toEqual(["video", "Lễ hội.mp4"]);
    expect(await leftOver(id)).toEqual([]);
  });

  it("broken off keeps what came and goes on from there to the same bytes", async () => {
    const film = aFilm(500_000);
    const id = await begun(film.length);
    const first = await send(id, 0, brokenOff(film.subarray(0, 120_000)));
    expect(await codeOf(first)).toEqual([400, "upload-interrupted"]);
    expect(await offsetOf(id)).toBe(120_000);
    expect((await send(id, 120_000, film.subarray(120_000, 200_000))).status).toBe(204);
    // As after a restart: nothing is remembered but what is kept.
    dropRunningHash(id);
    expect((await send(id, 200_000, film.subarray(200_000))).status).toBe(204);
    expect(await originalOf((await state(id)).mediaId)).toBe(hashOf(film));
  });

  it("over a line that is cut is kept as far as it came, and goes on with another server", async () => {
    const film = aFilm(4_000_000);
    const id = await begun(film.length);
    const cut = await serve();
    const socket = connect(cut.port, "127.0.0.1");
    const lines = [
      ...[`PATCH /api/v1/media-uploads/${id} HTTP/1.1`, "host: loa.test", "upload-offset: 0"],
      ...["tus-resumable: 1.0.0", "x-loa-request: 1", `content-length: ${film.length}`],
      "content-type: application/offset+octet-stream",
    ];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    socket.write(film.subarray(0, 3_000_000), () => socket.destroy());
    await expect.poll(() => offsetOf(id), { timeout: 20_000 }).toBeGreaterThan(0);
    await cut.stop();
    dropRunningHash(id);
    const kept = await offsetOf(id);
    expect(kept).toBeLessThanOrEqual(3_000_000);
    const next = await serve();
    const answer = await fetch(`http://127.0.0.1:${next.port}/api/v1/media-uploads/${id}`, {
      method: "PATCH",
      headers: {
        ...{ ...base, "upload-offset": String(kept) },
        "content-type": "application/offset+octet-stream",
      },
      body: new Uint8Array(film.subarray(kept)),
    });
    await next.stop();
    expect(answer.status).toBe(204);
    expect(await originalOf((await state(id)).mediaId)).toBe(hashOf(film));
  });

  it("is written over where a crash left more than was noted", async () => {
    const film = aFilm(200_000);
    const id = await begun(film.length);
    await send(id, 0, film.subarray(0, 150_000));
    await world.sql("update media_uploads set received = 100000 where id = $1", [id]);
    expect((await send(id, 100_000, film.subarray(100_000))).status).toBe(204);
    expect(await originalOf((await state(id)).mediaId)).toBe(hashOf(film));
  });

  it("takes a piece from the place it stands at only, and says where that is", async () => {
    const film = aFilm(100_000);
    const id = await begun(film.length);
    await send(id, 0, film.subarray(0, 50_000));
    const answer = await send(id, 40_000, film.subarray(40_000));
    const said = (await answer.json()) as { error: { code: string; details: unknown } };
    expect([answer.status, said.error.code, said.error.details]).toEqual([
      ...[409, "upload-offset", { received: 50_000 }],
    ]);
    expect(await offsetOf(id)).toBe(50_000);
  });

  it("does not keep a piece whose sum differs, and keeps it when it does not", async () => {
    const film = aFilm(100_000);
    const id = await begun(film.length);
    const sum = (bytes: Uint8Array) => ({
      "upload-checksum": `sha256 ${createHash("sha256").update(bytes).digest("base64")}`,
    });
    await send(id, 0, film.subarray(0, 40_000), sum(film.subarray(0, 40_000)));
    const damaged = await send(id, 40_000, aFilm(60_000), sum(film.subarray(40_000)));
    expect(await codeOf(damaged)).toEqual([460, "upload-checksum"]);
    expect(await offsetOf(id)).toBe(40_000);
    await send(id, 40_000, film.subarray(40_000), sum(film.subarray(40_000)));
    expect(await originalOf((await state(id)).mediaId)).toBe(hashOf(film));
  });

  it("takes no more than was announced", async () => {
    const film = aFilm(90_000);
    const id = await begun(50_000);
    expect(await codeOf(await send(id, 0, film))).toEqual([413, "too-large"]);
    expect((await state(id)).mediaId).toBeNull();
  });

  it("that is neither sound nor film is refused at its first bytes, whatever its name", async () => {
    for (const text of ["#EXTM3U\nfile:///etc/passwd\n", "<svg><script>alert(1)</script></svg>"]) {
      const bytes = Buffer.concat([Buffer.from(text), Buffer.alloc(5000)]);
      const id = await begun(10_000_000, { name: "phim.mp4" });
      expect(await codeOf(await send(id, 0, bytes))).toEqual([415, "media-kind-not-taken"]);
      expect([(await send(id, 0, bytes)).status, await leftOver(id)]).toEqual([404, []]);
    }
  });

  it("sent in crumbs is looked at when it is whole", async () => {
    const page = Buffer.from("<html>".padEnd(600, "x"));
    const id = await begun(600);
    expect((await send(id, 0, page.subarray(0, 300))).status).toBe(204);
    expect(await codeOf(await send(id, 300, page.subarray(300)))).toEqual([
      ...[415, "media-kind-not-taken"],
    ]);
  });

  it("is its sender's alone", async () => {
    const id = await begun(1000);
    expect((await send(id, 0, aFilm(1000), {}, desk.colleague)).status).toBe(404);
    const { rows } = await world.as(desk.colleague).call(listUploads);
    expect(rows).toEqual([]);
    expect((await world.as(desk.writer).call(listUploads)).rows.map((row) => row.id)).toEqual([id]);
    expect((await begin(1000, { as: desk.stranger })).status).toBe(404);
  });

  it("is bounded in size, in number and in all", async () => {
    expect(await codeOf(await begin(2048 * 1_048_576 + 1))).toEqual([413, "upload-too-large"]);
    for (let one = 0; one < 5; one += 1) await begun(1000);
    expect(await codeOf(await begin(1000))).toEqual([409, "too-many-uploads"]);
    await world.sql("update media_uploads set bytes = 21::bigint * 1073741824");
    expect(await codeOf(await begin(1000, { as: desk.colleague }))).toEqual([503, "uploads-full"]);
  });

  it("speaks tus and no other tongue", async () => {
    const answer = await world.as(desk.writer).raw("/api/v1/media-uploads", {
      method: "POST",
      headers: { ...base, "tus-resumable": "0.2.2", "upload-length": "5" },
    });
    expect(answer.headers.get("tus-version")).toBe("1.0.0");
    expect(await codeOf(answer)).toEqual([412, "tus-version"]);
  });

  it("stopped is gone with its bytes", async () => {
    const id = await begun(100_000);
    await send(id, 0, aFilm(50_000));
    expect(await leftOver(id)).toHaveLength(1);
    const answer = await world
      .as(desk.writer)
      .raw(`/api/v1/media-uploads/${id}`, { method: "DELETE", headers: base });
    expect(answer.status).toBe(204);
    await world.runJobs();
    expect([await leftOver(id), (await send(id, 50_000, aFilm(12))).status]).toEqual([[], 404]);
  });

  it("nobody went on with for three days is swept away, and not before", async () => {
    const id = await begun(100_000);
    await send(id, 0, aFilm(50_000));
    world.clock.set("2025-06-05T11:59:00+07:00");
    await sweepUploads(world.services);
    expect(await offsetOf(id)).toBe(50_000);
    world.clock.set("2025-06-05T12:01:00+07:00");
    await sweepUploads(world.services);
    expect([await leftOver(id), (await send(id, 50_000, aFilm(12))).status]).toEqual([[], 404]);
    world.clock.set("2025-06-02");
  });

  it("whose bytes are lost says so, and that it has to be sent again", async () => {
    const id = await begun(100_000);
    await send(id, 0, aFilm(50_000));
    await world.services.files.uploads.drop(id);
    expect(await codeOf(await send(id, 50_000, aFilm(12)))).toEqual([410, "upload-lost"]);
  });
});
