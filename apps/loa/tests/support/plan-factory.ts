import { getPlan, getPlanTasks, importPlan } from "../../src/features/plans/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import type { World } from "./world.ts";

/** A small plan in our own words, with two reporting lines, quotas, a group and a name nobody knows. */
export const miniPlan = `ỦY BAN NHÂN DÂN
TỈNH MẪU

Số: 15/KH-UBND

Tỉnh Mẫu, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Tuyên truyền năm 2025

Ủy ban nhân dân tỉnh ban hành Kế hoạch tuyên truyền về Cải cách hành chính (viết tắt là CCHC) và Chuyển đổi số (viết tắt là CDS) năm 2025, như sau:

A. MỤC ĐÍCH

1. Nâng cao nhận thức của người dân.

B. NHIỆM VỤ CỤ THỂ

I. Về Chuyển đổi số

1. Thực hiện chuyên mục Chuyển đổi số trên kênh phát thanh.

- Tần suất: 01 số/tuần (52 số/năm).

- Đơn vị chủ trì: Đài Mẫu.

- Đơn vị phối hợp: Sở Khoa học Mẫu.

- Thời gian thực hiện: Năm 2025.

2. Tổ chức ngày hội số.

- Đơn vị chủ trì: Sở Khoa học Mẫu.

- Thời gian thực hiện: Quý III/2025.

II. Về cải cách hành chính

1. Đăng tin, bài về cải cách hành chính.

- Tần suất: 02 tin/tháng.

- Đơn vị chủ trì: Sở Khoa học Mẫu; Hội Lạ Tên.

- Thời gian thực hiện: Năm 2025.

2. Đưa tin lưu động.

- Đơn vị chủ trì: Hội Lạ Tên.

- Thời gian thực hiện: Năm 2025.

C. TỔ CHỨC THỰC HIỆN

1. Sở Khoa học Mẫu theo dõi, đôn đốc việc thực hiện Kế hoạch này.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
`;

/** The units the small plan names, by what they are. */
export interface MiniUnits {
  readonly radio: string;
  readonly science: string;
}

/** Makes the units of the small plan. */
export async function miniUnits(world: World): Promise<MiniUnits> {
  return {
    radio: await world.make.unit({ name: "Đài Mẫu", kind: "press", email: "dai@loa.test" }),
    science: await world.make.unit({ name: "Sở Khoa học Mẫu" }),
  };
}

/** Imports a text as a plan and reads it to the end; the plan's id. */
export async function importedPlan(world: World, actor: Actor, text = miniPlan): Promise<string> {
  const { id } = await world.as(actor).call(importPlan, { body: { text } });
  await world.runJobs();
  return id;
}

/** A plan and its tasks as one person sees them. */
export async function planAsSeen(world: World, actor: Actor, planId: string) {
  const params = { planId };
  const plan = await world.as(actor).call(getPlan, { params });
  const review = await world.as(actor).call(getPlanTasks, { params });
  return { plan, ...review };
}
