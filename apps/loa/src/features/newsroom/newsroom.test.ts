import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aDraft,
  aPicture,
  aStory,
  aStoryInReview,
  makeNewsDesk,
  type NewsDesk,
  paragraphs,
} from "../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import { describeMedia } from "../media/contract.ts";
import * as contract from "./contract.ts";
import { approvedRevision, mayPublish, publishingFaults, storyFacts } from "./index.ts";

let world: World;
let desk: NewsDesk;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
});
afterAll(() => world.close());

const vi = { language: "vi" } as const;
const read = (storyId: string, as: Actor = desk.writer) =>
  world.as(as).call(contract.getStory, { params: { storyId } });
const save = (storyId: string, over: Parameters<typeof aDraft>[0] = {}, as = desk.writer) =>
  world.as(as).call(contract.saveRevision, { params: { storyId }, body: aDraft(over) });
const saveRefused = (storyId: string, over: Parameters<typeof aDraft>[0] = {}, as = desk.writer) =>
  world.as(as).refusal(contract.saveRevision, { params: { storyId }, body: aDraft(over) });
const approve = (storyId: string, number: number, as = desk.head) =>
  world.as(as).call(contract.approveStory, { params: { storyId }, body: { ...vi, number } });
const approveRefused = (storyId: string, number: number, as = desk.head) =>
  world.as(as).refusal(contract.approveStory, { params: { storyId }, body: { ...vi, number } });
const approved = (storyId: string, language: "vi" | "en" = "vi") =>
  world.services.database.read(system, (tx) => approvedRevision(tx, storyId, language));

describe("writing", () => {
  it("begins with an idea and keeps every revision", async () => {
    const storyId = await aStory(world, desk);
    expect(await save(storyId, { base: 2, title: "Tên mới" })).toMatchObject({ number: 3 });
    const { rows } = await world
      .as(desk.writer)
      .call(contract.listRevisions, { params: { storyId }, query: vi });
    expect(rows.map(({ number, title }) => [number, title])).toEqual([
      ...[[3, "Tên mới"] as const, [2, "Một cửa số ở xã Mẫu"] as const],
      [1, "Một cửa số ở xã Mẫu"],
    ]);
  });

  it("keeps the same words once, however often they are sent", async () => {
    const storyId = await aStory(world, desk);
    expect((await save(storyId, { base: 2 })).number).toBe(2);
    expect((await save(storyId, { base: 1 })).number).toBe(2);
  });

  it("never lets the second of two write over the first", async () => {
    const storyId = await aStory(world, desk);
    await save(storyId, { base: 2, title: "Của đồng nghiệp" }, desk.colleague);
    const { status, body } = await saveRefused(storyId, { base: 2, title: "Của tôi" });
    expect([status, body.error.code, body.error.details]).toEqual([
      ...[409, "newer-revision", { number: 3 }],
    ]);
    const latest = (await read(storyId)).editions[0]?.latest;
    expect([latest?.title, latest?.author]).toEqual(["Của đồng nghiệp", desk.colleague.name]);
    // Having compared, one writes on the other's.
    expect((await save(storyId, { base: 3, title: "Của tôi" })).number).toBe(4);
  });

  it("of two who save at the same moment keeps one and tells the other", async () => {
    const storyId = await aStory(world, desk);
    const both = await Promise.allSettled([
      save(storyId, { base: 2, title: "Một" }),
      save(storyId, { base: 2, title: "Hai" }, desk.colleague),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("takes no script, no foreign picture, and names as they are", async () => {
    const storyId = await aStory(world, desk);
    const script = { type: "doc", content: [{ type: "script", text: "alert(1)" }] } as never;
    expect((await saveRefused(storyId, { base: 2, body: script })).status).toBe(422);
    const name = `<img src=x onerror=alert(1)> Đặng "Thị" O'Brien`;
    await save(storyId, { base: 2, byline: name });
    expect((await read(storyId)).editions[0]?.latest.byline).toBe(name);
    const other = await makeNewsDesk(world);
    const mediaId = await aPicture(world, other);
    const body = {
      type: "doc",
      content: [{ type: "media", attrs: { mediaId, caption: "" } }],
    } as const;
    expect((await saveRefused(storyId, { base: 3, body })).body.error.code).toBe("unknown-media");
    expect((await saveRefused(storyId, { base: 3, leadMediaId: mediaId })).status).toBe(422);
  });

  it("is the desk's alone: another unit finds nothing, leaders read and change nothing", async () => {
    const storyId = await aStory(world, desk);
    const params = { storyId };
    expect((await world.as(desk.stranger).refusal(contract.getStory, { params })).status).toBe(404);
    expect((await saveRefused(storyId, { base: 2 }, desk.stranger)).status).toBe(404);
    expect((await read(storyId, desk.leader)).editions[0]?.can).toEqual({
      ...{ write: false, ask: false, takeBack: false, return: false },
      ...{ approve: false, release: false, undo: false, reviewRelease: false },
    });
    const asked = { body: { unitId: desk.unitId, title: "x", plannedOn: null } };
    expect((await world.as(desk.stranger).refusal(contract.startStory, asked)).status).toBe(404);
  });
});

describe("a translation", () => {
  const english = { ...aDraft({ language: "en", title: "Digital one-stop desk" }), base: 0 };

  it("falls behind when the Vietnamese goes on, and catches up", async () => {
    const storyId = await aStory(world, desk);
    await save(storyId, { ...english, basedOn: 2 });
    const behind = async () => (await read(storyId)).editions.map((one) => one.outOfDate);
    expect(await behind()).toEqual([false, false]);
    await save(storyId, { base: 2, title: "Bản sửa" });
    expect(await behind()).toEqual([false, true]);
    await save(storyId, { ...english, base: 1, basedOn: 3 });
    expect(await behind()).toEqual([false, false]);
    const { rows } = await world.as(desk.writer).call(contract.listStories, { query: {} });
    expect(rows.find((row) => row.id === storyId)).toMatchObject({
      ...{ translation: "current", language: "vi" },
    });
  });

  it("follows a revision that is there", async () => {
    const storyId = await aStory(world, desk);
    expect((await saveRefused(storyId, { ...english, basedOn: 9 })).body.error.code).toBe(
      "unknown-base",
    );
  });
});

describe("judging", () => {
  it("approves exactly the revision that was read", async () => {
    const storyId = await aStoryInReview(world, desk);
    expect(await approved(storyId)).toBeNull();
    const story = await approve(storyId, 2);
    expect(story.editions[0]).toMatchObject({ state: "approved", approval: { number: 2 } });
    expect(await approved(storyId)).toMatchObject({
      ...{ number: 2, title: "Một cửa số ở xã Mẫu", emergency: false, unitId: desk.unitId },
    });
  });

  it("is not done by an author, head or not", async () => {
    const storyId = await aStory(world, desk);
    await save(storyId, { base: 2, title: "Lãnh đạo sửa" }, desk.head);
    await save(storyId, { base: 3, title: "Cán bộ sửa lại" });
    await world.as(desk.writer).call(contract.askReview, {
      ...{ params: { storyId }, body: { ...vi, number: 4, note: "" } },
    });
    const { status, body } = await approveRefused(storyId, 4);
    expect([status, body.error.code]).toEqual([403, "author-approves"]);
    expect((await approveRefused(storyId, 4, desk.writer)).status).toBe(403);
    expect((await approve(storyId, 4, desk.otherHead)).editions[0]?.state).toBe("approved");
  });

  it("refuses an older revision than the one that waits", async () => {
    const storyId = await aStoryInReview(world, desk);
    const { status, body } = await approveRefused(storyId, 1);
    expect([status, body.error.code]).toEqual([409, "not-the-newest-revision"]);
    expect(await approved(storyId)).toBeNull();
  });

  it("keeps a story still while it waits", async () => {
    const storyId = await aStoryInReview(world, desk);
    expect((await saveRefused(storyId, { base: 2, title: "Lén sửa" })).body.error.code).toBe(
      "story-in-review",
    );
    await world.as(desk.colleague).call(contract.takeBackReview, { params: { storyId }, body: vi });
    expect((await save(storyId, { base: 2, title: "Sửa" })).number).toBe(3);
    expect((await approveRefused(storyId, 2)).body.error.code).toBe("nothing-in-review");
  });

  it("sends back with a reason, which the desk sees until it asks again", async () => {
    const storyId = await aStoryInReview(world, desk);
    const back = await world.as(desk.head).call(contract.returnStory, {
      ...{ params: { storyId }, body: { ...vi, reason: "Thiếu số liệu" } },
    });
    expect(back.editions[0]).toMatchObject({
      ...{ state: "returned", returned: { reason: "Thiếu số liệu" } },
    });
    await save(storyId, { base: 2, body: paragraphs("Có số liệu: 120 hồ sơ.") });
    const again = await world.as(desk.writer).call(contract.askReview, {
      ...{ params: { storyId }, body: { ...vi, number: 3, note: "Đã thêm" } },
    });
    expect(again.editions[0]).toMatchObject({ state: "inReview", returned: null });
  });

  it("goes on standing while the next revision is written, and can be undone with a reason", async () => {
    const storyId = await aStoryInReview(world, desk);
    await approve(storyId, 2);
    await save(storyId, { base: 2, title: "Bản sau" });
    expect(await approved(storyId)).toMatchObject({ number: 2, title: "Một cửa số ở xã Mẫu" });
    const approvalId = (await approved(storyId))?.approvalId ?? "";
    const undo = { params: { approvalId }, body: { reason: "Sai số liệu" } };
    expect((await world.as(desk.colleague).refusal(contract.undoApproval, undo)).status).toBe(403);
    await world.as(desk.otherHead).call(contract.undoApproval, undo);
    expect(await approved(storyId)).toBeNull();
    expect((await world.as(desk.head).refusal(contract.undoApproval, undo)).status).toBe(409);
    expect((await read(storyId)).acts.map(({ act }) => act)).toContain("undone");
  });

  it("undoing the last approval does not bring the one before it back", async () => {
    const storyId = await aStoryInReview(world, desk);
    await approve(storyId, 2);
    await save(storyId, { base: 2, title: "Bản sau" });
    await world.as(desk.writer).call(contract.askReview, {
      ...{ params: { storyId }, body: { ...vi, number: 3, note: "" } },
    });
    world.clock.set("2025-06-02T13:00:00+07:00");
    await approve(storyId, 3);
    const approvalId = (await approved(storyId))?.approvalId ?? "";
    await world
      .as(desk.head)
      .call(contract.undoApproval, { params: { approvalId }, body: { reason: "Nhầm" } });
    expect(await approved(storyId)).toBeNull();
  });

  it("wants words, an abstract, leave for what is another's, and pictures that are described", async () => {
    const storyId = await aStoryInReview(world, desk, { abstract: "", body: paragraphs("") });
    const { status, body } = await approveRefused(storyId, 2);
    expect([status, body.error.details]).toEqual([
      ...[422, { faults: ["no-abstract", "no-words"] }],
    ]);
    const withPicture = await aPicture(world, desk);
    await world.as(desk.writer).call(describeMedia, {
      params: { mediaId: withPicture },
      body: {
        alt: { vi: "", en: "" },
        rights: { kind: "own", credit: "", proof: "", until: null },
      },
    });
    const second = await aStoryInReview(world, desk, { leadMediaId: withPicture });
    await world.as(desk.writer).call(contract.keepSources, {
      params: { storyId: second },
      body: {
        sources: [{ name: "Báo Mẫu", url: "https://bao.test/1", rights: "licensed", note: "" }],
      },
    });
    expect((await approveRefused(second, 2)).body.error.details).toEqual({
      faults: ["source-no-proof", "media-no-alt"],
    });
  });
});

describe("an emergency release", () => {
  const release = (storyId: string, as: Actor, number = 2) =>
    world.as(as).call(contract.releaseStory, {
      ...{ params: { storyId }, body: { ...vi, number, reason: "Cảnh báo bão" } },
    });

  it("is one person's alone, flagged, and looked at afterwards by another", async () => {
    const storyId = await aStory(world, desk);
    const story = await release(storyId, desk.coordinator);
    expect(await approved(storyId)).toMatchObject({ emergency: true });
    const approvalId = story.editions[0]?.unreviewed?.id ?? "";
    const review = { params: { approvalId }, body: { outcome: "agreed", note: "" } } as const;
    const own = await world.as(desk.coordinator).refusal(contract.reviewRelease, review);
    expect([own.status, own.body.error.code]).toEqual([403, "own-release"]);
    expect((await world.as(desk.writer).refusal(contract.reviewRelease, review)).status).toBe(403);
    const after = await world.as(desk.otherCoordinator).call(contract.reviewRelease, review);
    expect(after.editions[0]?.unreviewed).toBeNull();
    expect(await approved(storyId)).toMatchObject({ emergency: true });
  });

  it("objected to no longer stands", async () => {
    const storyId = await aStoryInReview(world, desk);
    const story = await release(storyId, desk.head);
    const params = { approvalId: story.editions[0]?.unreviewed?.id ?? "" };
    const mute = { params, body: { outcome: "objected", note: "" } } as const;
    expect((await world.as(desk.otherHead).refusal(contract.reviewRelease, mute)).status).toBe(422);
    const after = await world.as(desk.otherHead).call(contract.reviewRelease, {
      ...{ params, body: { outcome: "objected", note: "Sai tên người" } },
    });
    expect(await approved(storyId)).toBeNull();
    expect(after.acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(["released", "release-objected", "undone"]),
    );
  });

  it("is no officer's, and says why", async () => {
    const storyId = await aStory(world, desk);
    const asked = { params: { storyId }, body: { ...vi, number: 2, reason: "Gấp" } };
    expect((await world.as(desk.writer).refusal(contract.releaseStory, asked)).status).toBe(403);
    const silent = { ...asked, body: { ...asked.body, reason: "" } };
    expect((await world.as(desk.head).refusal(contract.releaseStory, silent)).status).toBe(422);
  });
});

describe("my desk", () => {
  it("shows a head what waits for them, and an author not their own", async () => {
    const fresh = await makeNewsDesk(world);
    const storyId = await aStoryInReview(world, fresh);
    const of = (as: Actor) => world.as(as).call(contract.getDesk);
    expect((await of(fresh.head)).toJudge.map(({ id }) => id)).toEqual([storyId]);
    expect((await of(fresh.writer)).toJudge).toEqual([]);
    await world.as(fresh.head).call(contract.returnStory, {
      ...{ params: { storyId }, body: { ...vi, reason: "Ngắn lại" } },
    });
    expect((await of(fresh.writer)).returned.map(({ id }) => id)).toEqual([storyId]);
    const own = await aStory(world, fresh);
    expect((await of(fresh.writer)).mine.map(({ id }) => id)).toEqual([own]);
    expect((await of(fresh.writer)).undated).toBe(2);
    await world
      .as(fresh.writer)
      .call(contract.planStory, { params: { storyId: own }, body: { plannedOn: "2025-06-05" } });
    expect((await of(fresh.head)).soon.map(({ id }) => id)).toEqual([own]);
    expect((await of(fresh.leader)).toJudge).toEqual([]);
  });

  it("lists by state, day, topic and words", async () => {
    const fresh = await makeNewsDesk(world);
    const storyId = await aStoryInReview(world, fresh, { title: "Hóa đơn điện tử 100%" });
    const ids = async (query: object) =>
      (
        await world
          .as(fresh.writer)
          .call(contract.listStories, { query: { unitId: fresh.unitId, ...query } })
      ).rows.map(({ id }) => id);
    expect(await ids({ state: "inReview" })).toEqual([storyId]);
    expect(await ids({ state: "draft" })).toEqual([]);
    expect(await ids({ undated: "1" })).toEqual([storyId]);
    expect(await ids({ from: "2025-01-01", to: "2025-12-31" })).toEqual([]);
    expect(await ids({ q: "100%" })).toEqual([storyId]);
    expect(await ids({ q: "50%" })).toEqual([]);
    await world
      .as(fresh.writer)
      .call(contract.shelveStory, { params: { storyId }, body: { reason: "Trùng" } });
    expect(await ids({})).toEqual([]);
    expect(await ids({ shelved: "1" })).toEqual([storyId]);
    expect((await saveRefused(storyId, { base: 2 }, fresh.writer)).body.error.code).toBe(
      "story-shelved",
    );
    await world.as(fresh.writer).call(contract.takeUpStory, { params: { storyId } });
    expect(await ids({})).toEqual([storyId]);
  });
});

describe("topics", () => {
  it("count what was approved in the days asked for, and tell what has none", async () => {
    const fresh = await makeNewsDesk(world);
    const { rows } = await world.as(fresh.writer).call(contract.listTopics);
    const topic = rows.find(({ title }) => title.vi === "Hóa đơn điện tử");
    expect(topic?.words).toContain("máy tính tiền");
    const tag = async (storyId: string, topicIds: string[]) =>
      world.as(fresh.writer).call(contract.tagStory, { params: { storyId }, body: { topicIds } });
    const told = await aStoryInReview(world, fresh);
    await tag(told, [topic?.id ?? ""]);
    await approve(told, 2, fresh.head);
    const underway = await aStory(world, fresh);
    await tag(underway, [topic?.id ?? ""]);
    const bare = await aStoryInReview(world, fresh);
    await approve(bare, 2, fresh.head);
    const query = { from: "2025-06-01", to: "2025-06-30", unitId: fresh.unitId };
    const coverage = await world.as(fresh.writer).call(contract.getCoverage, { query });
    expect(coverage.rows.find(({ topicId }) => topicId === topic?.id)).toEqual({
      ...{ topicId: topic?.id, approved: 1, underway: 1, lastOn: "2025-06-02" },
    });
    expect([coverage.rows.length, coverage.untagged]).toEqual([rows.length, 1]);
    expect(coverage.withoutTopics.map(({ id, approvedOn }) => [id, approvedOn])).toEqual([
      [bare, "2025-06-02"],
    ]);
    const mine = await aStory(world, fresh);
    const named = await world.as(fresh.writer).call(contract.getCoverage, { query });
    expect(named.withoutTopics.map(({ id, approvedOn }) => [id, approvedOn])).toEqual([
      [bare, "2025-06-02"],
      [mine, null],
    ]);
    expect(named.untagged).toBe(1);
    expect((await tag(told, [])).topicIds).toEqual([]);
    const unknown = { params: { storyId: told }, body: { topicIds: [told] } };
    expect((await world.as(fresh.writer).refusal(contract.tagStory, unknown)).status).toBe(422);
  });

  it("are kept by coordinators, two levels deep", async () => {
    const input = (parentId: string | null) => ({
      ...{ parentId, title: { vi: "Bão lũ", en: "Storms" }, words: ["Bão", "bão"], ended: false },
    });
    const asked = { body: input(null) };
    expect((await world.as(desk.head).refusal(contract.addTopic, asked)).status).toBe(403);
    const { id } = await world.as(desk.coordinator).call(contract.addTopic, asked);
    const { id: leaf } = await world
      .as(desk.coordinator)
      .call(contract.addTopic, { body: input(id) });
    const deep = { body: input(leaf) };
    expect((await world.as(desk.coordinator).refusal(contract.addTopic, deep)).status).toBe(422);
    await world.as(desk.coordinator).call(contract.changeTopic, {
      ...{ params: { topicId: leaf }, body: { ...input(id), ended: true } },
    });
    const { rows } = await world.as(desk.writer).call(contract.listTopics);
    expect(rows.find((row) => row.id === leaf)).toMatchObject({ ended: true, words: ["bão"] });
  });
});

describe("talking it over", () => {
  it("comments on words of a revision, settles and opens them again", async () => {
    const storyId = await aStory(world, desk);
    const story = await world.as(desk.coordinator).call(contract.commentStory, {
      params: { storyId },
      body: { ...vi, number: 2, quote: "một cửa số", words: "Dùng tên chính thức." },
    });
    const commentId = story.comments[0]?.id ?? "";
    expect(story.comments[0]).toMatchObject({ quote: "một cửa số", mine: true, resolved: null });
    const params = { commentId };
    const done = await world.as(desk.writer).call(contract.resolveComment, { params });
    expect(done.comments[0]?.resolved).toMatchObject({ by: desk.writer.name });
    const open = await world.as(desk.writer).call(contract.reopenComment, { params });
    expect(open.comments[0]?.resolved).toBeNull();
    expect((await world.as(desk.leader).refusal(contract.resolveComment, { params })).status).toBe(
      403,
    );
  });

  it("learns a desk's words and keeps them at the desk", async () => {
    const body = { unitId: desk.unitId, word: "VNeID" };
    const { id, word } = await world.as(desk.writer).call(contract.learnWord, { body });
    expect(word).toBe("vneid");
    expect((await world.as(desk.colleague).call(contract.learnWord, { body })).id).toBe(id);
    const query = { unitId: desk.unitId };
    const words = (as: Actor) => world.as(as).call(contract.listDeskWords, { query });
    expect((await words(desk.head)).rows).toEqual([{ id, word: "vneid" }]);
    expect((await words(desk.stranger)).rows).toEqual([]);
    await world.as(desk.writer).call(contract.forgetWord, { params: { wordId: id } });
    expect((await words(desk.head)).rows).toEqual([]);
  });
});

describe("an offer to another desk", () => {
  const offer = async (storyId: string) => {
    const body = { toUnitId: desk.otherUnitId, note: "Mời dùng" };
    await world.as(desk.writer).call(contract.offerStory, { params: { storyId }, body });
    const { rows } = await world
      .as(desk.stranger)
      .call(contract.listOffers, { query: { waiting: "1" } });
    return rows[0]?.id ?? "";
  };

  it("taken becomes a copy with its pictures and origin, which its own head approves", async () => {
    const mediaId = await aPicture(world, desk);
    const body = {
      type: "doc",
      content: [
        ...paragraphs("Lời").content,
        { type: "media", attrs: { mediaId, caption: "Ảnh" } },
      ],
    } as const;
    const storyId = await aStory(world, desk, { leadMediaId: mediaId, body });
    const params = { offerId: await offer(storyId) };
    const shown = await world.as(desk.stranger).call(contract.getOffer, { params });
    expect(shown.revision).toMatchObject({ title: "Một cửa số ở xã Mẫu", author: null });
    const { storyId: copyId } = await world
      .as(desk.stranger)
      .call(contract.acceptOffer, { params });
    const copy = await read(copyId, desk.stranger);
    expect(copy.origin?.unit).toBe("Trung tâm Công báo - Tin học");
    const latest = copy.editions[0]?.latest;
    expect(latest?.leadMediaId).not.toBe(mediaId);
    expect(latest?.body.content[1]?.attrs?.["mediaId"]).toBe(latest?.leadMediaId);
    expect(copy.editions[0]?.faults).toEqual([]);
    expect(
      (await world.as(desk.writer).refusal(contract.getStory, { params: { storyId: copyId } }))
        .status,
    ).toBe(404);
    expect((await read(storyId)).acts[0]?.act).toBe("offer-accepted");
    const again = await world.as(desk.stranger).refusal(contract.acceptOffer, { params });
    expect([again.status, again.body.error.code]).toEqual([409, "offer-answered"]);
  });

  it("is refused with a reason its own desk reads", async () => {
    const storyId = await aStory(world, desk);
    const params = { offerId: await offer(storyId) };
    expect((await world.as(desk.writer).refusal(contract.acceptOffer, { params })).status).toBe(
      403,
    );
    await world
      .as(desk.stranger)
      .call(contract.refuseOffer, { params, body: { reason: "Đã có bài" } });
    expect((await read(storyId)).acts[0]).toMatchObject({
      ...{ act: "offer-refused", words: "Ủy ban nhân dân xã Mẫu: Đã có bài" },
    });
  });
});

describe("what the channels are told", () => {
  it("facts of a story, and who may send it out today", async () => {
    const storyId = await aStory(world, desk);
    const [facts] = await world.services.database.read(system, (tx) => storyFacts(tx, [storyId]));
    expect(facts).toMatchObject({
      ...{ unitId: desk.unitId, title: "Một cửa số ở xã Mẫu", languages: ["vi"], shelved: false },
    });
    const may = (actor: Actor) =>
      world.services.database.read(system, (tx) => mayPublish(tx, actor, { unitId: desk.unitId }));
    expect([await may(desk.writer), await may(desk.stranger), await may(desk.leader)]).toEqual([
      ...[true, false, false],
    ]);
    const leaving = await world.make.actor([{ role: "officer", unitId: desk.unitId }]);
    await world.sql("delete from role_grants where account_id = $1", [leaving.accountId]);
    expect(await may(leaving)).toBe(false);
  });

  it("rights that ended since the approval keep it from going out", async () => {
    const mediaId = await aPicture(world, desk);
    await world.as(desk.writer).call(describeMedia, {
      params: { mediaId },
      body: {
        alt: { vi: "Ảnh", en: "" },
        rights: { kind: "licensed", credit: "Báo Mẫu", proof: "HĐ", until: "2025-06-30" },
      },
    });
    const storyId = await aStoryInReview(world, desk, { leadMediaId: mediaId });
    await approve(storyId, 2);
    const { revisionId = "" } = (await approved(storyId)) ?? {};
    const faults = (day: string) =>
      world.services.database.read(system, (tx) => publishingFaults(tx, revisionId, day));
    expect(await faults("2025-06-30")).toEqual([]);
    expect(await faults("2025-07-01")).toEqual(["media-rights-over"]);
  });

  it("a story set aside does not go out", async () => {
    const storyId = await aStoryInReview(world, desk);
    await approve(storyId, 2);
    await world
      .as(desk.writer)
      .call(contract.shelveStory, { params: { storyId }, body: { reason: "Hoãn" } });
    expect(await approved(storyId)).toBeNull();
  });
});
