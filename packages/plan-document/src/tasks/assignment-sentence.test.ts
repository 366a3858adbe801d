import { describe, expect, it } from "vitest";
import { assignmentLabels } from "./assignment-sentence.ts";

const leads = (text: string) =>
  assignmentLabels(text, { start: 0, end: text.length }, false)
    .filter(({ field }) => field === "lead")
    .map(({ span }) => text.slice(span.start, span.end));

describe("a one-sentence assignment", () => {
  it("names its lead before chủ trì", () => {
    expect(leads("Giao Sở Mẫu chủ trì, phối hợp với Sở Thử tổ chức hội nghị.")).toEqual(["Sở Mẫu"]);
  });

  it.each(["Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công", "Sở Kế hoạch và Đầu tư"])(
    "names whole who leads beside another: %s",
    (body) => {
      expect(leads(`Giao ${body} đồng chủ trì, phối hợp với Sở Thử tổ chức hội nghị.`)).toEqual([
        body,
      ]);
    },
  );

  it.each([
    "Mỗi nhiệm vụ có đơn vị chủ trì, thời hạn và sản phẩm.",
    "Các nhiệm vụ phải xác định rõ đơn vị chủ trì, đơn vị phối hợp.",
  ])("is not a sentence that only speaks of leads: %s", (text) => {
    expect(leads(text)).toEqual([]);
  });
});
