import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan } from "../read-plan.ts";
import { fromFont, fromLegacy, legacyEncodingOf } from "./legacy.ts";

const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const small = [...vowels]
  .flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")))
  .concat("đ");

// Written out here a second time, from the fonts' own charts, so that the tables are held by something else.
const tcvn3: Record<string, string> = Object.fromEntries(
  "àµ á¸ ả¶ ã· ạ¹ ă¨ ằ» ắ¾ ẳ¼ ẵ½ ặÆ â© ầÇ ấÊ ẩÈ ẫÉ ậË đ® èÌ éÐ ẻÎ ẽÏ ẹÑ êª ềÒ ếÕ ểÓ ễÔ ệÖ ì× íÝ ỉØ ĩÜ ịÞ òß óã ỏá õâ ọä ô« ồå ốè ổæ ỗç ộé ơ¬ ờê ớí ởë ỡì ợî ùï úó ủñ ũò ụô ư\u00ad ừõ ứø ửö ữ÷ ựù ỳú ýý ỷû ỹü ỵþ"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const vniOf = (letter: string): string => {
  const [base = "", ...marks] = letter.normalize("NFD");
  const tone = {
    "\u0300": "ø",
    "\u0301": "ù",
    "\u0309": "û",
    "\u0303": "õ",
    "\u0323": "ï",
  } as const;
  const hat = {
    "": "â",
    "\u0300": "à",
    "\u0301": "á",
    "\u0309": "å",
    "\u0303": "ã",
    "\u0323": "ä",
  } as const;
  const bowl = {
    "": "ê",
    "\u0300": "è",
    "\u0301": "é",
    "\u0309": "ú",
    "\u0303": "ü",
    "\u0323": "ë",
  } as const;
  const mark = (marks.find((one) => one in tone) ?? "") as keyof typeof tone | "";
  if (letter === "đ") return "ñ";
  if (base === "i")
    return { "": "i", "\u0300": "ì", "\u0301": "í", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò" }[
      mark
    ];
  if (base === "y" && mark === "\u0323") return "î";
  if (marks.includes("\u0302")) return base + hat[mark];
  if (marks.includes("\u0306")) return base + bowl[mark];
  const horn = marks.includes("\u031b") ? { o: "ô", u: "ö" }[base] : base;
  return `${horn}${mark === "" ? "" : tone[mark]}`;
};
const inTcvn3 = (text: string) => [...text].map((letter) => tcvn3[letter] ?? letter).join("");
const inVni = (text: string) => [...text].map(vniOf).join("");

describe("an old encoding", () => {
  it("gives back each of the Vietnamese letters", () => {
    for (const letter of small) {
      expect(fromLegacy(inTcvn3(letter), "tcvn3")).toBe(letter);
      expect(fromLegacy(inVni(letter), "vni")).toBe(letter);
      expect(fromLegacy(inVni(letter).toUpperCase(), "vni")).toBe(letter.toUpperCase());
    }
  });

  it("gives back any words, letter by letter", () => {
    const words = fc.array(fc.constantFrom(...small, "b", "n", "g", "h", "t", " "), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (letters) => {
        const text = letters.join("");
        expect(fromLegacy(inTcvn3(text), "tcvn3")).toBe(text);
        // An "i" before a vowel with a mark reads the same both ways only when no mark follows a bare vowel.
        expect(fromLegacy(letters.map(vniOf).join("\u200b"), "vni").replaceAll("\u200b", "")).toBe(
          text,
        );
      }),
    );
  });

  it("is told by its words, and Unicode, French and English are left alone", () => {
    const plan =
      "kế hoạch thực hiện nhiệm vụ của các đơn vị trong năm được phối hợp với các cơ quan";
    expect(legacyEncodingOf(inTcvn3(plan))).toBe("tcvn3");
    expect(legacyEncodingOf(inVni(plan))).toBe("vni");
    for (const text of [
      plan,
      plan.normalize("NFD"),
      "Le ministère a été chargé de l'exécution du plan; où, à, ça, naïve, août.",
      "A plan of the ministry, 5 £ a day, § 3, © 2026.",
    ])
      expect(legacyEncodingOf(text)).toBeNull();
  });

  it("is told by the font of a Word file, whose H draws capitals, and never turns Unicode words", () => {
    expect(fromFont("KÕ ho¹ch", ".VnTime")).toBe("Kế hoạch");
    expect(fromFont("kÕ ho¹ch", ".VnTimeH")).toBe("KẾ HOẠCH");
    expect(fromFont("Keá hoaïch", "VNI-Times")).toBe("Kế hoạch");
    expect(fromFont("Kế hoạch", ".VnTime")).toBe("Kế hoạch");
    expect(fromFont("© Kế hoạch", "Times New Roman")).toBe("© Kế hoạch");
  });
});

describe("a plan in an old encoding", () => {
  const plan = `KẾ HOẠCH
Tuyên truyền năm 2006
1. Mở chuyên mục cải cách hành chính
- Đơn vị chủ trì: Sở Nội vụ
- Thời gian thực hiện: Quý II/2006`;
  const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const lower = plan.toLowerCase();

  it.each([
    ["TCVN3", bytesOf(inTcvn3(lower))],
    ["VNI", bytesOf(inVni(lower))],
  ])("is read from bytes of %s like any other, and says so", (_, bytes) => {
    const { value } = readPlan(bytes);
    expect(value?.text).toContain("đơn vị chủ trì: sở nội vụ");
    expect(value?.findings.map(({ code }) => code)).toContain("old-encoding");
  });

  it("is read from words pasted out of an old font", () => {
    expect(readPlan(inTcvn3(lower)).value?.text).toContain("đơn vị chủ trì: sở nội vụ");
  });
});
