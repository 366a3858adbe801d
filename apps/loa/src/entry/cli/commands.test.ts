import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { miniPlan } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { main } from "../cli.ts";

let world: World;
let folder: string;
let administrator: Actor;
let coordinator: Actor;
let leader: Actor;

beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), "loa-commands-"));
  await world.make.unit({ code: "DAI", name: "Đài Mẫu" });
  await world.make.unit({ code: "SKH", name: "Sở Khoa học Mẫu" });
  await world.make.unit({ code: "HOI", name: "Hội Lạ Tên" });
  administrator = await world.make.actor([{ role: "administrator" }], "Quản Trị");
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }], "Điều Phối");
  leader = await world.make.actor([{ role: "leader" }], "Lãnh Đạo");
});

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", world.ownerUrl);
  vi.stubEnv("LOA_DATA_DIR", folder);
  vi.stubEnv("LOA_LOG_LEVEL", "silent");
  vi.stubEnv("LANG", "vi_VN.UTF-8");
  return () => vi.unstubAllEnvs();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function loa(...args: string[]) {
  const lines = { out: [] as string[], told: [] as string[] };
  const status = await main(args, {
    out: (text) => lines.out.push(text),
    tell: (line) => lines.told.push(line),
  });
  return { status, out: lines.out.join("\n"), told: lines.told.join("\n") };
}

const audited = (action: string) =>
  world.sql<{ actor_name: string; account_id: string }>(
    "select actor_name, account_id from audit_entries where action = $1 order by at desc",
    [action],
  );

describe("who a command acts for", () => {
  it("is asked for before anything is opened", async () => {
    const { status, told } = await loa("users", "list");
    expect(status).toBe(2);
    expect(told).toContain("--as EMAIL");
  });

  it("must have an account in force", async () => {
    expect((await loa("users", "list", "--as", "khong-co@loa.test")).status).toBe(4);
  });

  it("can be named by the environment", async () => {
    vi.stubEnv("LOA_AS", administrator.email);
    expect((await loa("users", "list")).out).toContain(administrator.email);
  });

  it("may do no more than on screen: a leader invites nobody", async () => {
    const { status, told } = await loa(
      ...["users", "invite", "a@loa.test", "--name", "A", "--role", "leader"],
      ...["--as", leader.email],
    );
    expect(status).toBe(3);
    expect(told).toContain("[not-allowed]");
  });

  it("stands in the audit log with the way it acted by", async () => {
    const { email } = await world.make.actor([{ role: "leader" }]);
    const as = ["--as", administrator.email];
    expect((await loa("users", "suspend", email, "--reason", "nghỉ việc", ...as)).status).toBe(0);
    expect((await audited("account.suspended"))[0]).toEqual({
      actor_name: "Quản Trị (dòng lệnh)",
      account_id: administrator.accountId,
    });
    expect((await loa("users", "list", "--as", email)).status).toBe(4);
    expect((await loa("users", "resume", email, ...as)).status).toBe(0);
    expect((await loa("progress", "không có", "--as", email)).told).toContain("Không có kế hoạch");
  });
});

describe("a plan from its file to its progress", () => {
  it("is imported, previewed in the caller's language, issued once, and read as of a day", async () => {
    const path = join(folder, "ke-hoach.txt");
    await writeFile(path, miniPlan);
    const as = ["--as", coordinator.email];
    const imported = await loa("import", path, "--json", ...as);
    expect(imported.status).toBe(0);
    const plan = JSON.parse(imported.out) as { id: string; tasks: number; state: string };
    expect(plan).toMatchObject({ tasks: 4, state: "draft" });

    const english = await loa("issue", plan.id, "--dry-run", "--lang", "en", ...as);
    expect(english).toMatchObject({ status: 0, out: expect.stringContaining("commitments") });
    // The number, date and signer the document names are the default.
    expect((await loa("issue", "15/KH-UBND", ...as)).status).toBe(0);
    expect((await audited("plan.issued"))[0]?.actor_name).toBe("Điều Phối (dòng lệnh)");
    const again = await loa("issue", plan.id, ...as);
    expect(again).toMatchObject({ status: 3 });

    const progress = await loa("progress", plan.id, "--as-of", "2025-06-30", "--json", ...as);
    expect(JSON.parse(progress.out)).toMatchObject({ asOf: "2025-06-30", stage: "recorded" });
    const paper = join(folder, "bao-cao.pdf");
    const line = ["--domain", "CDS", "--year", "2025", "--format", "pdf", "--out", paper];
    const report = await loa("report", ...line, "--period", "quarter-1", ...as);
    expect(report).toEqual({ status: 0, out: paper, told: "" });
    expect((await readFile(paper)).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await loa("report", ...line, "--period", "quarter-9", ...as)).status).toBe(4);
    expect((await loa("progress", plan.id, "--as-of", "hôm qua", ...as)).status).toBe(3);
    expect((await loa("progress", plan.id, "--stage", "guessed", ...as)).status).toBe(2);
  });

  it("that cannot be opened says so and changes nothing", async () => {
    const { status } = await loa("import", join(folder, "x.docx"), "--as", coordinator.email);
    expect(status).toBe(4);
  });
});

describe("a list of units", () => {
  it("is imported whole or not at all", async () => {
    const bad = join(folder, "sai.csv");
    await writeFile(bad, "Mã,Loại,Tên\nA1,department,Sở Một\nA2,khong-co-loai-nay,Sở Hai\n");
    const refused = await loa("units", "import", bad, "--as", administrator.email);
    expect(refused.status).toBe(3);
    expect(refused.told).toContain("chưa nhập dòng nào");
    expect(await world.sql("select 1 from units where code = 'A1'")).toEqual([]);
  });
});

describe("looking at the played year", () => {
  it("is refused where real people use this Loa, and for what is no day", async () => {
    const { status, told } = await loa("demo", "--look");
    expect(status).toBe(3);
    expect(told).toContain("chỉ có dữ liệu mẫu");
    expect((await loa("demo", "--look", "--day", "22/12/2025")).status).toBe(2);
  });
});
