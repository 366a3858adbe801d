import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key.ts";
import { shippedRegister, shippedUnits } from "./reference-register.testing.ts";
import { type NameRole, resolvePhrase } from "./resolution.ts";

const register = shippedRegister();
const before = "2025-06-02";
const after = "2025-07-02";

function resolve(phrase: string, asOf = before, role?: NameRole) {
  return resolvePhrase(register, phrase, { asOf, ...(role ? { context: { role } } : {}) });
}

/** Codes of what a phrase names, in order; open sets as "open", the unknown as "?". */
function codes(phrase: string, asOf = before, role?: NameRole): string[] {
  const resolution = resolve(phrase, asOf, role);
  const parts = resolution.segments ?? [resolution];
  return parts.map(
    (part) => part.unit?.code ?? part.group?.code ?? (part.kind === "open" ? "open" : "?"),
  );
}

describe("resolving the names of a plan", () => {
  it.each([
    ["Sở Khoa học và Công nghệ", ["SKHCN"]],
    ["Sở KH&CN tỉnh Quảng Ngãi", ["SKHCN"]],
    ["sở khcn", ["SKHCN"]],
    ["Văn phòng UBND tỉnh", ["VPUBND"]],
    ["UBND tỉnh Quảng Ngãi", ["51"]],
    ["Sở VH,TT&DL", ["SVHTTDL"]],
    ["Công an tỉnh", ["CAT"]],
    ["Tỉnh đoàn Quảng Ngãi", ["TDOAN"]],
    ["Phòng Văn hoá, Khoa học và Thông tin huyện Ba Tơ", ["535-VH"]],
    ["TP. Quảng Ngãi", ["522"]],
    ["Đài PT-TH Quảng Ngãi", ["DAIPTTH"]],
  ])("finds %s", (phrase, expected) => {
    expect(codes(phrase)).toEqual(expected);
  });

  it("takes the longest registered name, commas and “và” included", () => {
    expect(codes("Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ và Công an tỉnh")).toEqual([
      "SVHTTDL",
      "SNV",
      "CAT",
    ]);
  });

  it("parts two names run together without a mark", () => {
    expect(codes("Sở Nội vụ Sở Tư pháp")).toEqual(["SNV", "STP"]);
  });

  it("keeps an unknown department whole and still parts it from the police behind it", () => {
    expect(codes("Sở Khoa Khác và Công nghệ")).toEqual(["?"]);
    expect(codes("Hội Khác và Công an xã Nào Đó")).toEqual(["?", "?"]);
  });

  it("does not cut a name out of a longer unknown one", () => {
    expect(codes("Công an xã Nào Đó")).toEqual(["?"]);
    expect(codes("UBND tỉnh Kon Tum")).toEqual(["?"]);
    expect(codes("Chi cục Sở Nội vụ")).toEqual(["?"]);
    expect(codes("UBND xã Chưa Biết, huyện Ba Tơ")).toEqual(["?"]);
  });

  it("keeps a sub-unit in brackets as a note", () => {
    const resolution = resolve("Văn phòng UBND tỉnh (Trung tâm Công báo và Tin học)");
    expect(resolution).toMatchObject({
      kind: "unit",
      unit: { code: "VPUBND" },
      note: "Trung tâm Công báo và Tin học",
    });
  });

  it.each([
    ["Chính quyền địa phương", ["CHINH-QUYEN-DIA-PHUONG"]],
    ["Các sở, ban ngành", ["SO-BAN-NGANH"]],
    ["Các sở, ban ngành, địa phương", ["SO-DIA-PHUONG"]],
    ["UBND cấp xã (Đài Truyền thanh cấp xã)", ["UBND-CAP-XA"]],
    ["Các trường Đại học, Cao đẳng trên địa bàn tỉnh", ["TRUONG-DH-CD"]],
    ["Phòng Văn hóa, Khoa học và Thông tin", ["PHONG-VAN-HOA-HUYEN"]],
    ["Các sở, ban, ngành và Chính quyền địa phương", ["SO-BAN-NGANH", "CHINH-QUYEN-DIA-PHUONG"]],
    [
      "Trung tâm Truyền thông – Văn hoá – Thể thao các huyện, thị xã, thành phố",
      ["TT-TRUYEN-THONG-HUYEN"],
    ],
  ])("finds the group %s", (phrase, expected) => {
    expect(codes(phrase)).toEqual(expected);
  });

  it.each([
    "Các cơ quan, đơn vị liên quan",
    "các cơ quan, đơn vị, địa phương liên quan",
    "Các sở, ban ngành, đơn vị liên quan",
    "Các bộ, ngành liên quan",
    "Các cơ quan, đơn vị trên địa bàn tỉnh",
    "các đơn vị truyền thông trên địa bàn tỉnh",
    "Các cơ quan báo chí, các đơn vị truyền thông trên địa bàn tỉnh",
  ])("leaves %s open", (phrase) => {
    expect(codes(phrase)).toEqual(["open"]);
  });

  it("takes everybody loosely from a coordinator's line, at its word from a lead's", () => {
    const phrase = "Các cơ quan, đơn vị, địa phương";
    expect(codes(phrase, before, "coordinating")).toEqual(["open"]);
    expect(codes(phrase, before, "lead")).toEqual(["SO-DIA-PHUONG"]);
  });

  it("keeps a named unit apart from the open set behind it", () => {
    expect(codes("Sở KH&CN; các cơ quan, đơn vị liên quan")).toEqual(["SKHCN", "open"]);
    expect(codes("Các đơn vị liên quan và Hội Người Mới")).toEqual(["open", "?"]);
  });

  it("says when a unit ended and who carries on", () => {
    expect(resolve("Đài Phát thanh và Truyền hình tỉnh")).toMatchObject({
      unit: { code: "DAIPTTH" },
      ended: { on: "2025-05-18", successors: [{ code: "BAOQN" }] },
    });
  });

  it("follows successions to bodies that exist on the date", () => {
    expect(resolve("Đài Phát thanh và Truyền hình tỉnh", after)).toMatchObject({
      ended: { successors: [{ code: "BAOPTTH" }] },
    });
    expect(resolve("Sở TT&TT").ended?.successors.map((unit) => unit.code)).toEqual([
      "SKHCN",
      "SVHTTDL",
    ]);
  });

  it("says from when a unit will exist", () => {
    expect(resolve("UBND xã Ba Tô")).toMatchObject({
      unit: { code: "21523" },
      startsOn: "2025-07-01",
    });
  });

  it("reads one place name as the district before its end and the commune after", () => {
    expect([codes("Ba Tơ", before), codes("Ba Tơ", after)]).toEqual([["535"], ["21484"]]);
  });

  it("gives every commune-level unit its own code", () => {
    const communes = shippedUnits().filter(
      (unit) => unit.kind === "commune" && unit.validFrom === "2025-07-01",
    );
    expect(communes).toHaveLength(96);
    for (const { name, code } of communes) {
      expect(codes(name, after)).toEqual([code]);
      expect(codes(name.replace("Ủy ban nhân dân", "UBND"), after)).toEqual([code]);
      expect(codes(name.replace(/^Ủy ban nhân dân (xã|phường|đặc khu) /, ""), after)).toEqual([
        code,
      ]);
    }
  });

  it("never maps two registered names onto each other", () => {
    const byKey = new Map<string, string>();
    for (const unit of shippedUnits()) {
      const key = nameKey(unit.name);
      expect(byKey.get(key) ?? unit.name).toBe(unit.name);
      byKey.set(key, unit.name);
      expect(codes(unit.name, unit.validFrom)).toEqual([unit.code]);
    }
  });

  it("answers the same for the same words and never throws", () => {
    const names = shippedUnits().map((unit) => unit.name);
    const part = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(", ", " và ", "; ", " (", ") ", " liên quan", "các "),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const phrase = parts.join("");
        expect(resolve(phrase)).toEqual(resolve(phrase));
      }),
      { numRuns: 300 },
    );
  });

  it("finds both of any two registered units joined by a comma, “và” or nothing", () => {
    const units = shippedUnits().filter(
      (unit) => unit.validFrom <= after && (unit.validTo ?? after) >= after,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(...units),
        fc.constantFrom(", ", " và ", "; ", " "),
        (one, two, mark) => {
          expect(codes(`${one.name}${mark}${two.name}`, after)).toEqual([one.code, two.code]);
        },
      ),
    );
  });
});

const gold = new URL(
  "../../../../../../shared/plans/gold/quang-ngai-2025.gold.json",
  import.meta.url,
);

describe.skipIf(!existsSync(gold))(
  "the reference plan's own names (skipped when the shared plans are absent)",
  () => {
    it("resolves every lead to a unit or a group as of 2025-06-02", () => {
      const plan = JSON.parse(readFileSync(gold, "utf8")) as {
        tasks: { path: string; lead: string[] }[];
      };
      const leads = plan.tasks.flatMap((task) =>
        task.lead.map((lead) => [task.path, lead] as const),
      );
      expect(leads.length).toBeGreaterThan(33);
      const unknown = leads.filter(([, lead]) => {
        const { kind } = resolve(lead, before, "lead");
        return kind !== "unit" && kind !== "group";
      });
      expect(unknown).toEqual([]);
    });

    it("resolves every coordinating name to units, groups or an open set", () => {
      const plan = JSON.parse(readFileSync(gold, "utf8")) as {
        tasks: { coordinating: string[] }[];
      };
      const unknown = plan.tasks
        .flatMap((task) => task.coordinating)
        .filter((name) => codes(name, before, "coordinating").includes("?"));
      expect(unknown).toEqual([]);
    });
  },
);
