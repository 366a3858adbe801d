import { zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anOutput, type Desk, makeDesk, recorded } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import {
  addEvidence,
  getEvidenceFile,
  getOutput,
  listOutputs,
  recordOutput,
  removeEvidence,
  withdrawOutput,
} from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  desk = await makeDesk(world);
});
afterAll(() => world.close());

const place = {
  IFD0: { Make: "Điện thoại thử", Artist: "Nguoi chup" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "15/1 7/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "108/1 48/1 0/1",
  },
};
const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: "#0f6b5c" } });
const photoWithPlace = async () =>
  fileOf(await picture().jpeg().withExif(place).toBuffer(), "anh.jpg");

const bytesOf = (text: string) => new TextEncoder().encode(text);
function fileOf(bytes: Uint8Array, name: string, type = "application/octet-stream") {
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type });
}
const office = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
const plainTypes = '<Types><Default Extension="xml" ContentType="application/xml"/></Types>';

async function refusal(file: File) {
  const { status, body } = await world.as(desk.officer).refusal(recordOutput, {
    body: anOutput(desk.unitId, { links: [] }),
    files: [file],
  });
  return [status, body.error.code];
}

async function kept(file: File) {
  const output = await recorded(world, desk, { links: [] }, [file]);
  const [piece] = output.evidence;
  if (!piece?.sha256) throw new Error("nothing was kept");
  return { piece, bytes: await world.services.files.get(piece.sha256) };
}

describe("a photo", () => {
  it("is kept without the place and the camera it was taken with", async () => {
    const sent = await photoWithPlace();
    const before = await sharp(new Uint8Array(await sent.arrayBuffer())).metadata();
    expect(before.exif?.includes("Nguoi chup")).toBe(true);
    const { bytes, piece } = await kept(sent);
    expect(piece).toMatchObject({ kind: "photo", mediaType: "image/jpeg", strength: 2 });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(Buffer.from(bytes).includes("Exif")).toBe(false);
  });

  it("is turned upright and made no larger than a screen needs", async () => {
    const lying = await picture(4000, 1000).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { bytes } = await kept(fileOf(lying, "nằm.jpg"));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 2560 });
  });

  it("comes back from its address as it was kept, shown in the browser", async () => {
    const { piece, bytes } = await kept(await photoWithPlace());
    const answer = await world
      .as(desk.officer)
      .raw(`http://loa.test/api/v1/evidence/${piece.id}/file`);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="anh.jpg"/);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(bytes));
  });

  it("that unpacks to far more than it is, is refused before it is unpacked", async () => {
    const bomb = await picture(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await refusal(fileOf(bomb, "bom.png"))).toEqual([422, "picture-not-readable"]);
  });

  it("that breaks off is refused", async () => {
    const whole = await picture(300, 300).jpeg().toBuffer();
    expect(await refusal(fileOf(whole.subarray(0, 60), "hỏng.jpg"))).toEqual([
      422,
      "picture-not-readable",
    ]);
  });
});

describe("a film", () => {
  it("loses the place a phone wrote into it, and nothing else", async () => {
    const film = (where: string) =>
      bytesOf(`\0\0\0\u0018ftypisom....udta....xyz${where}....mdat tiếng và hình`);
    const { bytes, piece } = await kept(fileOf(film("+15.1214+108.8044/"), "phat-song.mp4"));
    expect(piece).toMatchObject({ kind: "file", mediaType: "video/mp4" });
    expect(bytes).toEqual(Buffer.from(film("                  ")));
  });
});

describe("what a file is, by its content", () => {
  it.each([
    ["a program under a picture's name", "MZ\u0090\0\u0003 chương trình", "anh.jpg"],
    ["a drawing that can carry a script", '<svg xmlns="http://www.w3.org/2000/svg"/>', "hinh.svg"],
    ["a page that can carry a script", "<!doctype html><script>1</script>", "trang.pdf"],
    ["a text", "chỉ là chữ", "ghi-chu.docx"],
    ["a picture of a kind whose place cannot be cleared", "\0\0\0\u0018ftypheic....", "anh.jpg"],
  ])("%s is not taken", async (_, content, name) => {
    expect(await refusal(fileOf(bytesOf(content), name))).toEqual([415, "file-kind-not-taken"]);
  });

  it("takes Office files without macros, under the name their content gives", async () => {
    const docx = office({ "[Content_Types].xml": plainTypes, "word/document.xml": "<w/>" });
    const { piece } = await kept(fileOf(docx, "bao-cao.exe"));
    expect(piece).toMatchObject({ kind: "file", fileName: "bao-cao.docx" });
  });

  it.each([
    [
      "by the name of a part",
      { "[Content_Types].xml": plainTypes, "word/document.xml": "", "word/vbaProject.bin": "" },
    ],
    [
      "by the list of types, whatever the part is called",
      {
        "[Content_Types].xml": '<Override ContentType="application/vnd.ms-office.vbaProject"/>',
        "word/document.xml": "",
        "word/anh.bin": "",
      },
    ],
  ])("refuses macros, found %s", async (_, parts) => {
    expect(await refusal(fileOf(office(parts), "bao-cao.docx"))).toEqual([
      415,
      "file-kind-not-taken",
    ]);
  });

  it("refuses a bare archive and an empty file", async () => {
    expect(await refusal(fileOf(office({ "a.txt": "a" }), "a.docx"))).toEqual([
      415,
      "file-kind-not-taken",
    ]);
    expect(await refusal(fileOf(new Uint8Array(), "trống.jpg"))).toEqual([422, "empty-file"]);
  });

  it("refuses more than the limit with its size, and keeps nothing", async () => {
    const before = await world.sql("select id from outputs");
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    expect(await refusal(fileOf(large, "lon.mp4"))).toEqual([413, "too-large"]);
    expect(await world.sql("select id from outputs")).toEqual(before);
  });

  it("keeps a name without paths or forbidden letters", async () => {
    const { piece } = await kept(fileOf(bytesOf("%PDF-1.7"), '../../etc/"mật khẩu".pdf'));
    expect(piece.fileName).not.toMatch(/[/\\"]/);
  });
});

describe("evidence of an output", () => {
  it("can grow and shrink, but not to nothing", async () => {
    const output = await recorded(world, desk);
    const params = { outputId: output.id };
    const grown = await world
      .as(desk.officer)
      .call(addEvidence, { params, body: { statement: "Xác nhận đã đăng." } });
    expect(grown.evidence.map((piece) => piece.kind)).toEqual(["link", "statement"]);
    const [link, statement] = grown.evidence;
    await world.as(desk.officer).call(removeEvidence, { params: { evidenceId: link?.id ?? "" } });
    const last = await world
      .as(desk.officer)
      .refusal(removeEvidence, { params: { evidenceId: statement?.id ?? "" } });
    expect([last.status, last.body.error.code]).toEqual([409, "last-evidence"]);
    const left = await world.as(desk.officer).call(getOutput, { params });
    expect(left.evidence.map((piece) => piece.kind)).toEqual(["statement"]);
    expect(left.history.map((line) => line.act)).toEqual([
      "recorded",
      "evidence-added",
      "evidence-removed",
    ]);
  });

  it("that was removed is not shown any more", async () => {
    const output = await recorded(world, desk, { statement: "Có." }, [await photoWithPlace()]);
    const photo = output.evidence.find((piece) => piece.kind === "photo");
    const params = { evidenceId: photo?.id ?? "" };
    await world.as(desk.officer).call(removeEvidence, { params });
    expect((await world.as(desk.officer).refusal(getEvidenceFile, { params })).status).toBe(404);
  });
});

describe("the same proof claimed twice", () => {
  const recordAsStranger = (links: string[], files: File[] = []) =>
    world.as(desk.stranger).call(recordOutput, {
      body: anOutput(desk.strangerUnitId, { links }),
      files,
    });

  it("is flagged on both sides, across spellings and units, without saying whose the other is", async () => {
    const mine = await recorded(world, desk, { links: ["https://bao.test/tin/9?utm_source=zalo"] });
    const theirs = await recordAsStranger(["http://www.bao.test/tin/9/"]);
    expect(theirs.twins).toBe(1);
    const seen = await world.as(desk.officer).call(getOutput, { params: { outputId: mine.id } });
    expect([seen.twins, seen.evidence[0]?.twins]).toEqual([1, 1]);
    expect(JSON.stringify(seen)).not.toContain(desk.strangerUnitId);
    expect(JSON.stringify(seen)).not.toContain(theirs.id);
  });

  it("is found by the coordinator in the list of what is flagged", async () => {
    const mine = await recorded(world, desk, { links: ["https://bao.test/tin/10"] });
    await recorded(world, desk);
    const theirs = await recordAsStranger(["bao.test/tin/10"]);
    const { rows, total } = await world
      .as(desk.coordinator)
      .call(listOutputs, { query: { flagged: "1", q: "Tin số" } });
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([mine.id, theirs.id]));
    expect(rows.every((row) => row.twins > 0)).toBe(true);
    expect(total).toBe(rows.length);
  });

  it("is flagged for the same photo too, and no longer once the other is withdrawn", async () => {
    const photo = await photoWithPlace();
    const mine = await recorded(world, desk, { links: [] }, [photo]);
    const theirs = await recordAsStranger([], [photo]);
    expect(theirs.twins).toBeGreaterThan(0);
    const before = await twinsOf(mine.id);
    await world.as(desk.stranger).call(withdrawOutput, {
      params: { outputId: theirs.id },
      body: { reason: "Ghi nhầm." },
    });
    expect(await twinsOf(mine.id)).toBe(before - 1);
  });

  const twinsOf = async (outputId: string) =>
    (await world.as(desk.officer).call(getOutput, { params: { outputId } })).twins;
});
