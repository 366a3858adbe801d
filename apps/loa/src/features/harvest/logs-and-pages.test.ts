import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LocalSite, startSite } from "../../../tests/support/local-site.ts";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Scope, Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { getEvidenceFile, getOutput } from "../outputs/contract.ts";
import * as contract from "./contract.ts";
import { harvest } from "./harvest.ts";

let world: World;
let site: LocalSite;
let desk: Desk;
let folder: string;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
  site.pages.clear();
  site.asked.length = 0;
  folder = await mkdtemp(join(tmpdir(), "loa-logs-"));
  const [unit] = await world.sql<{ code: string }>("select code from units where id = $1", [
    desk.unitId,
  ]);
  Object.assign(world.services.env, {
    LOA_LOG_FOLDERS: new Map([[unit?.code ?? "", folder]]),
    LOA_OUTGOING_ALLOW: [site.host],
  });
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const input = (over: Partial<contract.SourceInput> = {}): contract.SourceInput => ({
  ...{ kind: "folder", title: "Đài truyền thanh xã", url: "folder:///", channel: null },
  ...{ outputKind: "episode", rule: "propose", since: "2025-01-01", everyMinutes: 60, ...over },
});
const add = (over: Partial<contract.SourceInput> = {}) =>
  world
    .as(desk.officer)
    .call(contract.addSource, { body: { ...input(over), unitId: desk.unitId } });
const waiting = async () =>
  (await world.as(desk.officer).call(contract.listFoundItems, { query: { state: "waiting" } }))
    .rows;
const sources = async () => (await world.as(desk.officer).call(contract.listSources, {})).rows;
const count = (itemId: string) =>
  world.as(desk.officer).call(contract.countFoundItem, {
    params: { itemId },
    body: { commitmentId: desk.commitments.get("item C.3") ?? "" },
  });
const later = async (moment: string) => {
  world.clock.set(moment);
  await harvest(world.services);
};

/** Services that note how many transactions are open whenever bytes are put into the store. */
function watched(services: Services) {
  const openAtEachPut: number[] = [];
  let open = 0;
  const within = async <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => {
    open += 1;
    return services.database.in(scope, work).finally(() => {
      open -= 1;
    });
  };
  const put = (bytes: Uint8Array) => {
    openAtEachPut.push(open);
    return services.files.put(bytes);
  };
  const database = { ...services.database, in: within };
  return { services: { ...services, database, files: { ...services.files, put } }, openAtEachPut };
}

describe("a folder of broadcast logs", () => {
  const log =
    "Ngày phát,Giờ,Chương trình\n27/05/2025,05:30,Bản tin chuyển đổi số của xã\n28/05/2025,17:00,Hỏi đáp dịch vụ công\n";

  it("gives an item for each line, and a counted line is an output proven by the very line", async () => {
    await writeFile(join(folder, "thang-5.csv"), log);
    await add();
    await harvest(world.services);
    const rows = await waiting();
    expect(rows.map((row) => [row.publishedOn, row.title, row.from])).toEqual([
      ["2025-05-28", "Hỏi đáp dịch vụ công", "log"],
      ["2025-05-27", "Bản tin chuyển đổi số của xã", "log"],
    ]);
    const { outputId } = await count(rows[1]?.id ?? "");
    const output = await world.as(desk.officer).call(getOutput, { params: { outputId } });
    expect(output).toMatchObject({ kind: "episode", happenedOn: "2025-05-27" });
    expect(output.evidence).toMatchObject([
      { kind: "capture", strength: 3, url: "folder:///thang-5.csv#L2" },
    ]);
    const params = { evidenceId: output.evidence[0]?.id ?? "" };
    const file = await world.as(desk.officer).call(getEvidenceFile, { params });
    expect(await file.text()).toBe("27/05/2025,05:30,Bản tin chuyển đổi số của xã");
    expect(output.evidence[0]?.sha256).toBe(rows[1]?.captured?.sha256);
    const [{ text } = { text: null }] = [
      await world
        .as(desk.officer)
        .call(contract.getFoundText, { params: { itemId: rows[1]?.id ?? "" } }),
    ];
    expect(text).toMatch(/^thang-5\.csv: 2 · SHA-256 [0-9a-f]{64}\n27\/05\/2025/);
  });

  it("takes only new lines, also when the log was moved and went on in another file", async () => {
    await writeFile(join(folder, "log.csv"), log);
    await add();
    await harvest(world.services);
    await later("2025-06-02T15:00:00+07:00");
    expect(await waiting()).toHaveLength(2);
    await mkdir(join(folder, "cu"));
    await rename(join(folder, "log.csv"), join(folder, "cu", "log-05.csv"));
    await writeFile(join(folder, "log.csv"), `${log}01/06/2025,05:30,Thông báo lịch tiêm chủng\n`);
    await later("2025-06-02T18:00:00+07:00");
    expect((await waiting()).map(({ title }) => title)).toEqual([
      "Thông báo lịch tiêm chủng",
      "Hỏi đáp dịch vụ công",
      "Bản tin chuyển đổi số của xã",
    ]);
  });

  it("keeps a line that stands in two logs as it was met first, with the proof of that place", async () => {
    await writeFile(join(folder, "cu.csv"), log);
    await utimes(join(folder, "cu.csv"), new Date("2025-05-28"), new Date("2025-05-28"));
    await writeFile(join(folder, "log.csv"), log.replace("\n", "\n\n"));
    await add();
    await harvest(world.services);
    const [row, ...rest] = await waiting();
    expect([row?.url, rest.length]).toEqual(["folder:///log.csv#L4", 1]);
    const params = { itemId: row?.id ?? "" };
    const { text } = await world.as(desk.officer).call(contract.getFoundText, { params });
    expect(text).toMatch(/^log\.csv: 4 · /);
  });

  it("reads and stores what proves an item while no transaction waits for it", async () => {
    await writeFile(join(folder, "2025-05-30_ban-tin-sang.mp3"), "ID3 tiếng");
    await writeFile(join(folder, "thang-5.csv"), log);
    await add();
    const { services, openAtEachPut } = watched(world.services);
    await harvest(services);
    expect(openAtEachPut).toEqual([0, 0, 0]);
    const kept = (await waiting()).map(({ captured }) => captured?.sha256.length);
    expect(kept).toEqual([64, 64, 64]);
  });

  it("takes a recording whose name tells its day as a whole, kept by its hash", async () => {
    await writeFile(join(folder, "2025-05-30_ban-tin-sang.mp3"), "ID3 tiếng");
    await writeFile(join(folder, "khong-ngay.mp3"), "ID3");
    await add();
    await harvest(world.services);
    const rows = await waiting();
    expect(rows.map((row) => [row.publishedOn, row.title])).toEqual([
      ["2025-05-30", "ban tin sang"],
    ]);
    expect(rows[0]?.captured?.sha256).toHaveLength(64);
  });

  it("is refused for a unit without a folder of its own, and shows no other unit anything", async () => {
    const body = { ...input(), unitId: desk.strangerUnitId };
    const refused = await world.as(desk.stranger).refusal(contract.addSource, { body });
    expect(refused.status).toBe(422);
    await writeFile(join(folder, "log.csv"), log);
    await add();
    await harvest(world.services);
    const seen = await world.as(desk.stranger).call(contract.listFoundItems, { query: {} });
    expect(seen.total).toBe(0);
    const tried = await world.as(desk.stranger).refusal(contract.trySource, {
      body: { unitId: desk.strangerUnitId, kind: "folder", url: "folder:///" },
    });
    expect(tried.status).toBe(422);
  });

  it("is tried before it is followed, and says what is wrong with it", async () => {
    await writeFile(join(folder, "log.csv"), log);
    const trial = (url: string) =>
      world
        .as(desk.officer)
        .call(contract.trySource, { body: { unitId: desk.unitId, kind: "folder", url } });
    expect(await trial("folder:///")).toMatchObject({ fault: null, found: 2 });
    expect(await trial("folder:///thang-7")).toMatchObject({ fault: "no-such-folder", found: 0 });
    await mkdir(join(folder, "trong"));
    expect(await trial("folder:///trong")).toMatchObject({ fault: "no-log-lines" });
  });
});

describe("a social page", () => {
  const handIn = (
    sourceId: string,
    posts: readonly { url: string; title?: string; on?: string }[],
  ) =>
    world
      .as(desk.officer)
      .call(contract.handInPosts, { params: { sourceId }, body: { posts: [...posts] } });
  const page = () =>
    add({ kind: "social", url: `${site.url}/xa-mau`, outputKind: "post", title: "Fanpage xã" });

  it("is never read by itself", async () => {
    await page();
    await harvest(world.services);
    expect(site.asked).toEqual([]);
    expect(await sources()).toMatchObject([{ kind: "social", readAt: null, nextAt: null }]);
  });

  it("takes posts by address; each is captured with words and hash, and takes the page's title and day", async () => {
    site.pages.set(
      "/xa-mau/posts/1?fbclid=x",
      `<html><head><title>Ra quân Tổ công nghệ số</title><meta property="article:published_time" content="2025-05-20T08:00:00+07:00"></head><body><article><p>${"Tổ công nghệ số đến từng nhà. ".repeat(20)}</p></article></body></html>`,
    );
    const { id } = await page();
    const given = [
      { url: `${site.url}/xa-mau/posts/1?fbclid=x` },
      { url: `${site.url}/xa-mau/posts/2`, title: "Livestream hỏi đáp", on: "2025-05-21" },
    ];
    expect(await handIn(id, given)).toEqual({ kept: 2, known: 0 });
    expect(await handIn(id, [{ url: `${site.url}/xa-mau/posts/1` }])).toEqual({
      kept: 0,
      known: 1,
    });
    await harvest(world.services);
    const rows = await waiting();
    expect(rows).toMatchObject([
      {
        title: "Livestream hỏi đáp",
        publishedOn: "2025-05-21",
        dateSure: true,
        from: "hand",
        captured: null,
      },
      { title: "Ra quân Tổ công nghệ số", publishedOn: "2025-05-20", dateSure: true, from: "hand" },
    ]);
    expect(rows[1]?.captured?.sha256).toHaveLength(64);
    const { outputId } = await count(rows[1]?.id ?? "");
    const output = await world.as(desk.officer).call(getOutput, { params: { outputId } });
    expect(output).toMatchObject({ kind: "post", evidence: [{ kind: "capture", strength: 3 }] });
  });

  it("takes a list whole or not at all, and names the lines that are wrong", async () => {
    const { id } = await page();
    const refuse = async (posts: { url: string; on?: string }[]) =>
      (
        await world
          .as(desk.officer)
          .refusal(contract.handInPosts, { params: { sourceId: id }, body: { posts } })
      ).status;
    expect(await refuse([{ url: `${site.url}/1` }, { url: "https://10.0.0.1/" }])).toBe(422);
    expect(await refuse([{ url: `${site.url}/1`, on: "2026-01-01" }])).toBe(422);
    expect(await waiting()).toEqual([]);
  });

  it("is another unit's own, and no other kind of source takes posts", async () => {
    const social = await page();
    const feed = await add({ kind: "feed", url: `${site.url}/rss` });
    const body = { posts: [{ url: `${site.url}/1` }] };
    const stranger = await world
      .as(desk.stranger)
      .refusal(contract.handInPosts, { params: { sourceId: social.id }, body });
    expect(stranger.status).toBe(404);
    const other = await world
      .as(desk.officer)
      .refusal(contract.handInPosts, { params: { sourceId: feed.id }, body });
    expect(other.body.error.code).toBe("source-reads-itself");
  });
});
