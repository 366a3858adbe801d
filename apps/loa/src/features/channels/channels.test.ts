import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  approve,
  approvedAnew,
  approvedStory,
  makePublishingDesk,
  onPortalOf,
  type PublishingDesk,
  schedule,
  send,
  topics,
} from "../../../tests/support/channels-factory.ts";
import { aDraft, aPicture, paragraphs } from "../../../tests/support/newsroom-factory.ts";
import { type Desk, ledgerOf } from "../../../tests/support/outputs-factory.ts";
import { bringTo, reportIn } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { removeMedia } from "../media/contract.ts";
import * as newsroom from "../newsroom/contract.ts";
import { getOutput, listOutputs } from "../outputs/contract.ts";
import { openPeriod } from "../periods/contract.ts";
import { mountPortal } from "../portal/index.ts";
import { getProgramme, startProgramme } from "../programmes/contract.ts";
import * as contract from "./contract.ts";
import { sendDue } from "./send-due.ts";

let world: World;
let desk: PublishingDesk;
let portal: Hono;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  world.clock.set("2025-06-02T09:00:00+07:00");
  desk = await makePublishingDesk(world);
  portal = new Hono();
  mountPortal(portal, world.services);
});
afterAll(() => world.close());

const get = (url: string) => portal.request(url.replace("http://loa.test", "http://portal.test"));
const read = async (url: string) => (await get(url)).text();
const publishing = (storyId: string) =>
  world.as(desk.writer).call(contract.getPublishing, { params: { storyId } });
const there = async (storyId: string) => onPortalOf(await publishing(storyId));
const output = (outputId: string) =>
  world.as(desk.writer).call(getOutput, { params: { outputId } });
const duty = (path: string) => desk.duties.get(path) ?? "";
const recorded = async (path: string) => (await ledgerOf(world, duty(path)))["recorded"]?.[0] ?? 0;

describe("sending a story out", () => {
  it("shows it to readers and reports its output with Loa's own log, counted and agreed to, nothing typed", async () => {
    const storyId = await approvedStory(world, desk, { title: "Một cửa số" });
    const { publication } = onPortalOf(await send(world, desk, storyId));
    expect(publication?.url).toMatch(/^http:\/\/loa\.test\/tin\/mot-cua-so-\d+$/);
    expect(await read(publication?.url ?? "")).toContain("Xã Mẫu mở bộ phận một cửa số.");
    const counted = publication?.counted;
    expect(counted?.claims.map(({ path }) => path)).toEqual(["C.I.2.đ"]);
    const shown = await output(counted?.outputId ?? "");
    expect(shown).toMatchObject({ state: "approved", happenedOn: "2025-06-02", kind: "article" });
    expect(shown.evidence).toMatchObject([
      { kind: "log", strength: 4, url: publication?.url, sha256: publication?.sha256 },
    ]);
    expect(shown.evidence[0]?.statement).toContain("2025-06-02T02:00:00.000Z · vi #2");
    expect(await ledgerOf(world, duty("C.I.2.đ"))).toEqual({ recorded: [1, 0], approved: [1, 0] });
  });

  it.each([
    { about: [topics.cchc], counts: ["C.II.2", "C.II.12.a"] },
    { about: [topics.cds, topics.cchc], counts: ["C.I.2.đ", "C.II.2", "C.II.12.a"] },
    { about: [], counts: [] },
  ])("counts where its topics $about say, and guesses at nothing", async ({ about, counts }) => {
    const storyId = await approvedStory(world, desk, { topics: about });
    const { publication } = onPortalOf(await send(world, desk, storyId));
    expect(publication?.counted?.claims.map(({ path }) => path).sort()).toEqual([...counts].sort());
  });

  it("is not for another than the desk, nor for what is not approved, nor for a revision nobody looked at", async () => {
    const storyId = await approvedStory(world, desk);
    const body = { language: "vi", channel: "portal", number: 2 } as const;
    const tries = [
      [desk.stranger, storyId, body, "not-found"],
      [desk.coordinator, storyId, body, "not-allowed"],
      [desk.writer, storyId, { ...body, number: 1 }, "story-changed"],
      [desk.writer, storyId, { ...body, language: "en" }, "story-not-approved"],
    ] as const;
    for (const [actor, id, asked, code] of tries) {
      const args = { params: { storyId: id }, body: asked };
      const { body: answer } = await world.as(actor).refusal(contract.sendStory, args);
      expect(answer.error.code).toBe(code);
    }
    expect(await world.sql("select 1 from publications where story_id = $1", [storyId])).toEqual(
      [],
    );
  });

  it("goes out once, however often it is pressed", async () => {
    const storyId = await approvedStory(world, desk);
    const tried = await Promise.allSettled([
      send(world, desk, storyId),
      send(world, desk, storyId),
    ]);
    expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await recorded("C.I.2.đ")).toBe(1);
  });

  it("shows its pictures in their sizes, and no file of a story that is not out", async () => {
    const picture = await aPicture(world, desk);
    const [hidden] = await world.sql<{ sha256: string }>(
      "select f.sha256 from media_variants v join files f on f.id = v.file_id where v.media_id = $1",
      [picture],
    );
    const path = `http://portal.test/tep/${hidden?.sha256}`;
    expect((await portal.request(path)).status).toBe(404);
    const storyId = await approvedStory(world, desk, { leadMediaId: picture });
    const { publication, preview } = onPortalOf(await send(world, desk, storyId));
    expect(preview?.lead).toEqual({ mediaId: picture, alt: "Bộ phận một cửa" });
    const page = await read(publication?.url ?? "");
    expect(page).toContain('alt="Bộ phận một cửa"');
    const [, src] = /<img src="([^"]+)"/.exec(page) ?? [];
    expect((await get(`http://portal.test${src}`)).headers.get("content-type")).toBe("image/webp");
    await world.as(desk.writer).call(contract.withdrawPublication, {
      params: { publicationId: publication?.id ?? "" },
      body: { reason: "Sai ảnh." },
    });
    expect((await get(`http://portal.test${src}`)).status).toBe(404);
  });

  it("flags an emergency release until another has looked at it, and leaves its output to the head", async () => {
    const storyId = await released();
    const out = onPortalOf(await send(world, desk, storyId, 3));
    expect(out.publication?.emergency).toBe(true);
    expect(out.publication?.counted?.state).toBe("recorded");
  });

  const released = async () => {
    const storyId = await approvedStory(world, desk);
    const draft = aDraft({ base: 2, title: "Tránh bão số 5" });
    await world.as(desk.writer).call(newsroom.saveRevision, { params: { storyId }, body: draft });
    await world.as(desk.otherHead).call(newsroom.releaseStory, {
      params: { storyId },
      body: { language: "vi", number: 3, reason: "Bão số 5." },
    });
    return storyId;
  };
  const look = async (storyId: string, outcome: "agreed" | "objected", withdraw = false) => {
    const story = await world.as(desk.head).call(newsroom.getStory, { params: { storyId } });
    const approvalId = story.editions.find(({ unreviewed }) => unreviewed)?.unreviewed?.id ?? "";
    const note = outcome === "agreed" ? "" : "Sai mức nước.";
    await world.as(desk.head).call(newsroom.reviewRelease, {
      ...{ params: { approvalId }, body: { outcome, note, withdraw } },
    });
  };
  const published = async (storyId: string) =>
    onPortalOf(await world.as(desk.writer).call(contract.getPublishing, { params: { storyId } }));

  it("agreed to afterwards, it is approved like one that two had let through before", async () => {
    const storyId = await released();
    await send(world, desk, storyId, 3);
    await look(storyId, "agreed");
    const { publication } = await published(storyId);
    expect([publication?.emergency, publication?.counted?.state]).toEqual([false, "approved"]);
  });

  it("agreed to before it goes out, it is approved as it goes out", async () => {
    const storyId = await released();
    await look(storyId, "agreed");
    const { publication } = onPortalOf(await send(world, desk, storyId, 3));
    expect(publication?.counted?.state).toBe("approved");
  });

  it("objected to afterwards, it is taken from readers and out of the counts where the reviewer says so", async () => {
    const storyId = await released();
    const { publication } = onPortalOf(await send(world, desk, storyId, 3));
    expect(await recorded("C.I.2.đ")).toBe(1);
    await look(storyId, "objected", true);
    const after = await published(storyId);
    expect(after.publication).toBeNull();
    expect(after.before[0]).toMatchObject({ withdrawn: { reason: "Sai mức nước." } });
    expect(after.before[0]?.counted?.state).toBe("withdrawn");
    expect((await get(publication?.url ?? "")).status).toBe(410);
    expect(await recorded("C.I.2.đ")).toBe(0);
  });

  it("objected to and left to be put right, it counts nowhere until readers were told what was wrong", async () => {
    const storyId = await released();
    await send(world, desk, storyId, 3);
    await look(storyId, "objected");
    const objected = await published(storyId);
    expect(objected).toMatchObject({
      approved: null,
      publication: { counted: { state: "returned" } },
    });
    expect(await recorded("C.I.2.đ")).toBe(0);
    const draft = aDraft({ base: 3, title: "Tránh bão số 5: mức nước đúng" });
    await world.as(desk.writer).call(newsroom.saveRevision, { params: { storyId }, body: draft });
    await world.as(desk.writer).call(newsroom.askReview, {
      ...{ params: { storyId }, body: { language: "vi", number: 4, note: "" } },
    });
    await world.as(desk.head).call(newsroom.approveStory, {
      ...{ params: { storyId }, body: { language: "vi", number: 4 } },
    });
    const corrected = onPortalOf(
      await world.as(desk.writer).call(contract.correctPublication, {
        params: { publicationId: objected.publication?.id ?? "" },
        body: { number: 4, note: "Bản trước ghi sai mức nước." },
      }),
    );
    expect(corrected.publication?.counted?.state).toBe("approved");
    expect(await recorded("C.I.2.đ")).toBe(1);
  });
});

describe("a preview", () => {
  const preview = (storyId: string, as = desk.writer) =>
    world.as(as).call(contract.previewStory, { params: { storyId }, query: { language: "vi" } });
  const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  const known = (html: string) =>
    mainOf(html)
      .replace(/\/api\/v1\/media\/[^/]+\/files\/[\w.]+|\/tep\/[0-9a-f]{64}/g, "TEP")
      .replace(/-\d+(\/ban-in)?"/g, '-N$1"');

  it("is the very page readers will get, before anybody approved it, and only for who sees the story", async () => {
    const picture = await aPicture(world, desk);
    const storyId = await approvedStory(world, desk, { leadMediaId: picture });
    const before = await preview(storyId);
    expect(before.html).toContain('<meta name="robots" content="noindex"');
    expect(before.html).toContain(`/api/v1/media/${picture}/files/`);
    expect(before.html).not.toContain("<script");
    const { publication } = onPortalOf(await send(world, desk, storyId));
    expect(known(before.html)).toBe(known(await read(publication?.url ?? "")));
    const draft = aDraft({ base: 2, title: "Chưa ai duyệt tiêu đề này" });
    await world.as(desk.writer).call(newsroom.saveRevision, { params: { storyId }, body: draft });
    expect(await preview(storyId)).toMatchObject({
      ...{ number: 3, html: expect.stringContaining("Chưa ai duyệt tiêu đề này") },
    });
    const refused = await world.as(desk.stranger).refusal(contract.previewStory, {
      params: { storyId },
      query: { language: "vi" },
    });
    expect(refused.status).toBe(404);
  });

  it("is kept by nobody on its way", async () => {
    const storyId = await approvedStory(world, desk);
    const path = `/api/v1/stories/${storyId}/page-preview?language=vi`;
    const answer = await world.as(desk.writer).raw(path);
    expect(answer.headers.get("cache-control")).toMatch(/no-store|private/);
  });
});

describe("a translation", () => {
  const english = async (storyId: string) => {
    const as = world.as(desk.writer);
    const draft = aDraft({ language: "en", base: 0, basedOn: 2, title: "A digital desk" });
    await as.call(newsroom.saveRevision, { params: { storyId }, body: draft });
    await as.call(newsroom.askReview, {
      ...{ params: { storyId }, body: { language: "en", number: 1, note: "" } },
    });
    await world.as(desk.head).call(newsroom.approveStory, {
      ...{ params: { storyId }, body: { language: "en", number: 1 } },
    });
    return as.call(contract.sendStory, {
      ...{ params: { storyId }, body: { language: "en", channel: "portal", number: 1 } },
    });
  };

  it("counts beside the original where the quota says so, as a translation of its output", async () => {
    const storyId = await approvedStory(world, desk);
    const original = onPortalOf(await send(world, desk, storyId)).publication?.counted?.outputId;
    const { renditions } = await english(storyId);
    const counted = renditions.find(({ language }) => language === "en")?.publication?.counted;
    expect(counted?.claims).toHaveLength(1);
    expect((await output(counted?.outputId ?? "")).translationOf?.outputId).toBe(original);
    expect(await recorded("C.I.2.đ")).toBe(2);
  });

  it("goes out and does not count where the quota does not", async () => {
    await world.sql("update quotas set translation_counts = false where plan_id = $1", [
      desk.planId,
    ]);
    const storyId = await approvedStory(world, desk);
    await send(world, desk, storyId);
    const { renditions } = await english(storyId);
    const out = renditions.find(({ language }) => language === "en")?.publication;
    expect(out?.counted?.claims).toEqual([]);
    expect(await read(out?.url ?? "")).toContain("A digital desk");
    expect(await recorded("C.I.2.đ")).toBe(1);
  });
});

describe("a schedule", () => {
  const nine = "2025-06-03T09:00:00+07:00";
  const fire = async (at = nine) => {
    world.clock.set(at);
    await sendDue(world.services);
  };

  it("waits for its hour, and goes out once though two workers run", async () => {
    const storyId = await approvedStory(world, desk);
    await schedule(world, desk, storyId, nine);
    await fire("2025-06-03T08:59:00+07:00");
    expect((await there(storyId)).publication).toBeNull();
    world.clock.set(nine);
    await Promise.all([sendDue(world.services), sendDue(world.services), sendDue(world.services)]);
    const { publication, schedule: waiting } = await there(storyId);
    expect(publication).toMatchObject({ bySchedule: true, sentAt: "2025-06-03T02:00:00.000Z" });
    expect(waiting).toBeNull();
    expect(await recorded("C.I.2.đ")).toBe(1);
    const ends =
      "select outcome from story_schedule_ends e join story_schedules s on s.id = e.schedule_id where s.story_id = $1";
    expect(await world.sql(ends, [storyId])).toEqual([{ outcome: "sent" }]);
  });

  type Undoing = readonly [string, (storyId: string) => Promise<unknown>, string];
  const undoings: readonly Undoing[] = [
    [
      "the approver lost the right",
      () => world.sql("delete from role_grants where account_id = $1", [desk.head.accountId]),
      "approver-lost-right",
    ],
    [
      "the approver was suspended",
      () =>
        world.sql("update accounts set suspended_at = now() where id = $1", [desk.head.accountId]),
      "approver-lost-right",
    ],
    [
      "who scheduled it left the desk",
      () => world.sql("delete from role_grants where account_id = $1", [desk.writer.accountId]),
      "sender-lost-right",
    ],
    [
      "the approval was undone",
      async (storyId) => {
        const [row] = await world.sql<{ id: string }>(
          "select id from story_approvals where story_id = $1",
          [storyId],
        );
        await world.as(desk.head).call(newsroom.undoApproval, {
          params: { approvalId: row?.id ?? "" },
          body: { reason: "Số liệu chưa rõ." },
        });
      },
      "story-not-approved",
    ],
    [
      "the story was set aside",
      (storyId) =>
        world.as(desk.writer).call(newsroom.shelveStory, {
          ...{ params: { storyId }, body: { reason: "Chưa cần." } },
        }),
      "story-not-approved",
    ],
    [
      "a newer revision was approved",
      (storyId) => approvedAnew(world, desk, storyId, aDraft({ base: 2, title: "Bản mới" })),
      "story-changed",
    ],
    [
      "the office closed the channel",
      () =>
        world.as(desk.head).call(contract.closeChannel, {
          params: { unitId: desk.unitId, channel: "portal" },
          body: { reason: "Cổng đang bảo trì." },
        }),
      "channel-closed",
    ],
  ];

  it.each(undoings)("does not fire after %s, and says why", async (_what, undo, code) => {
    const storyId = await approvedStory(world, desk);
    await schedule(world, desk, storyId, nine);
    await undo(storyId);
    await fire();
    const [end] = await world.sql<{ outcome: string; reason: string }>(
      "select outcome, reason from story_schedule_ends e join story_schedules s on s.id = e.schedule_id where s.story_id = $1",
      [storyId],
    );
    expect(end).toEqual({ outcome: "refused", reason: code });
    expect(await world.sql("select 1 from publications where story_id = $1", [storyId])).toEqual(
      [],
    );
    await fire("2025-06-03T09:01:00+07:00");
    expect(await world.sql("select 1 from publications where story_id = $1", [storyId])).toEqual(
      [],
    );
  });

  it("does not fire once a picture of the story may no longer be shown", async () => {
    const picture = await aPicture(world, desk);
    const storyId = await approvedStory(world, desk, { leadMediaId: picture });
    await schedule(world, desk, storyId, nine);
    await world.as(desk.writer).call(removeMedia, {
      ...{ params: { mediaId: picture }, body: { reason: "Người trong ảnh không đồng ý." } },
    });
    await fire();
    expect((await there(storyId)).refused?.hindrance.code).toBe("story-unfit");
  });

  it("is moved, by whoever then stands for it, and cancelled with a reason", async () => {
    const storyId = await approvedStory(world, desk);
    const made = onPortalOf(await schedule(world, desk, storyId, nine)).schedule;
    const params = { scheduleId: made?.id ?? "" };
    const later = "2025-06-04T15:30:00+07:00";
    const moved = await world.as(desk.colleague).call(contract.moveSchedule, {
      ...{ params, body: { dueAt: later } },
    });
    expect(onPortalOf(moved).schedule).toMatchObject({ by: desk.colleague.name });
    await fire();
    expect((await there(storyId)).publication).toBeNull();
    await world.as(desk.writer).call(contract.cancelSchedule, {
      ...{ params, body: { reason: "Chuyển sang tuần sau." } },
    });
    await fire(later);
    expect(await there(storyId)).toMatchObject({
      publication: null,
      schedule: null,
      refused: null,
    });
    const again = await world.as(desk.writer).refusal(contract.moveSchedule, {
      ...{ params, body: { dueAt: "2025-06-05T15:30:00+07:00" } },
    });
    expect(again.body.error.code).toBe("schedule-ended");
  });

  it("lies ahead, stands once, and gives way to sending now", async () => {
    const storyId = await approvedStory(world, desk);
    const past = {
      language: "vi",
      channel: "portal",
      number: 2,
      dueAt: "2025-06-02T08:00:00+07:00",
    } as const;
    const as = world.as(desk.writer);
    const early = await as.refusal(contract.scheduleStory, { params: { storyId }, body: past });
    expect(early.body.error.code).toBe("schedule-not-ahead");
    await schedule(world, desk, storyId, nine);
    const twice = await as.refusal(contract.scheduleStory, {
      ...{ params: { storyId }, body: { ...past, dueAt: nine } },
    });
    expect(twice.body.error.code).toBe("already-scheduled");
    await send(world, desk, storyId);
    await fire();
    expect(await recorded("C.I.2.đ")).toBe(1);
  });

  it("survives a worker killed in the middle: nothing of it is there, and the next minute sends it", async () => {
    const storyId = await approvedStory(world, desk);
    await schedule(world, desk, storyId, nine);
    // Reporting the output fails after the page was shown, as when the process dies there.
    await world.sql("alter table evidence add constraint broken check (kind <> 'log') not valid");
    await fire();
    expect((await there(storyId)).schedule).not.toBeNull();
    expect(await world.sql("select 1 from portal_pages where story_id = $1", [storyId])).toEqual(
      [],
    );
    await world.sql("alter table evidence drop constraint broken");
    await fire("2025-06-03T09:01:00+07:00");
    expect((await there(storyId)).publication).not.toBeNull();
    expect(await recorded("C.I.2.đ")).toBe(1);
  });
});

describe("a correction", () => {
  it("tells readers what was wrong and when, at the same address, and adds to the proof", async () => {
    const storyId = await approvedStory(world, desk);
    const before = onPortalOf(await send(world, desk, storyId)).publication;
    const number = await approvedAnew(
      world,
      desk,
      storyId,
      aDraft({ base: 2, body: paragraphs("Xã Mẫu có 12 thôn.") }),
    );
    expect((await there(storyId)).outOfDate).toBe(true);
    world.clock.set("2025-06-03T10:00:00+07:00");
    const shown = await world.as(desk.writer).call(contract.correctPublication, {
      params: { publicationId: before?.id ?? "" },
      body: { number, note: "Sửa số thôn: 12, không phải 21." },
    });
    const { publication, outOfDate } = onPortalOf(shown);
    expect(outOfDate).toBe(false);
    expect(publication?.corrections).toMatchObject([{ number: 3, at: "2025-06-03T03:00:00.000Z" }]);
    const page = await read(before?.url ?? "");
    for (const words of ["Sửa số thôn: 12, không phải 21.", "03/06/2025", "Xã Mẫu có 12 thôn."])
      expect(page).toContain(words);
    const { evidence, state } = await output(publication?.counted?.outputId ?? "");
    expect(evidence.map(({ kind }) => kind)).toEqual(["log", "log"]);
    expect(state).toBe("approved");
    expect(await recorded("C.I.2.đ")).toBe(1);
  });

  it("is refused while nothing newer is approved", async () => {
    const storyId = await approvedStory(world, desk);
    const { publication } = onPortalOf(await send(world, desk, storyId));
    const as = world.as(desk.writer);
    const params = { publicationId: publication?.id ?? "" };
    const same = await as.refusal(contract.correctPublication, {
      ...{ params, body: { number: 2, note: "Sửa." } },
    });
    expect(same.body.error.code).toBe("nothing-to-correct");
    await as.call(newsroom.saveRevision, { params: { storyId }, body: aDraft({ base: 2 }) });
    const unapproved = await as.refusal(contract.correctPublication, {
      ...{ params, body: { number: 3, note: "Sửa." } },
    });
    expect(unapproved.body.error.code).toBe("story-changed");
  });
});

describe("a withdrawal", () => {
  const withdraw = (publicationId: string | undefined, reason = "Số liệu sai.") =>
    world.as(desk.writer).call(contract.withdrawPublication, {
      ...{ params: { publicationId: publicationId ?? "" }, body: { reason } },
    });

  it("empties kept pages at once, says why, and takes the output out of the counts with a trace", async () => {
    const storyId = await approvedStory(world, desk, { title: "Bài sẽ gỡ" });
    const { publication } = onPortalOf(await send(world, desk, storyId));
    const url = publication?.url ?? "";
    for (const place of [url, "http://loa.test/", "http://loa.test/rss.xml"])
      expect(await read(place), place).toContain("Bài sẽ gỡ");
    const shown = onPortalOf(await withdraw(publication?.id));
    const gone = await get(url);
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "no-store"]);
    expect(await gone.text()).toContain("Số liệu sai.");
    for (const place of ["http://loa.test/", "http://loa.test/rss.xml"])
      expect(await read(place), place).not.toContain("Bài sẽ gỡ");
    expect(await ledgerOf(world, duty("C.I.2.đ"))).toEqual({});
    const { state, history } = await output(publication?.counted?.outputId ?? "");
    expect([state, history.at(-1)?.reason]).toEqual(["withdrawn", "Số liệu sai."]);
    expect(shown.publication).toBeNull();
    expect(shown.before[0]?.withdrawn).toMatchObject({ reason: "Số liệu sai.", keptByLock: false });
  });

  it("ends whatever of the story waits in either language, and it goes out only by a new press", async () => {
    const storyId = await approvedStory(world, desk);
    const { publication } = onPortalOf(await send(world, desk, storyId));
    const as = world.as(desk.writer);
    await as.call(newsroom.saveRevision, {
      params: { storyId },
      body: aDraft({ language: "en", base: 0, basedOn: 2 }),
    });
    await as.call(newsroom.askReview, {
      ...{ params: { storyId }, body: { language: "en", number: 1, note: "" } },
    });
    await world.as(desk.head).call(newsroom.approveStory, {
      ...{ params: { storyId }, body: { language: "en", number: 1 } },
    });
    await as.call(contract.scheduleStory, {
      params: { storyId },
      body: { language: "en", channel: "portal", number: 1, dueAt: "2025-06-03T09:00:00+07:00" },
    });
    await withdraw(publication?.id);
    world.clock.set("2025-06-03T09:00:00+07:00");
    await sendDue(world.services);
    expect(await recorded("C.I.2.đ")).toBe(0);
    const again = onPortalOf(await send(world, desk, storyId));
    expect(again.publication?.url).toBe(publication?.url);
    expect(await recorded("C.I.2.đ")).toBe(1);
    const shown = await output(again.publication?.counted?.outputId ?? "");
    expect(shown.evidence.map(({ twins }) => twins)).toEqual([0]);
  });

  it("meets a schedule that fires at the same moment without either undoing the other", async () => {
    const storyId = await approvedStory(world, desk);
    const first = onPortalOf(await send(world, desk, storyId)).publication;
    await withdraw(first?.id);
    await schedule(world, desk, storyId, "2025-06-03T09:00:00+07:00");
    world.clock.set("2025-06-03T09:00:00+07:00");
    await Promise.all([sendDue(world.services), sendDue(world.services)]);
    const second = (await there(storyId)).publication;
    await Promise.allSettled([withdraw(second?.id), withdraw(second?.id), sendDue(world.services)]);
    expect((await there(storyId)).publication).toBeNull();
    expect(await recorded("C.I.2.đ")).toBe(0);
  });

  it("is for those who watch over all desks as well, where the desk has nobody left", async () => {
    const storyId = await approvedStory(world, desk);
    const { publication } = onPortalOf(await send(world, desk, storyId));
    const args = {
      params: { publicationId: publication?.id ?? "" },
      body: { reason: "Đơn vị đã giải thể." },
    };
    const leader = await world.as(desk.leader).refusal(contract.withdrawPublication, args);
    expect(leader.status).toBe(403);
    const administrator = await world.make.actor([{ role: "administrator" }]);
    await world.as(administrator).call(contract.withdrawPublication, args);
    expect((await get(publication?.url ?? "")).status).toBe(410);
    expect(await recorded("C.I.2.đ")).toBe(0);
  });

  const lockQuarter = async () => {
    world.clock.set("2025-06-16T09:00:00+07:00");
    const { id: periodId } = await world.as(desk.coordinator).call(openPeriod, {
      body: { domain: "CDS", year: 2025, windowKey: "quarter-2" },
    });
    const unitReportId = await reportIn(world, desk.writer, periodId);
    const people = { ...desk, officer: desk.writer } as unknown as Desk;
    const period = { periodId, unitReportId, strangerReportId: "" };
    await bringTo(world, people, period, "locked");
  };

  it("takes the page down though a locked report counts it, and says that the report keeps it", async () => {
    const storyId = await approvedStory(world, desk);
    const { publication } = onPortalOf(await send(world, desk, storyId));
    await lockQuarter();
    const shown = onPortalOf(await withdraw(publication?.id));
    expect(shown.before[0]?.withdrawn?.keptByLock).toBe(true);
    expect((await get(publication?.url ?? "")).status).toBe(410);
  });
});

describe("words for a channel", () => {
  it("go out once a head who did not write them agrees, and only with the revision they were written for", async () => {
    const long = `Một cửa số ở xã Mẫu ${"rất dài ".repeat(20)}`.trim();
    const storyId = await approvedStory(world, desk, { title: long });
    const as = world.as(desk.writer);
    const body = { language: "vi", channel: "portal", number: 2 } as const;
    const tooLong = await as.refusal(contract.sendStory, { params: { storyId }, body });
    expect(tooLong.body.error.code).toBe("does-not-fit");
    const written = await as.call(contract.writeRendition, {
      ...{ params: { storyId }, body: { ...body, title: "Một cửa số", abstract: null } },
    });
    expect(onPortalOf(written)).toMatchObject({
      preview: { title: "Một cửa số", misfits: [] },
      hindrance: { code: "words-not-approved" },
    });
    const renditionId = onPortalOf(written).own?.id ?? "";
    await world.as(desk.head).call(contract.approveRendition, { params: { renditionId } });
    const { publication } = onPortalOf(await send(world, desk, storyId));
    expect(publication?.title).toBe("Một cửa số");
    const number = await approvedAnew(
      world,
      desk,
      storyId,
      aDraft({ base: 2, title: `${long} x` }),
    );
    expect((await there(storyId)).own?.outOfDate).toBe(true);
    const stale = await as.refusal(contract.correctPublication, {
      params: { publicationId: publication?.id ?? "" },
      body: { number, note: "Sửa." },
    });
    expect(stale.body.error.code).toBe("words-out-of-date");
  });

  it("are not agreed to by who wrote them", async () => {
    const storyId = await approvedStory(world, desk);
    const as = world.as(desk.head);
    const written = await as.call(contract.writeRendition, {
      params: { storyId },
      body: { language: "vi", channel: "portal", number: 2, title: "Khác", abstract: null },
    });
    const renditionId = onPortalOf(written).own?.id ?? "";
    const own = await as.refusal(contract.approveRendition, { params: { renditionId } });
    expect(own.body.error.code).toBe("own-words");
  });
});

describe("a programme's slot", () => {
  const start = (path: string, name: string) =>
    world.as(desk.head).call(startProgramme, {
      body: {
        ...{ unitId: desk.unitId, name, channel: "Cổng thông tin điện tử", kind: "article" },
        ...{ language: null, quantity: 1, minutes: null, startsAt: null },
        ...{ commitmentIds: [duty(path)], pattern: { every: "week", weekdays: [2] } },
        ...{ startsOn: "2025-06-02", endsOn: "2025-06-30" },
      },
    });

  it("that waits nearby is filled by what fits its line, and is free again once that is withdrawn", async () => {
    await start("C.II.2", "Chuyên mục CCHC");
    const weekly = await start("C.I.2.đ", "Chuyên mục chuyển đổi số");
    const storyId = await approvedStory(world, desk);
    const { publication } = onPortalOf(await send(world, desk, storyId));
    expect(publication?.counted).toMatchObject({
      claims: [{ path: "C.I.2.đ" }],
      slot: { programme: { name: "Chuyên mục chuyển đổi số" }, plannedOn: "2025-06-03" },
    });
    const slots = async () => {
      const params = { programmeId: weekly.id };
      const shown = await world.as(desk.writer).call(getProgramme, { params });
      return shown.slots.map(({ state }) => state);
    };
    expect((await slots()).slice(0, 2)).toEqual(["out", "planned"]);
    await world.as(desk.writer).call(contract.withdrawPublication, {
      ...{ params: { publicationId: publication?.id ?? "" }, body: { reason: "Sai." } },
    });
    expect((await slots()).slice(0, 2)).toEqual(["planned", "planned"]);
  });
});

describe("an office's channel", () => {
  it("counts for what the office chose, whatever the topics say", async () => {
    const params = { unitId: desk.unitId, channel: "portal" } as const;
    const shown = await world.as(desk.head).call(contract.setChannel, {
      params,
      body: {
        planWords: "Cổng thành phần",
        programmeId: null,
        commitmentIds: [duty("C.II.2")],
      },
    });
    expect(shown.rows[0]?.duties.filter(({ chosen }) => chosen)).toMatchObject([
      { path: "C.II.2" },
    ]);
    const storyId = await approvedStory(world, desk, { topics: [topics.cds] });
    const { publication } = onPortalOf(await send(world, desk, storyId));
    expect(publication?.counted?.claims.map(({ path }) => path)).toEqual(["C.II.2"]);
    expect((await output(publication?.counted?.outputId ?? "")).channel).toBe("Cổng thành phần");
  });

  it("is set by its own head, with its own commitments only", async () => {
    const args = {
      params: { unitId: desk.unitId, channel: "portal" } as const,
      body: { planWords: "Cổng", programmeId: null, commitmentIds: [crypto.randomUUID()] },
    };
    const strange = await world.as(desk.head).refusal(contract.setChannel, args);
    expect(strange.body.error.code).toBe("channel-unknown-programme");
    const other = await world.make.actor([{ role: "unit_head", unitId: desk.otherUnitId }]);
    const foreign = await world.as(other).refusal(contract.setChannel, args);
    expect(foreign.status).toBe(404);
  });
});

describe("the calendar", () => {
  it("shows what is scheduled, out, withdrawn and refused, and keeps the rest in a tray", async () => {
    const titled = (title: string) => approvedStory(world, desk, { title });
    const [out, gone, waits, tray] = [
      await titled("Đã đăng"),
      await titled("Đã gỡ"),
      await titled("Đã hẹn"),
      await titled("Chưa hẹn"),
    ];
    await send(world, desk, out);
    const { publication } = onPortalOf(await send(world, desk, gone));
    await world.as(desk.writer).call(contract.withdrawPublication, {
      ...{ params: { publicationId: publication?.id ?? "" }, body: { reason: "Sai." } },
    });
    await schedule(world, desk, waits, "2025-06-03T09:00:00+07:00");
    await approvedAnew(world, desk, out, aDraft({ base: 2, title: "Đã đăng, sửa" }));
    const shown = await world.as(desk.writer).call(contract.listPublishing, {
      query: { from: "2025-06-01", to: "2025-06-30", unitId: desk.unitId },
    });
    expect(shown.rows.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual([
      "published Đã đăng",
      "scheduled Đã hẹn",
      "withdrawn Đã gỡ",
    ]);
    expect(shown.tray.map(({ title, newer }) => [title, newer]).sort()).toEqual(
      [
        ["Chưa hẹn", false],
        ["Đã đăng, sửa", true],
      ].sort(),
    );
    expect(shown.tray.some(({ storyId }) => storyId === tray)).toBe(true);
    const cards = await world.as(desk.stranger).call(contract.listPublishing, {
      query: { from: "2025-06-01", to: "2025-06-30" },
    });
    expect(cards).toEqual({ rows: [], tray: [], more: false });
  });
});

it("stands in the newsroom's lists where readers have it, and at the desk again once approved anew", async () => {
  const storyId = await approvedStory(world, desk);
  const stage = async () => {
    const { unitId } = desk;
    const { rows } = await world.as(desk.writer).call(newsroom.listStories, { query: { unitId } });
    return rows.find(({ id }) => id === storyId)?.stage;
  };
  const withdrawIt = async () => {
    const publicationId = (await there(storyId)).publication?.id ?? "";
    await world.as(desk.writer).call(contract.withdrawPublication, {
      ...{ params: { publicationId }, body: { reason: "Sai." } },
    });
  };
  expect(await stage()).toBe("approved");
  await schedule(world, desk, storyId, "2025-06-03T09:00:00+07:00");
  expect(await stage()).toBe("scheduled");
  await send(world, desk, storyId);
  expect(await stage()).toBe("published");
  await withdrawIt();
  expect(await stage()).toBe("withdrawn");
  world.clock.set("2025-06-02T10:00:00+07:00");
  await approvedAnew(world, desk, storyId, aDraft({ base: 2, title: "Sửa lại" }));
  expect(await stage()).toBe("approved");
});

it("finds its outputs where all outputs are", async () => {
  const storyId = await approvedStory(world, desk, { title: "Một bài trong sổ" });
  await send(world, desk, storyId);
  const { rows } = await world.as(desk.writer).call(listOutputs, { query: { q: "bài trong sổ" } });
  expect(rows[0]?.proofs).toMatchObject([{ kind: "log" }]);
});

it("asks the head again when the story changes before it goes out", async () => {
  const storyId = await approvedStory(world, desk);
  const as = world.as(desk.writer);
  await as.call(newsroom.saveRevision, {
    params: { storyId },
    body: aDraft({ base: 2, title: "Khác" }),
  });
  await as.call(newsroom.askReview, {
    ...{ params: { storyId }, body: { language: "vi", number: 3, note: "" } },
  });
  await approve(world, desk, storyId, 3, desk.otherHead);
  const old = await as.refusal(contract.sendStory, {
    ...{ params: { storyId }, body: { language: "vi", channel: "portal", number: 2 } },
  });
  expect(old.body.error.code).toBe("story-changed");
});
