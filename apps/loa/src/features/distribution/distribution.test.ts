import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuePlan as issueByHand, makeGroup } from "../../../tests/support/commitments-factory.ts";
import { importedPlan, miniPlan, miniUnits } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system } from "../../platform/db/database.ts";
import { issueIn } from "../plans/issue-plan.ts";
import * as contract from "./contract.ts";
import { deliverToNewcomers } from "./deliver-newcomers.timer.ts";

let world: World;
let coordinator: Actor;
beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
});
afterAll(() => world.close());

const pdf = () => new File(["%PDF-1.4\n%%EOF\n"], "huong-dan.pdf", { type: "application/pdf" });
const head = (unitId: string) => world.make.actor([{ role: "unit_head", unitId }]);

async function send(whom: object) {
  const body = {
    ...{ documentNumber: "12/HD-SKHCN", datedOn: "2025-06-01", issuer: "Sở Mẫu" },
    ...{ title: "Hướng dẫn tuyên truyền", ...whom },
  };
  return world.as(coordinator).call(contract.sendGuidance, { body, files: [pdf()] });
}
const detail = (id: string, person = coordinator) =>
  world.as(person).call(contract.getDistribution, { params: { distributionId: id } });
const recipients = (id: string, query: object = {}, person = coordinator) =>
  world.as(person).call(contract.listRecipients, { params: { distributionId: id }, query });
const mailsOf = (unitId: string) =>
  world.sql<{ kind: string }>("select kind from mails where unit_id = $1 order by created_at", [
    unitId,
  ]);

describe("what waits for a unit", () => {
  it("is told to its own people until it is acknowledged, with who may say so", async () => {
    const [one, other] = [
      await world.make.unit({ name: "Sở Chờ" }),
      await world.make.unit({ name: "Sở Kia" }),
    ];
    const sent = await send({ unitIds: [one] });
    const officer = await world.make.actor([{ role: "officer", unitId: one }]);
    const waiting = (actor: Actor) => world.as(actor).call(contract.listWaitingDocuments);
    expect((await waiting(officer)).rows).toMatchObject([
      { id: sent.id, unit: { name: "Sở Chờ" }, canAcknowledge: true, kind: "guidance" },
    ]);
    const both = await world.make.actor([
      { role: "coordinator", domain: "CDS" },
      { role: "officer", unitId: other },
    ]);
    expect((await waiting(both)).rows).toEqual([]);
    expect((await waiting(coordinator)).rows).toEqual([]);
    const params = { distributionId: sent.id };
    await world
      .as(officer)
      .call(contract.acknowledgeDistribution, { params, body: { unitId: one } });
    expect((await waiting(officer)).rows).toEqual([]);
  });

  it("is, of a plan, for the head alone to acknowledge", async () => {
    const unit = await world.make.unit({ name: "Sở Có Trưởng" });
    await issueByHand(world, { tasks: [{ units: [unit] }] });
    const chief = await head(unit);
    const officer = await world.make.actor([{ role: "officer", unitId: unit }]);
    const states = async (actor: Actor) =>
      (await world.as(actor).call(contract.listWaitingDocuments)).rows.map(
        ({ kind, canAcknowledge }) => [kind, canAcknowledge],
      );
    expect(await states(chief)).toEqual([["plan", true]]);
    expect(await states(officer)).toEqual([["plan", false]]);
  });
});

describe("guidance", () => {
  it("reaches units and the members of groups, is opened and acknowledged; who has not is a list", async () => {
    const [one, two, other] = [
      await world.make.unit({ name: "Sở Một", email: "mot@loa.test" }),
      await world.make.unit({
        name: "Xã Hai",
        kind: "thing",
        code: "XAHAI",
        email: "hai@loa.test",
      }),
      await world.make.unit({ name: "Sở Ba" }),
    ];
    const group = await makeGroup(world, {
      kinds: [],
      include: ["XAHAI"],
      exclude: [],
      under: null,
    });
    const sent = await send({ unitIds: [one], groupIds: [group] });
    expect(sent).toMatchObject({ units: 2, mails: 2 });
    const officer = await world.make.actor([{ role: "officer", unitId: one }], "Võ Chuyên Viên");
    const params = { distributionId: sent.id };
    expect((await world.as(officer).raw(`/api/v1/distributions/${sent.id}/file`)).status).toBe(200);
    const body = { unitId: one };
    const said = await world.as(officer).call(contract.acknowledgeDistribution, { params, body });
    expect(
      await world.as(officer).call(contract.acknowledgeDistribution, { params, body }),
    ).toEqual(said);
    expect(await detail(sent.id)).toMatchObject({
      recipients: 2,
      acknowledged: 1,
      waiting: ["Xã Hai"],
    });
    expect(
      (await recipients(sent.id, { state: "waiting" })).rows.map(({ unit }) => unit.id),
    ).toEqual([two]);
    expect((await recipients(sent.id, { q: "so mot" })).rows[0]).toMatchObject({
      by: "Võ Chuyên Viên",
    });
    const stranger = world.as(await head(other));
    expect((await stranger.refusal(contract.getDistribution, { params })).status).toBe(404);
    expect((await stranger.raw(`/api/v1/distributions/${sent.id}/file`)).status).toBe(404);
    const notTheirs = { params, body: { unitId: two } };
    expect(
      (await world.as(officer).refusal(contract.acknowledgeDistribution, notTheirs)).status,
    ).toBe(404);
    const file = await world.as(coordinator).call(contract.exportRecipients, { params });
    expect(file.size).toBeGreaterThan(2_000);
  });

  it("shows a unit its own part alone", async () => {
    const units = [await world.make.unit(), await world.make.unit()];
    const sent = await send({ unitIds: units });
    const own = await head(units[0] ?? "");
    expect((await recipients(sent.id, {}, own)).rows.map(({ unit }) => unit.id)).toEqual([
      units[0],
    ]);
    expect(await detail(sent.id, own)).toMatchObject({ recipients: 1, waiting: [], lines: [] });
  });

  it("is reminded of at most once a day, and never where it was acknowledged", async () => {
    world.clock.set("2025-06-10");
    const unit = await world.make.unit({ email: "nhac@loa.test" });
    const { id } = await send({ unitIds: [unit] });
    const params = { distributionId: id };
    const remind = () => world.as(coordinator).call(contract.remindRecipients, { params });
    expect(await remind()).toEqual({ units: 0, mails: 0, toldToday: 1 });
    world.clock.set("2025-06-11");
    expect(await remind()).toEqual({ units: 1, mails: 1, toldToday: 0 });
    expect(await remind()).toEqual({ units: 0, mails: 0, toldToday: 1 });
    expect((await mailsOf(unit)).map(({ kind }) => kind)).toEqual([
      "distribution",
      "distribution-reminder",
    ]);
    world.clock.set("2025-06-12");
    await world
      .as(await head(unit))
      .call(contract.acknowledgeDistribution, { params, body: { unitId: unit } });
    expect(await remind()).toEqual({ units: 0, mails: 0, toldToday: 0 });
  });

  it("reaches who joins a group later, and the successor of a unit that ends", async () => {
    world.clock.set("2025-06-02");
    const old = await world.make.unit({ validTo: "2025-06-30", email: "cu@loa.test" });
    const group = await makeGroup(world, {
      kinds: ["odd-kind"],
      include: [],
      exclude: [],
      under: null,
    });
    const { id } = await send({ unitIds: [old], groupIds: [group] });
    const joiner = await world.make.unit({
      kind: "odd-kind",
      validFrom: "2025-07-01",
      email: "moi@loa.test",
    });
    const heir = await world.make.unit({ validFrom: "2025-07-01", email: "ke-thua@loa.test" });
    await world.sql(
      "insert into unit_successions (predecessor_id, successor_id, effective_on) values ($1, $2, '2025-07-01')",
      [old, heir],
    );
    world.clock.set("2025-07-02");
    await deliverToNewcomers(world.services);
    await deliverToNewcomers(world.services);
    const { rows } = await recipients(id);
    expect(Object.fromEntries(rows.map(({ unit, state }) => [unit.id, state]))).toEqual({
      [old]: "ended",
      [joiner]: "waiting",
      [heir]: "waiting",
    });
    expect(await mailsOf(joiner)).toHaveLength(1);
    expect(await mailsOf(heir)).toHaveLength(1);
    world.clock.set("2025-06-02");
  });

  it("is recorded once as what its unit owed, the document as evidence", async () => {
    const unit = await world.make.unit();
    const { planId } = await issueByHand(world, {
      tasks: [{ units: [unit], domain: "CDS", title: "Ban hành văn bản hướng dẫn" }],
    });
    const { id } = await send({ unitIds: [unit], guidanceOf: unit });
    const officer = world.as(await world.make.actor([{ role: "officer", unitId: unit }]));
    const params = { distributionId: id };
    const { rows } = await officer.call(contract.listGuidanceOffers, { params });
    expect(rows[0]?.title).toBe("Ban hành văn bản hướng dẫn");
    const body = { commitmentId: rows[0]?.commitmentId ?? null };
    const { outputId } = await officer.call(contract.recordGuidance, { params, body });
    const [proof] = await world.sql<{ name: string; claims: number }>(
      `select f.name, (select count(*)::int from claims c where c.output_id = e.output_id) as claims
       from evidence e join files f on f.id = e.file_id where e.output_id = $1`,
      [outputId],
    );
    expect(proof).toEqual({ name: "huong-dan.pdf", claims: 1 });
    const again = await officer.refusal(contract.recordGuidance, { params, body });
    expect(again.body.error.code).toBe("guidance-recorded-already");
    expect(planId).toBeTruthy();
  });

  it("needs a file, a recipient and a date that has come", async () => {
    const unit = await world.make.unit();
    const body = {
      ...{ documentNumber: "1/HD", datedOn: "2025-06-01", issuer: "Sở", title: "Hướng dẫn" },
      unitIds: [unit],
    };
    const caller = world.as(coordinator);
    const codeOf = async (change: object, files = [pdf()]) =>
      (await caller.refusal(contract.sendGuidance, { body: { ...body, ...change }, files })).body
        .error.code;
    expect(await codeOf({}, [])).toBe("guidance-file-missing");
    expect(await codeOf({ unitIds: [] })).toBe("no-recipient");
    expect(await codeOf({ datedOn: "2025-12-01" })).toBe("guidance-dated-later");
    expect(await codeOf({}, [new File(["MZ"], "a.pdf")])).toBe("file-kind-not-taken");
    expect(await codeOf({ unitIds: [crypto.randomUUID()] })).toBe("unknown-recipient");
  });
});

const issuedText = miniPlan.replace(
  "TM. ỦY BAN",
  "Nơi nhận:\n- Sở Khoa học Mẫu;\n- Sở Tư pháp Mẫu;\n- Câu lạc bộ Không Ai Biết;\n- Lưu: VT.\n\nTM. ỦY BAN",
);

describe("an issued plan", () => {
  it("is handed to its Nơi nhận; a name nobody answers to is matched or sent by other ways; a duty slip acknowledged is its plan acknowledged", async () => {
    const { radio } = await miniUnits(world);
    const justice = await world.make.unit({ name: "Sở Tư pháp Mẫu", email: "tu-phap@loa.test" });
    await world.make.unit({ name: "Hội Lạ Tên" });
    const planId = await importedPlan(world, coordinator, issuedText);
    await issue(planId);
    const list = await world
      .as(coordinator)
      .call(contract.listAcknowledgements, { params: { planId } });
    const id = list.distributionId ?? "";
    const { lines } = await detail(id);
    expect(lines.map(({ raw, resolution }) => [raw, resolution])).toEqual([
      ["Sở Khoa học Mẫu", "unit"],
      ["Sở Tư pháp Mẫu", "unit"],
      ["Câu lạc bộ Không Ai Biết", "unresolved"],
      ["Lưu: VT", "open"],
    ]);
    expect((await mailsOf(justice)).map(({ kind }) => kind)).toEqual(["distribution"]);
    expect((await mailsOf(radio)).map(({ kind }) => kind)).toEqual(["duty-slip"]);
    await acknowledgedByEitherDoor(planId, id, radio);
    await settled(id, lines[2]?.id ?? "");
  });

  async function issue(planId: string) {
    await world.sql(
      "update plan_findings set settled_at = now(), settlement = 'dismissed' where plan_id = $1",
      [planId],
    );
    const now = world.clock.now();
    const { services } = world;
    await services.database.in(system, async (tx) => {
      const row = await tx
        .selectFrom("plans")
        .select("revision")
        .where("id", "=", planId)
        .executeTakeFirstOrThrow();
      const parts = {
        tx,
        actor: { accountId: null, name: "test" },
        now,
        baseUrl: services.baseUrl,
      } as const;
      await issueIn(parts, planId, {
        ...{ revision: row.revision, documentNumber: "15/KH-UBND", issuedOn: dateInVietnam(now) },
        ...{ signerName: "Người ký", signerPosition: "Chủ tịch" },
      });
    });
  }

  async function acknowledgedByEitherDoor(planId: string, id: string, unitId: string) {
    const person = world.as(await head(unitId));
    const body = { unitId };
    const slip = await person.call(contract.acknowledgePlan, { params: { planId }, body });
    const params = { distributionId: id };
    expect(await person.call(contract.acknowledgeDistribution, { params, body })).toEqual(slip);
    const { rows } = await recipients(id, { state: "acknowledged" });
    expect(rows.map(({ unit }) => unit.id)).toEqual([unitId]);
  }

  async function settled(id: string, lineId: string) {
    const caller = world.as(coordinator);
    const params = { lineId };
    await caller.call(contract.noteDispatch, {
      params,
      body: { way: "post", sentOn: "2025-06-01" },
    });
    expect((await detail(id)).lines[2]?.dispatch).toMatchObject({
      way: "post",
      sentOn: "2025-06-01",
    });
    const club = await world.make.unit({ name: "Câu lạc bộ" });
    await caller.call(contract.matchLine, { params, body: { unitId: club } });
    expect((await recipients(id)).rows.some(({ unit }) => unit.id === club)).toBe(true);
    const again = await caller.refusal(contract.matchLine, { params, body: { unitId: club } });
    expect(again.body.error.code).toBe("line-matched-already");
  }
});
