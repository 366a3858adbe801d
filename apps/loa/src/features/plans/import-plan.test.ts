import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  importedPlan,
  type MiniUnits,
  miniPlan,
  miniUnits,
  planAsSeen,
} from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import { loadShippedList } from "../units/index.ts";
import {
  getPlan,
  getPlanPaper,
  importPlan,
  issuePlan,
  listPlans,
  readAgain,
  settleFinding,
} from "./contract.ts";
import { readPlanNow } from "./read-plan.ts";

// What a person does: takes the reader's date for the national day, then issues.
async function issueReference(real: World, actor: Actor, planId: string) {
  const me = real.as(actor);
  const { plan, tasks, findings } = await planAsSeen(real, actor, planId);
  let { revision } = plan;
  const blocking = ["date-conflict", "unit-ended"];
  for (const { id, code, severity } of findings) {
    if (severity === "note" || !blocking.includes(code)) continue;
    const body = { revision, act: "accept" as const };
    ({ revision } = await me.call(settleFinding, { params: { findingId: id }, body }));
  }
  const settled = await planAsSeen(real, actor, planId);
  const dated = (path: string) => settled.tasks.find((task) => task.path === path)?.timing;
  expect(tasks.find((task) => task.path === "C.I.3.a")?.timing?.end).toBe("2025-09-30");
  expect(dated("C.I.3.a")).toMatchObject({ start: "2025-10-01", end: "2025-12-31" });
  const issued = await me.call(issuePlan, {
    params: { planId },
    body: {
      revision,
      documentNumber: "122/KH-UBND",
      issuedOn: "2025-06-02",
      signerName: "Người ký",
      signerPosition: "Chủ tịch",
    },
  });
  expect(issued.commitments).toBeGreaterThan(1000);
  expect(issued.units).toBeGreaterThan(100);
}

let world: World;
let coordinator: Actor;
let units: MiniUnits;

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  units = await miniUnits(world);
});
afterAll(() => world.close());

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("importing a plan", () => {
  it("answers at once and is being read until the job has run", async () => {
    const { id } = await world.as(coordinator).call(importPlan, { body: { text: miniPlan } });
    const waiting = await world.as(coordinator).call(getPlan, { params: { planId: id } });
    expect(waiting.state).toBe("reading");
    await world.runJobs();
    const read = await world.as(coordinator).call(getPlan, { params: { planId: id } });
    expect(read).toMatchObject({ state: "draft", documentNumber: "15/KH-UBND", year: 2025 });
  });

  it("takes tasks, quotas and domains from the document's own words", async () => {
    const planId = await importedPlan(world, coordinator);
    const { plan, tasks } = await planAsSeen(world, coordinator, planId);
    expect(tasks.map((task) => [task.path, task.domain])).toEqual([
      ["B.I.1", "CDS"],
      ["B.I.2", "CDS"],
      ["B.II.1", "CCHC"],
      ["B.II.2", "CCHC"],
    ]);
    expect(plan.domains.map((domain) => domain.name)).toEqual([
      "Chuyển đổi số",
      "Cải cách hành chính",
    ]);
    expect(tasks[0]?.quotas[0]).toMatchObject({
      count: 1,
      per: "week",
      perYear: 52,
      rhythm: "weekly",
    });
    expect(tasks[0]?.assignments.find((each) => each.role === "lead")?.unit?.id).toBe(units.radio);
  });

  it("asks once for a name that stands in two places", async () => {
    const planId = await importedPlan(world, coordinator);
    const { names, findings } = await planAsSeen(world, coordinator, planId);
    expect(names.map((name) => [name.raw, name.places.length])).toEqual([["Hội Lạ Tên", 2]]);
    expect(findings.filter((finding) => finding.code === "unknown-unit")).toHaveLength(2);
  });

  it("shows each field's words at their place in the text", async () => {
    const planId = await importedPlan(world, coordinator);
    const { tasks } = await planAsSeen(world, coordinator, planId);
    const paper = await world.as(coordinator).call(getPlanPaper, { params: { planId } });
    const source = tasks[0]?.quotas[0]?.source ?? { start: 0, end: 0 };
    expect(paper.text.slice(source.start, source.end)).toContain("01 số/tuần");
  });

  it("reads a plan once, however often its job runs", async () => {
    const planId = await importedPlan(world, coordinator);
    const before = await planAsSeen(world, coordinator, planId);
    await readPlanNow(world.services, planId);
    const after = await planAsSeen(world, coordinator, planId);
    expect(after.tasks.map((task) => task.id)).toEqual(before.tasks.map((task) => task.id));
  });

  it("leaves nothing of a reading whose storing broke off, and the next run reads it whole", async () => {
    const { id } = await world.as(coordinator).call(importPlan, { body: { text: miniPlan } });
    await world.sql(
      `create function break_off() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
    );
    await world.sql(
      "create trigger break_off before insert on plan_findings execute function break_off()",
    );
    await expect(readPlanNow(world.services, id)).rejects.toThrow("killed");
    const [left] = await world.sql<{ tasks: number }>(
      "select count(*)::int as tasks from tasks where plan_id = $1",
      [id],
    );
    await world.sql("drop trigger break_off on plan_findings");
    expect(left).toEqual({ tasks: 0 });
    expect((await planAsSeen(world, coordinator, id)).plan.state).toBe("reading");
    await world.runJobs();
    expect((await planAsSeen(world, coordinator, id)).tasks).toHaveLength(4);
  });

  it("keeps the file of a plan it could not read, says why, and reads again when asked", async () => {
    const planId = await importedPlan(world, coordinator, "Chào các bạn, đây là một bức thư.\n");
    const failed = await world.as(coordinator).call(getPlan, { params: { planId } });
    expect(failed).toMatchObject({ state: "failed", file: { name: "van-ban-dan-vao.txt" } });
    expect(failed.reading.failure?.vi).toContain("xin gửi tệp đó. Tệp này vẫn được giữ");
    expect(failed.reading.failureCode).toBe("not-a-plan");
    const body = { revision: failed.revision };
    await world.as(coordinator).call(readAgain, { params: { planId }, body });
    const again = await world.as(coordinator).call(getPlan, { params: { planId } });
    expect(again.state).toBe("reading");
    await world.runJobs();
  });

  it("lists a plan not read apart and without a year, since nobody knows its year", async () => {
    const read = await importedPlan(world, coordinator);
    const letter = await importedPlan(world, coordinator, "Chào các bạn, đây là một bức thư.\n");
    const { rows } = await world.as(coordinator).call(listPlans, {});
    const at = (id: string) => rows.findIndex((row) => row.id === id);
    expect(rows[at(letter)]).toMatchObject({ state: "failed", year: null });
    expect(rows[at(read)]).toMatchObject({ state: "draft", year: 2025 });
    const [unread, known] = [rows.filter((row) => row.year === null), rows.filter((r) => r.year)];
    expect(rows).toEqual([...unread, ...known]);
  });

  it("counts as findings exactly what the review walks through, notes and doubts alike", async () => {
    const planId = await importedPlan(world, coordinator);
    const { plan, findings } = await planAsSeen(world, coordinator, planId);
    const { rows } = await world.as(coordinator).call(listPlans, {});
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["note", "doubt"]));
    expect(plan.counts).toMatchObject({
      findings: findings.length,
      openFindings: findings.filter(({ settled }) => settled === null).length,
    });
    expect(rows.find(({ id }) => id === planId)?.openFindings).toBe(plan.counts.openFindings);
  });

  it("does not throw away corrections by reading again unless told to", async () => {
    const planId = await importedPlan(world, coordinator);
    const { plan } = await planAsSeen(world, coordinator, planId);
    const asked = { params: { planId }, body: { revision: plan.revision } };
    const refused = await world.as(coordinator).refusal(readAgain, asked);
    expect(refused.body.error.code).toBe("would-discard");
  });
});

describe("what may not be imported", () => {
  const refusalOf = async (file: File) =>
    (await world.as(coordinator).refusal(importPlan, { body: {}, files: [file] })).body.error.code;
  const file = (bytes: string | Uint8Array<ArrayBuffer>, name: string) =>
    new File([bytes], name, { type: docx });
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each([
    ["an old .doc", file(new Uint8Array([...old, 0, 0]), "ke-hoach.docx"), "old-word-file"],
    [
      "a protected document",
      file(
        new Uint8Array([
          ...old,
          0,
          ...[..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]),
        ]),
        "mat.docx",
      ),
      "protected-file",
    ],
    ["another archive", file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "a.docx"), "not-a-document"],
    ["a program", file(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0]), "a.docx"), "unknown-file"],
    ["an empty file", file("", "a.docx"), "empty-file"],
  ])("%s is refused with its name", async (_, given, code) => {
    expect(await refusalOf(given)).toBe(code);
  });

  it("a file over the installation's limit is refused before it is read", async () => {
    const response = await world.as(coordinator).raw("http://loa.test/api/v1/plans", {
      method: "POST",
      headers: {
        "x-loa-request": "1",
        "content-type": "multipart/form-data; boundary=x",
        "content-length": String(100 * 1024 * 1024),
      },
      body: "x",
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining("20 MB") },
    });
  });

  it("nothing at all is asked for again", async () => {
    const refused = await world.as(coordinator).refusal(importPlan, { body: {} });
    expect(refused.body.error.code).toBe("no-plan-given");
  });
});

describe("the reference plan", () => {
  const path = new URL("../../../../../../shared/plans/quang-ngai-2025.docx", import.meta.url);

  it.skipIf(!existsSync(path))(
    "is read into 33 tasks whose leads are all known (skipped without the reference file)",
    async () => {
      const real = await createWorld();
      try {
        const actor = await real.make.actor([{ role: "administrator" }]);
        await real.services.database.in(system, (tx) =>
          loadShippedList(tx, actor, real.services.clock.now()),
        );
        const bytes = new Uint8Array(await readFile(path));
        const files = [new File([bytes], "quang-ngai-2025.docx", { type: docx })];
        const { id } = await real.as(actor).call(importPlan, { body: {}, files });
        await real.runJobs();
        const { plan, tasks, names } = await planAsSeen(real, actor, id);
        expect(tasks).toHaveLength(33);
        expect(plan.domains.map((domain) => domain.code)).toEqual(["CDS", "CCHC"]);
        expect(tasks.flatMap((task) => task.quotas)).toHaveLength(19);
        expect(names.map((name) => name.raw)).toEqual([]);
        expect((await real.as(actor).call(listPlans)).rows).toHaveLength(1);
        await issueReference(real, actor, id);
      } finally {
        await real.close();
      }
    },
  );
});
