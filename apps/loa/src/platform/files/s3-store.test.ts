import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startS3, type TestS3 } from "../../../tests/support/s3.ts";
import { s3Store } from "./s3-store.ts";
import { checkFiles, FileFault, hashOf, hashOfPieces } from "./store.ts";

const patience = { tries: 3, firstPause: 1, longestTry: 2_000 };
let s3: TestS3;
beforeAll(async () => {
  s3 = await startS3();
});
afterEach(() => s3.cut(null));
afterAll(() => s3.close());

const store = () => s3Store(s3.settings, patience);
const away = { spec: { status: 503, code: "files-unavailable" } };
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
const unique = (size = 40_000) => new Uint8Array(randomBytes(size));

describe("files on S3", () => {
  it("gives back what was put, by its hash, and keeps the same bytes once", async () => {
    const bytes = unique();
    const sha256 = await store().put(bytes);
    expect(sha256).toBe(hashOf(bytes));
    await store().put(bytes);
    expect((await s3.kept()).filter((name) => name === sha256)).toHaveLength(1);
    expect(Buffer.from(await store().get(sha256))).toEqual(Buffer.from(bytes));
  });

  it("keeps an empty file, too", async () => {
    expect(await store().get(await store().put(new Uint8Array()))).toHaveLength(0);
  });

  it("says that nothing is kept under a hash", async () => {
    await expect(store().get("0".repeat(64))).rejects.toMatchObject({ kind: "missing" });
  });

  it("takes no address for a hash", async () => {
    await expect(store().get("../../etc/passwd")).rejects.toThrow("not a content hash");
  });

  it("refuses what was changed behind its back, and writes a shortened object anew", async () => {
    const bytes = unique();
    const sha256 = await store().put(bytes);
    await s3.damage(sha256, bytes.subarray(0, 100));
    await expect(store().get(sha256)).rejects.toMatchObject({ kind: "damaged" });
    await store().put(bytes);
    expect(await store().get(sha256)).toHaveLength(bytes.length);
  });

  it("answers 503 with the service's reason when the key is wrong, and keeps nothing", async () => {
    const bytes = unique();
    const stranger = s3Store({ ...s3.settings, accessKeyId: "KHONG-PHAI" }, patience);
    await expect(stranger.put(bytes)).rejects.toMatchObject({
      ...away,
      reason: expect.stringContaining("InvalidAccessKeyId"),
    });
    expect(await s3.kept()).not.toContain(hashOf(bytes));
  });

  it("never reads what is left of an upload whose connection was lost midway, and mends it when sent again", async () => {
    const bytes = unique(500_000);
    s3.cut({ sent: 200_000 });
    await expect(store().put(bytes)).rejects.toMatchObject(away);
    s3.cut(null);
    await expect(store().get(hashOf(bytes))).rejects.toThrow(FileFault);
    expect(await store().get(await store().put(bytes))).toHaveLength(bytes.length);
  });

  it("never takes half a download for the file", async () => {
    const sha256 = await store().put(unique(500_000));
    s3.cut({ answered: 200_000 });
    await expect(store().get(sha256)).rejects.toMatchObject(away);
    s3.cut(null);
    expect(await store().get(sha256)).toHaveLength(500_000);
  });

  it("gets over a service that fails twice, and gives up the third time", async () => {
    const sha256 = await store().put(unique());
    s3.answer(500, 503);
    expect(await store().get(sha256)).toHaveLength(40_000);
    s3.answer(500, 503, 503);
    await expect(store().get(sha256)).rejects.toMatchObject(away);
  });

  it("says that the service is away when nobody listens there", async () => {
    const nowhere = s3Store(
      { ...s3.settings, endpoint: `http://127.0.0.1:${await closedPort()}` },
      patience,
    );
    await expect(nowhere.put(unique())).rejects.toMatchObject({
      ...away,
      reason: expect.stringContaining("ECONNREFUSED"),
    });
  });

  it("goes on with an upload another process began, over what a crash left, to the same bytes", async () => {
    const bytes = unique(9_000_000);
    const id = randomUUID();
    const [one, other] = [store().uploads, store().uploads];
    const broken = new Error("line lost");
    const torn = (async function* () {
      yield bytes.subarray(0, 1_000_000);
      throw broken;
    })();
    expect(await one.write(id, 0, torn)).toEqual({ at: 1_000_000, broken });
    // Written and never noted: the crash came between the two.
    await one.write(id, 1_000_000, pieces(unique(300_000)));
    expect((await other.write(id, 1_000_000, pieces(bytes.subarray(1_000_000)))).at).toBe(
      9_000_000,
    );
    expect(await hashOfPieces(await other.read(id, bytes.length))).toBe(hashOf(bytes));
    await other.keep(id, bytes.length, hashOf(bytes));
    await other.drop(id);
    expect(Buffer.from(await store().get(hashOf(bytes))).equals(Buffer.from(bytes))).toBe(true);
    await expect(hashOfPieces(await other.read(id, 10))).rejects.toMatchObject({ kind: "missing" });
  });

  it("keeps and gives what is large in pieces, and a stretch of it", async () => {
    const bytes = unique(17_000_000);
    await store().putAs(hashOf(bytes), pieces(bytes));
    expect(await hashOfPieces(await store().read(hashOf(bytes)))).toBe(hashOf(bytes));
    const stretch = await store().read(hashOf(bytes), { from: 8_388_600, to: 8_388_620 });
    const read: Uint8Array[] = [];
    for await (const piece of stretch) read.push(piece);
    expect(Buffer.concat(read)).toEqual(Buffer.from(bytes.subarray(8_388_600, 8_388_621)));
  });

  it("keeps nothing of other bytes than the hash says", async () => {
    const named = hashOf(unique());
    await expect(store().putAs(named, pieces(unique()))).rejects.toMatchObject({ kind: "damaged" });
    await expect(store().read(named)).rejects.toMatchObject({ kind: "missing" });
  });

  it("is found usable by a check, and unusable with a bucket that is not there", async () => {
    await checkFiles(store());
    const lost = s3Store({ ...s3.settings, bucket: "khong-co" }, patience);
    await expect(checkFiles(lost)).rejects.toMatchObject(away);
  });
});
