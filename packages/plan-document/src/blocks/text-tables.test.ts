import { describe, expect, it } from "vitest";
import { withSpacedTables, withTabTables } from "./text-tables.ts";

describe("a table pasted with tabs", () => {
  const head = "TT\tNội dung\tChủ trì\tThời gian";

  it("joins a row that a break inside a cell cut in two", () => {
    expect(
      withTabTables([
        head,
        "1\tPhát bản tin",
        "chuyển đổi số\tPhòng A\tQuý I",
        "2\tTập huấn\tPhòng B\tQuý II",
      ]),
    ).toEqual([
      "| TT | Nội dung | Chủ trì | Thời gian |",
      "| 1 | Phát bản tin<br>chuyển đổi số | Phòng A | Quý I |",
      "| 2 | Tập huấn | Phòng B | Quý II |",
    ]);
  });

  it("joins a heading whose cells have breaks of their own", () => {
    expect(
      withTabTables(["TT\tNội", "dung\tChủ", "trì\tThời gian", "1\tHọp\tPhòng A\tQuý I"])[0],
    ).toBe("TT\tNội");
    expect(
      withTabTables(["TT\tNội dung\tCơ quan", "chủ trì\tThời gian", "1\tHọp\tPhòng A\tQuý I"])[0],
    ).toBe("| TT | Nội dung | Cơ quan<br>chủ trì | Thời gian |");
  });

  it("keeps a group row whose empty cells were not pasted", () => {
    expect(withTabTables([head, "I\tTập huấn", "1\tMở lớp\tPhòng A\tQuý I"])[1]).toBe(
      "| I | Tập huấn |  |  |",
    );
  });

  it("adds the last lines of a last cell, and ends before other text", () => {
    const lines = [
      head,
      "1\tHọp\tPhòng A\tQuý I",
      "2\tMở lớp\tPhòng B",
      "Phòng C\tQuý II",
      "",
      "Nơi nhận:",
    ];
    expect(withTabTables(lines).slice(2)).toEqual([
      "| 2 | Mở lớp | Phòng B<br>Phòng C | Quý II |",
      "",
      "Nơi nhận:",
    ]);
  });

  it("leaves text with a tab or two alone", () => {
    const lines = ["I.\tMục đích", "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên\tCHỦ TỊCH"];
    expect(withTabTables(lines)).toEqual(lines);
  });
});

describe("a table drawn with spaces", () => {
  const head = "Thời gian     Nội dung                 Đơn vị thực hiện";

  it("has the cells that stand under its heading", () => {
    expect(
      withSpacedTables([
        head,
        "Ngày 01/3     Lễ ra quân               Ban Thường vụ",
        "Quý II        Trồng cây xanh           Đoàn cơ sở",
        "              ở các thôn               các xã",
        "II. TỔ CHỨC THỰC HIỆN",
      ]),
    ).toEqual([
      "| Thời gian | Nội dung | Đơn vị thực hiện |",
      "| Ngày 01/3 | Lễ ra quân | Ban Thường vụ |",
      "| Quý II | Trồng cây xanh ở các thôn | Đoàn cơ sở các xã |",
      "II. TỔ CHỨC THỰC HIỆN",
    ]);
  });

  it("is not seen in the two heads of a document", () => {
    const lines = [
      "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI",
      "XÃ AN PHÚ                Độc lập - Tự do",
    ];
    expect(withSpacedTables(lines)).toEqual(lines);
  });
});
