import { randomBytes } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { createAccountWithPassword, grantRole } from "../../features/accounts/index.ts";
import type { SystemActor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import { system } from "../../platform/db/database.ts";
import { type Stage, unitIds } from "./stage.ts";

/** Who the audit log names for what the script itself sets up. */
export const robot: SystemActor = { accountId: null, name: "Tỉnh mẫu (Loa)" };

interface Part {
  readonly name: string;
  readonly mailbox: string;
  readonly role: Grant["role"];
  readonly unitCode?: string;
  readonly domain?: string;
}

/** The people of the play; `.invalid` addresses can receive nothing (RFC 2606). */
const cast: readonly Part[] = [
  { name: "Ngô Văn Quản Trị", mailbox: "quantri", role: "administrator" },
  { name: "Trần Thị Điều Phối", mailbox: "dieuphoi.cds", role: "coordinator", domain: "CDS" },
  { name: "Lê Văn Tổng Hợp", mailbox: "dieuphoi.cchc", role: "coordinator", domain: "CCHC" },
  { name: "Đinh Thị Kon Tum", mailbox: "dieuphoi.kontum", role: "coordinator", domain: "CDSKT" },
  { name: "Phạm Văn Lãnh Đạo", mailbox: "lanhdao", role: "leader" },
  { name: "Nguyễn Thị Giám Đốc", mailbox: "lanhdao.skhcn", role: "unit_head", unitCode: "SKHCN" },
  { name: "Võ Văn Chuyên Viên", mailbox: "chuyenvien.skhcn", role: "officer", unitCode: "SKHCN" },
  { name: "Hoàng Thị Chánh", mailbox: "lanhdao.vp", role: "unit_head", unitCode: "VPUBND" },
  { name: "Đặng Văn Cổng", mailbox: "chuyenvien.vp", role: "officer", unitCode: "VPUBND" },
  { name: "Mai Thị Văn Hóa", mailbox: "lanhdao.svhttdl", role: "unit_head", unitCode: "SVHTTDL" },
  { name: "Lâm Thị Lễ Hội", mailbox: "chuyenvien.svhttdl", role: "officer", unitCode: "SVHTTDL" },
  { name: "Cao Văn Sóng", mailbox: "lanhdao.dai", role: "unit_head", unitCode: "DAIPTTH" },
  { name: "Đỗ Thị Biên Tập", mailbox: "bientap.dai", role: "officer", unitCode: "DAIPTTH" },
  { name: "Bùi Văn Tổng Biên Tập", mailbox: "lanhdao.bao", role: "unit_head", unitCode: "BAOQN" },
  { name: "Huỳnh Văn Trà Bồng", mailbox: "lanhdao.trabong", role: "unit_head", unitCode: "525" },
  { name: "Phan Thị Bình Sơn", mailbox: "lanhdao.binhson", role: "unit_head", unitCode: "524" },
];

/** A person's address on the stage. */
export const mailbox = (name: string) => `${name}@mau.loa.invalid`;

/** A password for everybody of the play. */
export const castPassword = () => `mau-${randomBytes(9).toString("base64url")}`;

/** Brings in the administrator alone, who loads the bodies, or then the others, who belong to them. */
export async function bringIn(
  stage: Stage,
  who: "administrator" | "others",
  password: string,
): Promise<void> {
  const at = stage.services.clock.now();
  const parts = cast.filter(({ role }) => (role === "administrator") === (who === "administrator"));
  const idOf = await unitIds(stage);
  await stage.services.database.in(system, async (tx) => {
    for (const part of parts) {
      const person = { name: `${part.name} (mẫu)`, email: mailbox(part.mailbox) };
      const account = { ...person, password, sample: true, at };
      const accountId = await createAccountWithPassword(tx, account);
      const unitId = part.unitCode ? (idOf.get(part.unitCode) ?? null) : null;
      const grant = { role: part.role, unitId, domain: part.domain ?? null };
      await grantRole(tx, { accountId, grant, actor: robot, at });
    }
  });
}

/** One head of every unit that fits; `which` says so of `unit_id`. */
export async function headsOf(
  { services }: Stage,
  which: RawBuilder<boolean>,
): Promise<{ readonly email: string; readonly unitId: string }[]> {
  const { rows } = await services.database.read(system, (tx) =>
    sql<{ email: string; unitId: string }>`
      select distinct on (unit_id) a.email, unit_id as "unitId" from role_grants g join accounts a on a.id = g.account_id
      where g.role = 'unit_head' and ${which} order by unit_id, g.granted_at`.execute(tx),
  );
  return rows;
}

/** The address of a unit's head, or null where the unit has nobody in Loa. */
export async function headOf({ services }: Stage, unitId: string): Promise<string | null> {
  return services.database.read(system, async (tx) => {
    const row = await tx
      .selectFrom("role_grants as g")
      .innerJoin("accounts as a", "a.id", "g.account_id")
      .select("a.email")
      .where("g.role", "=", "unit_head")
      .where("g.unit_id", "=", unitId)
      .executeTakeFirst();
    return row?.email ?? null;
  });
}

/** Gives every unit that owes something and has no head one, so that it can hand in its reports. */
export async function bringInHeads({ services }: Stage, password: string): Promise<void> {
  const at = services.clock.now();
  await services.database.in(system, async (tx) => {
    const { rows } = await sql<{ id: string; code: string; name: string }>`
      select distinct u.id, u.code, u.name from units u join commitments c on c.unit_id = u.id
      where not exists (select from role_grants g where g.unit_id = u.id and g.role = 'unit_head')
      order by u.code`.execute(tx);
    for (const { id, code, name } of rows) {
      const email = mailbox(`lanhdao.${code.toLowerCase()}`);
      const account = { name: `Lãnh đạo ${name} (mẫu)`.slice(0, 200), email, password };
      const accountId = await createAccountWithPassword(tx, { ...account, sample: true, at });
      const grant = { role: "unit_head" as const, unitId: id, domain: null };
      await grantRole(tx, { accountId, grant, actor: robot, at });
    }
  });
}
