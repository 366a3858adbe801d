import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuotas, type Quota } from "./quota.ts";

// How officials vary the forms of forms.test.ts, and numbers that are no amounts owed.
const variants: readonly (readonly [string, readonly string[]])[] = [
  ["tối đa hai buổi sáng-chiều/ngày, 5 ngày/tuần", ["max2 buổi/day =730"]],
  ["tối đa 45 phút/buổi, bao gồm cả thời lượng tiếp sóng", []],
  ["18 giờ/ngày", ["18 giờ/day =6570"]],
  [
    "Mỗi năm 04 bản tin vào các ngày 15 tháng 01, 15 tháng 4, 15 tháng 7 và 15 tháng 10",
    ["4 bản tin/year =4"],
  ],
  ["vào hai (02) đợt, 01 tháng 01 và 21 tháng 6", ["2 đợt/total"]],
  ["ba số liên tiếp", ["3 số/total"]],
  ["4 phiên, mỗi quý 01 phiên", ["1 phiên/quarter =4 said 1/quarter,4/total"]],
  ["12 số chuyên mục, mỗi tháng 01 số", ["1 số/month =12 said 1/month,12/total"]],
  ["04 cuộc họp báo/năm", ["4 cuộc họp báo/year =4"]],
  ["ba lần trong 03 ngày liên tiếp", ["3 lần/total"]],
  ["Mỗi tuần mỗi thí sinh được dự thi một lượt thi", ["1 lượt/week =52"]],
  [
    "tổng số 103 tin, bài, phóng sự, chuyên mục, chuyên đề",
    ["103 tin, bài, phóng sự, chuyên mục, chuyên đề/total"],
  ],
  ["Hằng tháng đăng tối thiểu 01% số lượng tin, bài", ["min1 tin, bài/month 1%"]],
  ["1 lần trong ngày diễn ra sự kiện", ["1 lần/total"]],
  [
    "+ Trên kênh phát thanh: 01 số/tuần; + Trên kênh truyền hình: 02 số/tháng",
    ["1 số/week =52 @phát thanh", "2 số/month =24 @truyền hình"],
  ],
  ["02 lần/tháng, phát lại 02 lần", ["2 lần/month =24 +2"]],
  ["01 chương trình/tháng, phát lại ít nhất 01 lần/chương trình", ["1 chương trình/month =12 +1"]],
  ["30 phút/kỳ, 01 kỳ/tháng", ["1 kỳ/month =12 30'"]],
  ["01 số/tháng; thời lượng 30 giây/số", ["1 số/month =12 0.5'"]],
  ["phát 5 lần/ngày, mỗi lần 15 phút", ["5 lần/day =1825 15'"]],
  ["phát thanh 2 buổi/ngày, 30 phút/buổi", ["2 buổi/day =730 30' @phát thanh"]],
  ["thời lượng từ 15 - 20 phút", []],
  ["mười hai (12) số/năm", ["12 số/year =12"]],
  ["mười hai số/năm", ["12 số/year =12"]],
  ["hai mươi bốn (24) chuyên mục", ["24 chuyên mục/total"]],
  ["hai mươi lớp", ["20 lớp/total"]],
  ["một (01) hội nghị", ["1 hội nghị/total"]],
  ["hai hội nghị", ["2 hội nghị/total"]],
  [
    "02 hội nghị, 01 cuộc thi và 05 lớp tập huấn",
    ["2 hội nghị/total", "1 cuộc thi/total", "5 lớp tập huấn/total"],
  ],
  ["05 lớp tập huấn cho 250 học viên", ["5 lớp tập huấn/total"]],
  ["02 lớp, mỗi lớp 50 người", ["2 lớp/total"]],
  ["100% xã, phường", []],
  ["100% cán bộ, công chức", []],
  ["90% hồ sơ", []],
  ["ít nhất 80% hộ gia đình", []],
  ["Chỉ số CCHC tăng 02 bậc", []],
  ["vượt 05% kế hoạch", []],
  ["01 cổng thông tin điện tử", []],
  ["Quyết định số 12/QĐ-UBND ngày 01/3/2025", []],
  ["Nghị quyết số 57-NQ/TW", []],
  ["Điều 12 khoản 3", []],
  ["số 45 đường Hùng Vương", []],
  ["QĐ số 04/2024/QĐ-UBND", []],
  ["số điện thoại 0255.3822.123", []],
  ["Tổng đài 1022 hoạt động 24/7", []],
  ["năm 2025: 12 số", ["12 số/total"]],
  ["Quý I: 02 bài, quý II: 03 bài", ["2 bài/total", "3 bài/total"]],
  ["Quý I/2025: 03 bài", ["3 bài/total"]],
  ["mỗi quý 01 kỳ, mỗi kỳ 04 trang", ["1 kỳ/quarter =4"]],
  ["mỗi quý 02 chuyên đề, mỗi chuyên đề 15 phút", ["2 chuyên đề/quarter =8 15'"]],
  ["500 cuốn sổ tay", ["500 cuốn/total"]],
  ["1.000 tờ rơi, 500 áp phích", ["1000 tờ rơi/total", "500 áp phích/total"]],
  ["2.500 bản/kỳ", ["2500 bản/event"]],
  ["in 1.000 cuốn cẩm nang", ["1000 cuốn/total"]],
  ["tối thiểu 03 - 05 tin, bài/tuần", ["min3 tin, bài/week =156"]],
  ["không dưới 02 bài/tháng", ["min2 bài/month =24"]],
  ["từ 2-3 tin/tuần", ["min2 tin/week =104"]],
  ["từ 02 bài trở lên/tháng", ["min2 bài/month =24"]],
  ["02 bài/tháng trở lên", ["min2 bài/month =24"]],
  ["trên 100 tin, bài/năm", ["min100 tin, bài/year =100"]],
  ["ít nhất mỗi tháng 01 bài", ["min1 bài/month =12"]],
  [
    "mỗi tháng đăng tối thiểu 02 tin, bài, 01 video",
    ["min2 tin, bài/month =24", "1 video/month =12"],
  ],
  ["mỗi tháng 02 bài, mỗi quý 01 phóng sự", ["2 bài/month =24", "1 phóng sự/quarter =4"]],
  ["mỗi tuần 1 lần", ["1 lần/week =52"]],
  ["1 tuần/lần", ["1 lần/week =52"]],
  ["1 tuần 1 lần", ["1 lần/week =52"]],
  ["tuần/lần", ["1 lần/week =52"]],
  ["tháng/lần", ["1 lần/month =12"]],
  ["một tháng hai kỳ", ["2 kỳ/month =24"]],
  ["mỗi tháng 2 số (số đầu tháng và số giữa tháng)", ["2 số/month =24"]],
  ["ngày 05 và ngày 20 hằng tháng, 02 số/tháng", ["2 số/month =24 d5,20"]],
  ["01 số/tháng, phát hành ngày 25 hằng tháng", ["1 số/month =12 d25"]],
  ["01 bản tin/tuần vào thứ Sáu", ["1 bản tin/week =52"]],
  [
    "tối thiểu 12 chuyên mục/năm (01 chuyên mục/tháng)",
    ["min1 chuyên mục/month =12 said 1/month,12/year"],
  ],
  ["12 kỳ/năm, mỗi tháng 01 kỳ", ["1 kỳ/month =12 said 1/month,12/year"]],
  ["52 số/năm (01 số/tuần)", ["1 số/week =52 said 1/week,52/year"]],
  ["01 số/tuần = 52 số/năm", ["1 số/week =52 said 1/week,52/year"]],
  [
    "01 chuyên mục/tháng x 12 tháng = 12 chuyên mục",
    ["1 chuyên mục/month =12 said 1/month,12/total"],
  ],
  ["04 số/tháng, tương đương 48 số/năm", ["4 số/month =48 said 4/month,48/year"]],
  ["04 số/tháng, tổng 48 số", ["4 số/month =48 said 4/month,48/total"]],
  ["mỗi tuần 03 tin, bài (156 tin, bài/năm)", ["3 tin, bài/week =156 said 3/week,156/year"]],
  ["96 xã, phường x 02 buổi = 192 buổi", ["192 buổi/total said 192/total,2/total"]],
  ["mỗi xã 01 hội nghị", ["1 hội nghị/total"]],
  ["02 lần/năm/xã", ["2 lần/year =2"]],
  ["01 video/quý/đơn vị", ["1 video/quarter =4"]],
  ["02 bài/tháng/phòng", ["2 bài/month =24"]],
  ["ngày 2 buổi sáng, chiều", ["2 buổi/day =730"]],
  ["2 buổi/ngày (5h00 và 17h00)", ["2 buổi/day =730"]],
  ["5h00 - 5h30", []],
  ["phát lúc 6 giờ 30 hằng ngày", []],
  ["1 lần/2 tháng", ["0.5 lần/month =6"]],
  ["1 lần/02 tuần", ["0.5 lần/week =26"]],
  ["01 kỳ/06 tháng", ["1 kỳ/halfyear =2"]],
  ["2 lần/1 năm", ["2 lần/year =2"]],
  ["01 số/ tuần", ["1 số/week =52"]],
  ["01số/tuần", ["1 số/week =52"]],
  ["01 số / tuần", ["1 số/week =52"]],
  ["01 (một) số/tuần", ["1 số/week =52"]],
  ["02 (hai) tin, bài/tuần", ["2 tin, bài/week =104"]],
  ["ít nhất 01 (một) lần/quý", ["min1 lần/quarter =4"]],
  ["02 tin bài mỗi tuần", ["2 tin bài/week =104"]],
  ["03 video ngắn/tháng", ["3 video/month =36"]],
  ["02 clip ngắn trên TikTok/tháng", ["2 clip/month =24 @TikTok"]],
  ["05 tin/tuần đăng trên Zalo OA", ["5 tin/week =260 @Zalo"]],
  ["20 bản tin phát thanh/tháng", ["20 bản tin/month =240 @phát thanh"]],
  [
    "10 bài viết trên Trang thông tin điện tử/quý",
    ["10 bài viết/quarter =40 @trang thông tin điện tử"],
  ],
  ["01 ấn phẩm/năm", ["1 ấn phẩm/year =1"]],
  ["04 số tạp chí/năm", ["4 số/year =4"]],
  ["01 đợt cao điểm", ["1 đợt/total"]],
  ["04 đợt/năm", ["4 đợt/year =4"]],
  ["mỗi đợt 05 bài", ["5 bài/event"]],
  ["05 bài/đợt", ["5 bài/event"]],
  ["01 bài/số báo", ["1 bài/event"]],
  ["01 tin/sự kiện", ["1 tin/event"]],
  [
    "50 băng rôn, 20 pa nô; 2.000 tờ gấp",
    ["50 băng rôn/total", "20 pa nô/total", "2000 tờ gấp/total"],
  ],
  ["treo 50 băng-rôn, 20 phướn", ["50 băng-rôn/total", "20 phướn/total"]],
  ["02 cụm pa nô", ["2 cụm pa nô/total"]],
  ["10 mô hình", ["10 mô hình/total"]],
  ["01 mô hình/xã", ["1 mô hình/total"]],
  ["01 báo cáo/quý", ["1 báo cáo/quarter =4"]],
  ["báo cáo 01 lần/quý", ["1 lần/quarter =4"]],
  ["trên 1.500 lượt người tham gia", ["min1500 lượt người/total"]],
  ["10.000 lượt truy cập/tháng", ["10000 lượt/month =120000"]],
  ["khoảng 10 đến 12 bài", ["~10 bài/total"]],
  ["~10 bài/tháng", ["~10 bài/month =120"]],
  ["≥ 02 bài/tháng", ["min2 bài/month =24"]],
  [">= 2 bài/tháng", ["min2 bài/month =24"]],
  ["≤ 3 lần/năm", ["max3 lần/year =3"]],
  ["02 bài/tháng (tối thiểu)", ["min2 bài/month =24"]],
  ["theo nhu cầu", []],
  ["hằng ngày", []],
  ["hằng tuần", []],
  ["2 tin thời sự mỗi ngày", ["2 tin/day =730"]],
  ["01 chương trình truyền hình trực tiếp/năm", ["1 chương trình/year =1 @truyền hình"]],
  ["ít nhất 02 cuộc họp báo/năm", ["min2 cuộc họp báo/year =2"]],
  ["03 buổi tọa đàm trực tuyến", ["3 buổi/total"]],
  ["một năm hai lần", ["2 lần/year =2"]],
  ["mỗi năm một cuộc", ["1 cuộc/year =1"]],
  ["mỗi 6 tháng 01 hội nghị", ["1 hội nghị/halfyear =2"]],
  ["6 tháng 1 lần", ["1 lần/halfyear =2"]],
  ["06 tháng/01 lần", ["1 lần/halfyear =2"]],
  ["hai tuần một số", ["0.5 số/week =26"]],
  ["hai tháng một kỳ", ["0.5 kỳ/month =6"]],
  ["4 kỳ/năm; mỗi kỳ 1.200 bản", ["4 kỳ/year =4", "1200 bản/event"]],
  ["4 kỳ/năm; 1.200 bản/kỳ", ["4 kỳ/year =4", "1200 bản/event"]],
  ["01 trang/kỳ; 02 kỳ/tháng", ["2 kỳ/month =24"]],
  ["nửa tháng một số", ["2 số/month =24"]],
  ["nửa tháng 01 kỳ", ["2 kỳ/month =24"]],
  ["01 phóng sự 10 phút/quý", ["1 phóng sự/quarter =4 10'"]],
  ["01 phóng sự (15 phút)/quý", ["1 phóng sự/quarter =4 15'"]],
  ["phóng sự 15 phút, 01 phóng sự/quý", ["1 phóng sự/quarter =4 15'"]],
  ["2 phút 30 giây", []],
  ["15 giây/spot", []],
  ["10 spot/ngày", ["10 spot/day =3650"]],
  ["03 lượt phát/ngày", ["3 lượt phát/day =1095"]],
  ["Phát sóng 3 lần/tuần (thứ 2, 4, 6)", ["3 lần/week =156"]],
];

function inShort(quota: Quota): string {
  const { bound = "", approximate, count, unit, per, perYear, replays, durationMinutes } = quota;
  const said = [
    `${bound}${approximate ? "~" : ""}${count} ${unit}/${per}`,
    perYear ? `=${perYear}` : "",
    quota.stated.length > 1 ? `said ${quota.stated.map((one) => `${one.count}/${one.per}`)}` : "",
    replays ? `+${replays}` : "",
    durationMinutes ? `${durationMinutes}'` : "",
    quota.channel ? `@${quota.channel}` : "",
    quota.share ? `${quota.share * 100}%` : "",
    quota.monthDays ? `d${quota.monthDays}` : "",
  ];
  return said.filter(Boolean).join(" ");
}

describe("a variant of a form of amount is read as what it means", () => {
  test.each(variants)("%s", (text, expected) => {
    expect(parseQuotas(text).map(inShort)).toEqual(expected);
  });
});

test("whatever the words, a quota counts something and its words are in the text", () => {
  const word = fc.constantFrom(
    ..."01|02|12|52|1.200|3-5|hai|mười hai (12)|số|kỳ|tin, bài|video|lớp|lần|buổi|/|tuần|tháng|quý|năm|6 tháng|mỗi|hằng|trong|tối thiểu|không quá|khoảng|và|;|,|(|)|=|tổng|phát lại|15 phút|30 giây|đối với|báo in|05%|số lượng|ngày|20|nửa|trở lên|đợt".split(
      "|",
    ),
  );
  const phrase = fc.array(word, { maxLength: 16 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(phrase, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
      for (const { raw, count, unit, perYear, stated } of parseQuotas(text)) {
        expect(text.normalize("NFC")).toContain(raw);
        expect(raw).toBe(raw.trim());
        expect(count).toBeGreaterThan(0);
        expect(unit).not.toBe("");
        expect(perYear === null || perYear >= 0).toBe(true);
        expect(stated.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test.each(["01 tin a b c d e f ", "01 tin, bài ", "5 phút ", "01 số/tuần = ", "01 bài “x” y "])(
  "a very long run of “%s” is read within seconds",
  (words) => {
    expect(parseQuotas(`01 số/tuần ${words.repeat(20_000)}`).length).toBeGreaterThan(0);
  },
);
