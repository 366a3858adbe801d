import { setTimeout as pause } from "node:timers/promises";
import type { Person, Town } from "./town.ts";

/** One coordinator who imports and issues plans, and what they were told. */
export interface PlanDesk {
  /** Imports and issues, one after the other, until told to stop. */
  work(over: AbortSignal): Promise<void>;
  /** Waits until what was under way has been read. */
  settle(): Promise<void>;
  issued(): number;
  faults(): Promise<string[]>;
}

export function openPlanDesk(town: Town, person: Person): PlanDesk {
  const imported = new Set<string>();
  const issued = new Set<string>();
  let serial = 0;
  const importOne = async () => {
    serial += 1;
    const form = new FormData();
    form.set("json", JSON.stringify({ text: planText(serial) }));
    const { status, body } = await town.call(person, "POST", "/plans", form);
    if (status !== 200 && status !== 201) return;
    const { id } = body as { id: string };
    imported.add(id);
    if (await untilRead(town, person, id)) await issueOne(id);
  };
  const issueOne = async (id: string) => {
    const preview = await town.call(person, "GET", `/plans/${id}/issuance/preview`);
    const { revision } = (preview.body ?? {}) as { revision?: number };
    if (preview.status !== 200 || revision === undefined) return;
    const { status } = await town.call(person, "POST", `/plans/${id}/issuance`, {
      ...{ revision, documentNumber: `${500 + serial}/KH-UBND`, issuedOn: "2026-01-15" },
      ...{ signerName: "Nguyễn Văn Thử (mẫu)", signerPosition: "CHỦ TỊCH" },
    });
    if (status === 200 || status === 201) issued.add(id);
  };
  return {
    work: async (over) => {
      while (!over.aborted) {
        await importOne();
        await pause(20);
      }
    },
    settle: async () => {
      for (const id of imported) await untilRead(town, person, id, 60_000);
    },
    issued: () => issued.size,
    faults: () => faultsOf(town, imported, issued),
  };
}

async function untilRead(town: Town, person: Person, id: string, limit = 3_000) {
  for (let waited = 0; waited < limit; waited += 100) {
    const { status, body } = await town.call(person, "GET", `/plans/${id}`);
    if (status === 0) return false;
    if (status === 200 && (body as { state: string }).state !== "reading") return true;
    await pause(100);
  }
  return false;
}

// Half a plan: one that stays unread, has been read without its tasks, or counts as issued without owing anything.
async function faultsOf(town: Town, imported: Set<string>, issued: Set<string>) {
  const rows = await town.sql<{
    id: string;
    state: string;
    tasks: number;
    owed: number;
    issuances: number;
  }>(
    `select p.id, case when (select count(*) from issuances i where i.plan_id = p.id) > 0 then 'issued'
        when (select finished_at from plan_readings r where r.plan_id = p.id) is null then 'reading' else 'draft' end as state,
      (select count(*)::int from tasks t where t.plan_id = p.id) as tasks,
      (select count(*)::int from commitments c where c.plan_id = p.id) as owed,
      (select count(*)::int from issuances i where i.plan_id = p.id) as issuances
    from plans p where p.title like '%thử nghiệm ngắt điện%' or p.id = any ($1::uuid[])`,
    [[...imported]],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return [
    ...[...imported]
      .filter((id) => !known.has(id))
      .map((id) => `plan acknowledged and lost: ${id}`),
    ...[...issued]
      .filter((id) => known.get(id)?.state !== "issued")
      .map((id) => `issue acknowledged and lost: ${id}`),
    ...rows.flatMap(({ id, state, tasks, owed, issuances }) => {
      const whole =
        state === "issued"
          ? tasks === 2 && owed > 0 && issuances === 1
          : owed === 0 && issuances === 0;
      return whole && (state === "issued" || (state === "draft" && tasks === 2))
        ? []
        : [`half a plan: ${id} ${state}, ${tasks} tasks, ${owed} commitments`];
    }),
  ];
}

const planText = (serial: number) => `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI

Số: ${500 + serial}/KH-UBND

Quảng Ngãi, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Truyền thông thử nghiệm ngắt điện lần ${serial} năm 2026

Ủy ban nhân dân tỉnh ban hành Kế hoạch thử nghiệm về Chuyển đổi số (viết tắt là CDS) năm 2026, như sau:

A. MỤC ĐÍCH

1. Thử nghiệm.

B. NHIỆM VỤ CỤ THỂ

I. Về Chuyển đổi số

1. Đăng tin, bài về chuyển đổi số.

- Tần suất: 02 tin/tháng.

- Đơn vị chủ trì: Sở Khoa học và Công nghệ.

- Thời gian thực hiện: Năm 2026.

2. Tổ chức ngày hội số.

- Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Thời gian thực hiện: Quý III/2026.

C. TỔ CHỨC THỰC HIỆN

1. Sở Khoa học và Công nghệ theo dõi, đôn đốc việc thực hiện Kế hoạch này.

CHỦ TỊCH

Nguyễn Văn Thử
`;
