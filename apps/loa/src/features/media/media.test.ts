import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPhoto, makeNewsDesk, type NewsDesk } from "../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { findMediaByIds, mediaFaults } from "./index.ts";

let world: World;
let desk: NewsDesk;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
});
afterAll(() => world.close());

const own = { kind: "own", credit: "", proof: "", until: null } as const;
const add = async (file: File, as = desk.writer) =>
  world.as(as).call(contract.addPicture, { body: { unitId: desk.unitId }, files: [file] });
const refused = (file: File) =>
  world.as(desk.writer).refusal(contract.addPicture, {
    ...{ body: { unitId: desk.unitId }, files: [file] },
  });
const fileOf = async (mediaId: string, variant: string) => {
  const blob = await world
    .as(desk.writer)
    .call(contract.getMediaFile, { params: { mediaId, variant } });
  return Buffer.from(await blob.arrayBuffer());
};
const describePiece = (mediaId: string, over: object = {}) =>
  world.as(desk.writer).call(contract.describeMedia, {
    params: { mediaId },
    body: { alt: { vi: "Bà con xem bảng", en: "" }, rights: own, ...over },
  });

describe("a picture of the unit", () => {
  it("is kept without the place it was taken at, and shown in three sizes and two formats", async () => {
    const photo = await aPhoto(2400, 1600);
    expect((await sharp(await photo.arrayBuffer()).metadata()).exif).toBeDefined();
    const { id } = await add(photo);
    await world.runJobs();
    const piece = await world.as(desk.writer).call(contract.getMedia, { params: { mediaId: id } });
    expect(piece.variants.map(({ label, format }) => `${label}.${format}`)).toEqual([
      ...["480.webp", "480.jpeg", "960.webp", "960.jpeg", "1600.webp", "1600.jpeg"],
    ]);
    for (const variant of ["original", "480.webp", "960.jpeg"]) {
      const kept = await sharp(await fileOf(id, variant)).metadata();
      expect([kept.exif, kept.xmp], variant).toEqual([undefined, undefined]);
    }
    expect((await sharp(await fileOf(id, "960.webp")).metadata()).width).toBe(960);
  });

  it("is never shown wider than it is", async () => {
    const { id } = await add(await aPhoto(300, 200));
    await world.runJobs();
    expect((await sharp(await fileOf(id, "480.webp")).metadata()).width).toBe(300);
  });

  it("made twice is made once", async () => {
    const { id } = await add(await aPhoto(500, 300));
    const { makeVariantsJob } = await import("./make-variants.job.ts");
    await world.runJobs();
    await makeVariantsJob.run({ mediaId: id }, world.services);
    const { variants } = await world
      .as(desk.writer)
      .call(contract.getMedia, { params: { mediaId: id } });
    expect(variants).toHaveLength(2);
  });

  it("is refused when it is none, damaged, or a bomb of pixels", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const named = (text: string | Buffer, name: string) =>
      new File([typeof text === "string" ? text : new Uint8Array(text)], name);
    expect((await refused(named(svg, "anh.jpg"))).body.error.code).toBe("picture-kind-not-taken");
    expect((await refused(named("MZ\u0000", "anh.png"))).status).toBe(415);
    const photo = Buffer.from(await (await aPhoto()).arrayBuffer());
    expect((await refused(named(photo.subarray(0, 900), "anh.jpg"))).body.error.code).toBe(
      "picture-damaged",
    );
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: "#000" },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await refused(named(bomb, "anh.png"))).body.error.code).toBe("picture-damaged");
  });

  it("may not be published before somebody says what it shows and by what right", async () => {
    const { id } = await add(await aPhoto());
    const faults = async (language: "vi" | "en" = "vi") => {
      const [piece] = await world.services.database.read(system, (tx) => findMediaByIds(tx, [id]));
      return piece ? mediaFaults(piece, language, "2025-06-02") : [];
    };
    expect(await faults()).toEqual(["no-alt", "no-rights", "not-ready"]);
    await world.runJobs();
    await describePiece(id);
    expect(await faults()).toEqual([]);
    expect(await faults("en")).toEqual(["no-alt"]);
    const rights = {
      ...{ kind: "licensed", credit: "Báo Mẫu", proof: "HĐ 1", until: "2025-06-01" },
    };
    expect((await describePiece(id, { rights })).faults).toEqual(["rights-over"]);
  });

  it("names who made it unless it is the unit's own", async () => {
    const { id } = await add(await aPhoto());
    const body = {
      ...{ alt: { vi: "", en: "" }, rights: { ...own, kind: "public" as const, credit: "" } },
    };
    const { status, body: said } = await world
      .as(desk.writer)
      .refusal(contract.describeMedia, { params: { mediaId: id }, body });
    expect([status, Object.keys(said.error.fields ?? {})]).toEqual([422, ["rights.credit"]]);
  });

  it("taken out is gone from the library and its address", async () => {
    const { id } = await add(await aPhoto());
    await world
      .as(desk.head)
      .call(contract.removeMedia, { params: { mediaId: id }, body: { reason: "Có trẻ em" } });
    const found = await world.as(desk.writer).call(contract.listMedia, { query: { perPage: 500 } });
    expect(found.rows.map((row) => row.id)).not.toContain(id);
    const { status } = await world
      .as(desk.writer)
      .refusal(contract.getMediaFile, { params: { mediaId: id, variant: "original" } });
    expect(status).toBe(410);
  });

  it("is nobody else's to see or change", async () => {
    const { id } = await add(await aPhoto());
    const asked = { params: { mediaId: id } };
    expect((await world.as(desk.stranger).refusal(contract.getMedia, asked)).status).toBe(404);
    expect((await world.as(desk.leader).call(contract.getMedia, asked)).canChange).toBe(false);
    const removal = { ...asked, body: { reason: "x" } };
    expect((await world.as(desk.stranger).refusal(contract.removeMedia, removal)).status).toBe(404);
  });
});
