import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldSideways, pagePictures } from "../../../tests/support/page-pictures.ts";
import { planAsSeen } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { importPlan } from "./contract.ts";

const FIRST = `ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI
Số: 15/KH-UBND
Quảng Ngãi, ngày 10 tháng 02 năm 2025
KẾ HOẠCH
Truyền thông chuyển đổi số năm 2025
I. NHIỆM VỤ
1. Mở chuyên mục trên sóng phát thanh
Đơn vị chủ trì: Sở Nội vụ
Thời gian: quý II/2025`;
const SECOND = `2. Tổ chức hội nghị tập huấn cho cán bộ
Đơn vị chủ trì: Công an tỉnh
Thời gian: tháng 9/2025`;

let world: World;
let coordinator: Actor;
let pages: Buffer[] = [];

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  pages = await pagePictures([FIRST, SECOND]);
}, 120_000);
afterAll(() => world.close());

const picture = (bytes: Uint8Array | undefined, name: string) =>
  new File([new Uint8Array(bytes ?? [])], name);
const send = (files: File[]) => world.as(coordinator).call(importPlan, { body: {}, files });

describe("photographs of a plan's pages", () => {
  it("become one document in the order they were sent, one held sideways too", async () => {
    const held = await heldSideways(pages[1] ?? Buffer.alloc(0));
    const { id } = await send([picture(pages[0], "IMG_1.jpg"), picture(held, "IMG_2.jpg")]);
    await world.runJobs();
    const { plan, tasks } = await planAsSeen(world, coordinator, id);
    expect(plan).toMatchObject({ state: "draft", year: 2025 });
    expect(tasks.map(({ path }) => path.slice(-1))).toEqual(["1", "2"]);
    expect(tasks[1]?.title).toContain("hội nghị tập huấn");
  }, 120_000);

  it.each([
    ["another kind of file among them", "several-plan-files", Buffer.from("KẾ HOẠCH năm 2025")],
    [
      "a picture of an iPhone's own kind",
      "heic-picture",
      Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0"),
    ],
    ["a picture cut short", "broken-picture", "half"],
  ])("are refused whole with %s", async (_, code, second) => {
    const bytes = second === "half" ? pages[1]?.subarray(0, 900) : (second as Buffer);
    await expect(send([picture(pages[0], "1.jpg"), picture(bytes, "2.jpg")])).rejects.toThrow(code);
  });
});
