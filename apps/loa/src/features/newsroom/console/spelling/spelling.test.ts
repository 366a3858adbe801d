import { describe, expect, it } from "vitest";
import { suggestionsFor, unknownWords } from "./check-spelling.ts";
import { isSyllable } from "./syllable.ts";

const none = new Set<string>();
const words = (text: string) => unknownWords(text, none).map(({ word }) => word);

describe("a Vietnamese syllable", () => {
  it.each(
    "chuyển đổi số hành chính người nghiệp ngành giữ gìn giếng giềng quốc quyết quỳnh quý khuya khuỷu thuở huơ xoong ngoéo ườn yêu ít ý uyển oai thủy thuỷ hòa hoà nghiêng ghế kỹ kĩ cưỡng được đường già gì loẹt quạu".split(
      " ",
    ),
  )("%s is one", (word) => expect(isSyllable(word)).toBe(true));

  it.each(
    "đuợc đựơc ngừơi nghành kách cim qúa qúy gìa thủyy hòaa nghà ngé thuyêt bat chíng phòang lảnhx viêcj".split(
      " ",
    ),
  )("%s is none", (word) => expect(isSyllable(word)).toBe(false));

  it("is one however its letters are put together", () => {
    expect(isSyllable("chuyển".normalize("NFD"))).toBe(true);
  });
});

describe("spelling", () => {
  it("marks what is mistyped, where it stands", () => {
    expect(unknownWords("Người dân đuợc hướng dẫn.", none)).toEqual([
      { word: "đuợc", from: 10, to: 14 },
    ]);
  });

  it("leaves names, abbreviations, numbers and addresses alone", () => {
    expect(
      words(
        "UBND xã Đăk Glei, huyện Kon Plông, ngày 02/8/2025, số 123/KH-UBND; xem https://quangngai.gov.vn hoặc gửi skhcn@quangngai.gov.vn qua VNeID.",
      ),
    ).toEqual([]);
  });

  it("judges the first word of a sentence like every other", () => {
    expect(words("Đuợc biết. Nghành y tế")).toEqual(["Đuợc", "Nghành"]);
  });

  it("knows what the desk has taught it", () => {
    expect(unknownWords("plông", new Set(["plông"]))).toEqual([]);
  });

  it.each([
    ["đuợc", "được"],
    ["ngừơi", "người"],
    ["nghành", "ngành"],
    ["qúa", "quá"],
    ["Thủyy", "Thủy"],
    ["chuyểm", "chuyển"],
    ["viêcj", "việc"],
  ])("for %s proposes %s among the first", (word, meant) => {
    expect(suggestionsFor(word, 6)).toContain(meant);
  });

  it("marks nothing in the official language of a plan", () => {
    const text =
      "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành, Ủy ban nhân dân các xã, phường, đặc khu Lý Sơn khẩn trương rà soát, đẩy mạnh tuyên truyền dịch vụ công trực tuyến toàn trình, khuyến khích người dân sử dụng hóa đơn điện tử khởi tạo từ máy tính tiền, nguồn nhân lực, giữ vững kỷ luật, kỷ cương hành chính.";
    expect(words(text)).toEqual([]);
  });
});
