import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importedPlan, planAsSeen } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";

const planOf = (tasks: string) => `ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: 15/KH-UBND
Tỉnh Mẫu, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Truyền thông năm 2026
I. NHIỆM VỤ
${tasks}
`;

let world: World;
let coordinator: Actor;

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  await world.make.unit({ name: "Ủy ban nhân dân tỉnh Mẫu", kind: "government" });
  await world.make.unit({ name: "Sở Nội vụ" });
  await world.make.unit({ name: "Đài Mẫu", kind: "press" });
});
afterAll(() => world.close());

async function imported(tasks: string) {
  const planId = await importedPlan(world, coordinator, planOf(tasks));
  const see = () => planAsSeen(world, coordinator, planId);
  const found = async (code: string) => {
    const { findings } = await see();
    const finding = findings.find((each) => each.code === code && each.settled === null);
    if (!finding) throw new Error(`no ${code} among ${findings.map((each) => each.code)}`);
    return finding;
  };
  const accept = async (code: string, chosen: { readonly otherwise?: true } = {}) => {
    const { revision } = await see();
    const params = { findingId: (await found(code)).id };
    const body = { revision, act: "accept" as const, ...chosen };
    await world.as(coordinator).call(contract.settleFinding, { params, body });
    return see();
  };
  return { planId, see, found, accept };
}

const unitsOf = (tasks: readonly contract.Task[]) =>
  tasks.map(({ path, assignments }) => [
    path,
    ...assignments.map(({ role, unit, raw }) => `${role} ${unit?.name ?? raw}`),
  ]);

const led = (at: number, title: string, lead: string, ...more: string[]) =>
  [`${at}. ${title}`, `- Chủ trì: ${lead}`, ...more, "- Thời gian: Năm 2026"].join("\n");

describe("accepting what is proposed for an unknown name", () => {
  it("takes a registered name that is nearly the same, in every place, and for the office's next plan", async () => {
    const plan = `${led(1, "Mở chuyên mục", "Sở Nội vụụ")}\n${led(2, "Mở lớp", "Sở Nội vụụ")}`;
    const { accept } = await imported(plan);
    const { tasks, names } = await accept("unknown-unit");
    expect(names).toEqual([]);
    expect(unitsOf(tasks)).toEqual([
      ["I.1", "lead Sở Nội vụ"],
      ["I.2", "lead Sở Nội vụ"],
    ]);
    const next = await imported(plan);
    expect((await next.see()).names).toEqual([]);
  });

  it("given in the task itself is remembered for the office like any other answer", async () => {
    const plan = led(1, "Mở chuyên mục", "Tổ Truyền tin");
    const { see } = await imported(plan);
    const { revision, tasks } = await see();
    const [task] = tasks;
    const [lead] = task?.assignments ?? [];
    const [known] = await world.sql<{ id: string }>("select id from units where name = 'Đài Mẫu'");
    const assignments = [
      { id: lead?.id ?? "", role: "lead" as const, raw: "Tổ Truyền tin", unitId: known?.id ?? "" },
    ];
    await world.as(coordinator).call(contract.putAssignments, {
      params: { taskId: task?.id ?? "" },
      body: { revision, assignments },
    });
    const next = await (await imported(plan)).see();
    expect(unitsOf(next.tasks)).toEqual([["I.1", "lead Đài Mẫu"]]);
  });

  it("never takes a ministry for the department of the same field: it becomes a unit of its own", async () => {
    const { found, accept } = await imported(led(1, "Mở chuyên mục", "Bộ Nội vụ"));
    expect((await found("unknown-unit")).proposal).toMatchObject({ answer: "new-unit" });
    const { tasks } = await accept("unknown-unit");
    expect(unitsOf(tasks)).toEqual([["I.1", "lead Bộ Nội vụ"]]);
    expect(tasks[0]?.assignments[0]?.unit?.name).toBe("Bộ Nội vụ");
  });

  it("is the office whose plan it is, in this plan only, where words name nobody in particular", async () => {
    const plan = led(1, "Mở chuyên mục", "UBND cấp xã");
    const { found, accept } = await imported(plan);
    expect((await found("unknown-unit")).proposal).toMatchObject({
      answer: "office",
      otherwise: "open",
    });
    const { tasks, names } = await accept("unknown-unit");
    expect(unitsOf(tasks)).toEqual([["I.1", "lead Ủy ban nhân dân tỉnh Mẫu"]]);
    expect(names).toEqual([]);
    expect((await (await imported(plan)).see()).names).toHaveLength(1);
  });

  it("is the only answer where the name is nearly that of the office whose plan it is", async () => {
    const { found, accept } = await imported(led(1, "Mở chuyên mục", "Ủy ban nhân dân tỉnh Mẫuu"));
    const { proposal } = await found("unknown-unit");
    expect(proposal).toMatchObject({ answer: "candidate", otherwise: null });
    expect(unitsOf((await accept("unknown-unit")).tasks)).toEqual([
      ["I.1", "lead Ủy ban nhân dân tỉnh Mẫu"],
    ]);
  });

  it("may be nobody in particular, also to who adds no units to the register", async () => {
    const { accept } = await imported(
      led(1, "Mở chuyên mục", "Đài Mẫu", "- Phối hợp: Trung tâm Lạ"),
    );
    const { tasks } = await accept("unknown-unit", { otherwise: true });
    expect(tasks[0]?.assignments.map(({ resolution }) => resolution)).toEqual(["unit", "open"]);
  });

  it("is refused to who works for one unit where it would add to the register", async () => {
    const unitId = await world.make.unit({ name: "Sở Riêng" });
    const officer = await world.make.actor([{ role: "officer", unitId }]);
    const text = planOf(led(1, "Mở chuyên mục", "Trung tâm Xa Lạ"));
    const body = { text, ownerUnitId: unitId };
    const { id } = await world.as(officer).call(contract.importPlan, { body });
    await world.runJobs();
    const { revision, findings } = await planAsSeen(world, officer, id);
    const finding = findings.find(({ code }) => code === "unknown-unit");
    const refused = await world.as(officer).refusal(contract.settleFinding, {
      params: { findingId: finding?.id ?? "" },
      body: { revision, act: "accept" },
    });
    expect(refused.status).toBe(403);
  });
});

describe("a unit that has ended without a successor in the register", () => {
  const ended = (raw: string) => imported(led(1, "Mở chuyên mục", raw));

  it("gives its duty to the office whose plan it is", async () => {
    await world.make.unit({ name: "Sở Đã Hết", validTo: "2025-06-30" });
    const { accept } = await ended("Sở Đã Hết");
    const { tasks, findings } = await accept("unit-ended");
    expect(tasks[0]?.assignments[0]?.unit?.name).toBe("Ủy ban nhân dân tỉnh Mẫu");
    expect(findings.filter(({ code, settled }) => code === "unit-ended" && !settled)).toEqual([]);
  });

  it("or keeps its name, and nobody owes what falls due afterwards", async () => {
    await world.make.unit({ name: "Sở Đã Thôi", validTo: "2025-06-30" });
    const { accept } = await ended("Sở Đã Thôi");
    const { tasks, findings } = await accept("unit-ended", { otherwise: true });
    expect(tasks[0]?.assignments[0]?.unit?.name).toBe("Sở Đã Thôi");
    expect(findings.filter(({ code, settled }) => code === "unit-ended" && !settled)).toEqual([]);
  });
});

describe("accepting an answer of the reader changes the plan as it says", () => {
  const bulletin = (at: number) =>
    led(at, "Xuất bản bản tin trên nền tảng số", "Đài Mẫu", "- Tần suất: 12 số/năm");

  it("two products stay two, one product is kept once and its figure not doubled", async () => {
    const text = `${bulletin(1)}\n${bulletin(2)}`;
    const two = await imported(text);
    expect((await two.accept("duplicate-product")).tasks.map(({ dropped }) => dropped)).toEqual([
      null,
      null,
    ]);
    const one = await imported(text);
    const { tasks } = await one.accept("duplicate-product", { otherwise: true });
    expect(tasks.map(({ dropped }) => dropped?.reason ?? null)).toEqual([
      null,
      "Một sản phẩm, 12/năm, ghi ở I.1",
    ]);
    expect(tasks[0]?.quotas.map(({ count, per }) => [count, per])).toEqual([[12, "year"]]);
  });

  it("a unit that leads no longer helps as well", async () => {
    const plan = await imported(led(1, "Mở lớp", "Đài Mẫu", "- Phối hợp: Sở Nội vụ, Đài Mẫu"));
    const { tasks } = await plan.accept("unit-in-two-roles");
    expect(unitsOf(tasks)).toEqual([["I.1", "lead Đài Mẫu", "coordinating Sở Nội vụ"]]);
  });

  it("a task without a lead goes to whoever leads its neighbours, work without any to the office", async () => {
    const bare = (at: number) => `${at}. Phát tờ rơi số ${at}\n- Thời gian: Năm 2026`;
    const beside = await imported(`${led(1, "Mở lớp", "Đài Mẫu")}\n${bare(2)}`);
    expect(unitsOf((await beside.accept("no-lead")).tasks)).toEqual([
      ["I.1", "lead Đài Mẫu"],
      ["I.2", "lead Đài Mẫu"],
    ]);
    const own = await imported([bare(1), bare(2), bare(3)].join("\n"));
    expect(unitsOf((await own.accept("no-lead")).tasks)).toEqual([
      ["I.1", "lead Ủy ban nhân dân tỉnh Mẫu"],
      ["I.2", "lead Ủy ban nhân dân tỉnh Mẫu"],
      ["I.3", "lead Ủy ban nhân dân tỉnh Mẫu"],
    ]);
  });

  it("a quota stated twice owes the figure that is chosen", async () => {
    const text = led(1, "Mở chuyên mục", "Đài Mẫu", "- Tần suất: 01 số/tuần, 40 số/năm");
    const owed = ({ tasks }: Awaited<ReturnType<typeof planAsSeen>>) =>
      tasks[0]?.quotas[0]?.perYear;
    expect(owed(await (await imported(text)).accept("quota-conflict"))).toBe(40);
    const other = await (await imported(text)).accept("quota-conflict", { otherwise: true });
    expect(owed(other)).toBe(52);
  });

  it("a time that was misread becomes its nearest reading, or lasts the whole year", async () => {
    const text = "1. Mở lớp\n- Chủ trì: Đài Mẫu\n- Thời gian: Q.II1";
    const { tasks } = await (await imported(text)).accept("not-understood");
    expect(tasks[0]?.timing).toMatchObject({ raw: "Quý III", start: "2026-07-01" });
    const other = await (await imported(text)).accept("not-understood", { otherwise: true });
    expect(other.tasks[0]?.timing).toMatchObject({ raw: "Năm 2026", end: "2026-12-31" });
  });

  it("words misread in a scan are put right in the field they stand in, its unit known again", async () => {
    const plan = await imported(led(1, "Mở chuyên mục Đàj", "Đàj Mẫu"));
    const { tasks } = await plan.see();
    const lead = tasks[0]?.assignments[0];
    const proposal = {
      kind: "words",
      text: { vi: "Sửa thành “Đài”.", en: "Correct to “Đài”." },
      fix: { kind: "read-as", words: [{ from: "Đàj", to: "Đài" }] },
    };
    await world.sql(`insert into plan_findings (plan_id, task_id, code, severity, message, position, source, proposal)
      values ('${plan.planId}', '${tasks[0]?.id}', 'unsure-words', 'doubt', '{"vi":"","en":""}', 0,
        '${JSON.stringify(lead?.source)}', '${JSON.stringify(proposal)}')`);
    const after = await plan.accept("unsure-words");
    expect(unitsOf(after.tasks)).toEqual([["I.1", "lead Đài Mẫu"]]);
    // The title stands elsewhere, and nothing was asked about it.
    expect(after.tasks[0]?.title).toBe("Mở chuyên mục Đàj");
    expect(
      after.findings.filter(({ code, settled }) => code === "unknown-unit" && !settled),
    ).toEqual([]);
  });

  it("a time of a past year is moved to the plan's own", async () => {
    const plan = await imported("1. Mở lớp\n- Chủ trì: Đài Mẫu\n- Thời gian: Quý II/2024");
    const { tasks } = await plan.accept("time-outside-year");
    expect(tasks[0]?.timing).toMatchObject({ raw: "Quý II/2026", start: "2026-04-01" });
  });
});

it("tells a document that is no plan from a plan that gives nobody a task, and what to do", async () => {
  const reading = async (text: string) => {
    const planId = await importedPlan(world, coordinator, text);
    const { plan } = await planAsSeen(world, coordinator, planId);
    expect(plan).toMatchObject({ state: "failed", isEmpty: true });
    return plan.reading;
  };
  const letter = await reading("Chào các bạn, đây là một bức thư.\n");
  expect(letter.failureCode).toBe("not-a-plan");
  expect(letter.failure?.vi).toContain("Nếu kế hoạch nằm ở tệp khác");
  const empty = await reading(planOf("1. Nâng cao nhận thức.\n2. Bảo đảm hiệu quả."));
  expect(empty.failureCode).toBe("no-tasks");
  expect(empty.failure?.vi).toContain("phụ lục phân công");
});
