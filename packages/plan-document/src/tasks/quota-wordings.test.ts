import { describe, expect, test } from "vitest";
import { parseQuotas, type Quota, quotaSpans } from "./quota.ts";

// At least ten wordings of each class of amount that officials use, written without looking at any document.
const values: readonly (readonly [string, readonly string[]])[] = [
  // per week + check
  ["01 số/tuần (52 số/năm)", ["1 số/week"]],
  ["1 số/1 tuần", ["1 số/week"]],
  ["một số/tuần", ["1 số/week"]],
  ["mỗi tuần 01 số, cả năm 52 số", ["1 số/week"]],
  ["mỗi tuần một số (52 số/năm)", ["1 số/week"]],
  ["01 số mỗi tuần; tổng cộng 52 số", ["1 số/week"]],
  ["hằng tuần 01 chuyên mục", ["1 chuyên mục/week"]],
  ["tuần 01 số", ["1 số/week"]],
  ["1 lần/tuần vào thứ Hai", ["1 lần/week"]],
  ["02 tin, 01 bài/tuần", ["2 tin/week", "1 bài/week"]],
  ["tuần 02 kỳ, mỗi kỳ 15 phút", ["2 kỳ/week 15'"]],
  ["cứ 02 tuần 01 bản tin", ["0.5 bản tin/week"]],
  ["2 tuần một lần", ["0.5 lần/week"]],
  // month
  ["02 chuyên mục/tháng", ["2 chuyên mục/month"]],
  ["02 chuyên mục/1 tháng", ["2 chuyên mục/month"]],
  ["tháng 02 chuyên mục", ["2 chuyên mục/month"]],
  ["hai chuyên mục mỗi tháng", ["2 chuyên mục/month"]],
  ["mỗi tháng ít nhất hai chuyên mục", ["min2 chuyên mục/month"]],
  ["mỗi tháng từ 2 đến 3 bài", ["min2 bài/month"]],
  ["hằng tháng đăng 04 tin, 02 bài", ["4 tin/month", "2 bài/month"]],
  ["hàng tháng có 1 phóng sự", ["1 phóng sự/month"]],
  ["một tháng hai lần", ["2 lần/month"]],
  ["02 lần trong tháng", ["2 lần/month"]],
  ["2 số trong 1 tháng", ["2 số/month"]],
  ["24 chuyên mục/năm (02 chuyên mục/tháng)", ["2 chuyên mục/month"]],
  ["24 chuyên mục, mỗi tháng 02 chuyên mục", ["2 chuyên mục/month"]],
  ["01 kỳ/tháng, 12 kỳ/năm", ["1 kỳ/month"]],
  // quarter, year
  ["01 phóng sự/quý", ["1 phóng sự/quarter"]],
  ["mỗi quý 1 hội nghị", ["1 hội nghị/quarter"]],
  ["quý 01 lần", ["1 lần/quarter"]],
  ["định kỳ hằng quý 01 lần", ["1 lần/quarter"]],
  ["1 lần/3 tháng", ["1 lần/quarter"]],
  ["3 tháng một lần", ["1 lần/quarter"]],
  ["02 lần/năm", ["2 lần/year"]],
  ["mỗi năm 2 đợt", ["2 đợt/year"]],
  ["năm 02 đợt", ["2 đợt/year"]],
  ["1 năm 2 lần", ["2 lần/year"]],
  ["một năm 2 kỳ", ["2 kỳ/year"]],
  ["06 tháng 01 lần", ["1 lần/halfyear"]],
  ["01 lần/06 tháng", ["1 lần/halfyear"]],
  ["01 lần/học kỳ", ["1 lần/halfyear"]],
  ["01 lần/nửa năm", ["1 lần/halfyear"]],
  ["2 kỳ/6 tháng", ["2 kỳ/halfyear"]],
  // channel split
  [
    "phát thanh 02 chuyên mục/tuần; truyền hình 01 chuyên mục/tuần",
    ["2 chuyên mục/week @phát thanh", "1 chuyên mục/week @truyền hình"],
  ],
  [
    "02 trang/tháng (báo in); khoảng 20 tin, bài/tháng (báo điện tử)",
    ["2 trang/month @báo in", "~20 tin, bài/month @báo điện tử"],
  ],
  [
    "Báo in: 02 kỳ/tháng; Báo điện tử: 04 kỳ/tháng",
    ["2 kỳ/month @báo in", "4 kỳ/month @báo điện tử"],
  ],
  [
    "trên sóng phát thanh 01 số/tuần, trên sóng truyền hình 02 số/tháng",
    ["1 số/week @phát thanh", "2 số/month @truyền hình"],
  ],
  ["Facebook 10 bài/tháng, Zalo 04 tin/tháng", ["10 bài/month @Facebook", "4 tin/month @Zalo"]],
  [
    "01 bài/tuần trên Trang thông tin điện tử và 03 tin/tuần trên Fanpage",
    ["1 bài/week @trang thông tin điện tử", "3 tin/week @Facebook"],
  ],
  ["- Truyền hình: 02 phóng sự/quý", ["2 phóng sự/quarter @truyền hình"]],
  ["+ Kênh phát thanh: 1 chương trình/tuần", ["1 chương trình/week @phát thanh"]],
  // replay
  ["01 số/tháng, phát lại 02 lần", ["1 số/month +2"]],
  ["01 bài/tuần, phát lại 02 lần/tuần", ["1 bài/week +2"]],
  ["phát mới 02 số/tháng, phát lại 04 lần/tháng", ["2 số/month +4"]],
  ["01 chương trình/tuần (phát lại 1 lần)", ["1 chương trình/week +1"]],
  ["phát 02 lần/ngày", ["2 lần/day"]],
  // approx, bounds
  ["khoảng 10 bài/tháng", ["~10 bài/month"]],
  ["tối thiểu 02 tin, bài/tuần", ["min2 tin, bài/week"]],
  ["ít nhất 1 lần/quý", ["min1 lần/quarter"]],
  ["không dưới 04 tin/tháng", ["min4 tin/month"]],
  ["từ 03 tin, bài/tuần trở lên", ["min3 tin, bài/week"]],
  ["trên 20 tin, bài/tháng", ["min20 tin, bài/month"]],
  ["không ít hơn 02 bài/tháng", ["min2 bài/month"]],
  ["tối đa 06 lần/ngày", ["max6 lần/day"]],
  ["không quá 04 tin nhắn/tháng", ["max4 tin nhắn/month"]],
  ["nhiều nhất 2 lần/tuần", ["max2 lần/week"]],
  ["01 - 02 tin/tuần", ["min1 tin/week"]],
  ["3-5 bài/tháng", ["min3 bài/month"]],
  ["từ 2 đến 3 bài/tháng", ["min2 bài/month"]],
  ["chừng 10 bài/tháng", ["~10 bài/month"]],
  ["xấp xỉ 100 tin, bài/năm", ["~100 tin, bài/year"]],
  ["mỗi đơn vị ít nhất 03 tin, bài/tháng", ["min3 tin, bài/month"]],
  // share
  ["tối thiểu 10% tổng số tin, bài", ["min10 tin, bài/total"]],
  ["hằng tuần dành 5% số lượng tin, bài", ["5 tin, bài/week"]],
  // daily
  ["03 lần/ngày", ["3 lần/day"]],
  ["ngày 02 buổi", ["2 buổi/day"]],
  ["mỗi ngày 2 buổi, mỗi buổi 30 phút", ["2 buổi/day 30'"]],
  ["ngày 03 lần, trong 30 ngày liên tục", ["3 lần/day"]],
  ["2 buổi/ngày, 30 phút/buổi", ["2 buổi/day 30'"]],
  ["hằng ngày 01 bản tin", ["1 bản tin/day"]],
  ["Khi có mưa lớn: 03 lần/ngày; ngày thường: 01 lần/tuần", ["3 lần/day", "1 lần/week"]],
  // fixed calendar
  ["mỗi tháng 02 số vào ngày 15 và 30", ["2 số/month"]],
  ["02 kỳ/tháng (ngày 10 và ngày 25)", ["2 kỳ/month"]],
  ["mỗi năm 04 bản tin vào các ngày 15/01, 15/4, 15/7 và 15/10", ["4 bản tin/year"]],
  ["mỗi tháng 3 bản tin, vào các ngày 10, 20 và ngày cuối tháng", ["3 bản tin/month"]],
  // volume
  ["2.500 chiếc", ["2500 chiếc/total"]],
  ["120 suất quà", ["120 suất quà/total"]],
  ["60 lượt trường", ["60 lượt/total"]],
  ["300 hộ", ["300 hộ/total"]],
  ["142.000 liều", ["142000 liều/total"]],
  ["40 đội hình; 3.000 suất ăn miễn phí", ["40 đội hình/total", "3000 suất/total"]],
  ["06 bộ đề cương tuyên truyền", ["6 bộ đề cương/total"]],
  ["18 cụm loa", ["18 cụm loa/total"]],
  ["200 căn nhà", ["200 căn nhà/total"]],
  ["124 mã QR", ["124 mã QR/total"]],
  ["14 bản đồ khổ lớn", ["14 bản đồ/total"]],
  ["150 bảng", ["150 bảng/total"]],
  ["200 máy thổi gió, 40 máy bơm", ["200 máy thổi gió/total", "40 máy bơm/total"]],
  ["5.000 tờ rơi; 100 pano", ["5000 tờ rơi/total", "100 pano/total"]],
  [
    "60.000 tờ gấp, 1.500 áp phích, 20 pa nô",
    ["60000 tờ gấp/total", "1500 áp phích/total", "20 pa nô/total"],
  ],
  ["02 lớp/150 lượt người", ["2 lớp/total"]],
  ["03 lớp, 50 học viên/lớp", ["3 lớp/total"]],
  ["1.000 túi vải", ["1000 túi vải/total"]],
  ["01 bộ nhận diện", ["1 bộ/total"]],
  ["10 tuyến đường", ["10 tuyến đường/total"]],
  ["50 cột thu rác", ["50 cột thu rác/total"]],
  ["02 đêm diễn", ["2 đêm diễn/total"]],
  ["mỗi năm 02 đêm diễn", ["2 đêm diễn/year"]],
  ["500 ngày công", ["500 ngày công/total"]],
  ["ba (03) hội nghị", ["3 hội nghị/total"]],
  ["Hai mươi lớp", ["20 lớp/total"]],
  [
    "01 cuộc thi, 02 hội thảo và 10 tọa đàm",
    ["1 cuộc thi/total", "2 hội thảo/total", "10 tọa đàm/total"],
  ],
];

// Amounts in the words of the work itself, and numbers there that count nothing owed.
const titles: readonly (readonly [string, readonly string[]])[] = [
  ["Mua 200 máy thổi gió, 40 máy bơm", ["200 máy thổi gió/total", "40 máy bơm/total"]],
  ["Lắp đặt 03 trạm quan trắc không khí tự động", ["3 trạm quan trắc/total"]],
  ["Lắp 124 mã QR đánh giá tại Trung tâm", ["124 mã QR/total"]],
  ["Bảng cấm lửa kiên cố tại cửa rừng, 150 bảng", ["150 bảng/total"]],
  ["Khởi công, bàn giao 200 căn nhà Đại đoàn kết", ["200 căn nhà/total"]],
  ["Thay thế 18 cụm loa hỏng ở các thôn", ["18 cụm loa hỏng/total"]],
  ["Thực hiện 04 chương trình giao lưu trực tuyến", ["4 chương trình/total"]],
  ["Trao 500 suất học bổng cho học sinh nghèo", ["500 suất học bổng/total"]],
  ["Trồng 5.000 cây xanh", ["5000 cây xanh/total"]],
  ["Báo tường, mỗi lớp 01 tờ", ["1 tờ/total @báo"]],
  ['Sân khấu hóa "Rừng và buôn làng", mỗi năm 02 đêm diễn', ["2 đêm diễn/year"]],
  ["thành lập đội hình thanh niên, mỗi xã, thị trấn 01 đội hình, ra quân", ["1 đội hình/total"]],
  ["Kiểm tra 05 tổ chức đảng về việc thực hiện Kết luận", ["5 tổ chức đảng/total"]],
  ["giám sát trong năm tổ chức 01 cuộc giám sát", ["1 cuộc/total"]],
  ["Thực hiện 02 nhiệm vụ trọng tâm", []],
  ["Triển khai tại 12 xã, phường", []],
  ["Tăng 20% lượt truy cập, tăng 03 bậc", []],
  ["Tổ chức cho 200 đại biểu tham quan", []],
  ["Thực hiện Chỉ thị số 05-CT/TW", []],
  ["Thực hiện Quyết định 12/QĐ-UBND", []],
  ["Kỷ niệm 80 năm Quốc khánh", []],
  ["Học sinh lớp 12, khối 9", []],
  ["Đề án 06 về dữ liệu dân cư", []],
  ["Nghị quyết 57 về đột phá", []],
  ["Phát động đợt 1 năm 2026", []],
  ["Thực hiện Đề án 06", []],
  ["Hoàn thành trong 02 năm", []],
  ["Xây dựng 01 cơ sở dữ liệu", ["1 cơ sở/total"]],
  ["Hỗ trợ 30 hộ nghèo vay vốn", ["30 hộ nghèo/total"]],
  ["Xây dựng 02 tuyến phố văn minh", ["2 tuyến phố/total"]],
  ["Tổ chức 3 cấp", []],
  ["Tổ chức lễ phát động, 01 tiết mục văn nghệ", ["1 tiết mục/total"]],
  ["mời 15 trường đại học", []],
  ["Thực hiện 5 không, 3 sạch", []],
  ["Xây dựng mô hình 3 không", []],
  ["Thực hiện Tháng 3 biên giới", []],
  ['Phong trào "5 xung kích, 3 đồng hành"', []],
  ["Mở 05 lớp, 250 học viên", ["5 lớp/total"]],
  ["Hội thi có 12 đội tham gia", []],
  ["Sản xuất 06 video, đăng 100 bài", ["6 video/total", "100 bài/total"]],
  ["Dự án 8 về bình đẳng giới", []],
  ["Thực hiện 3 công khai, 4 kiểm tra", []],
  ["Trực 24/24 giờ", []],
  ["Vận động 25 tỷ đồng", []],
  ["Đầu tư 4,5 tỷ đồng lắp 10 camera an ninh", ["10 camera an ninh/total"]],
];

function inShort(quota: Quota): string {
  const { bound = "", approximate, count, unit, per, durationMinutes, replays, channel } = quota;
  const said = [
    `${bound}${approximate ? "~" : ""}${count} ${unit}/${per}`,
    durationMinutes ? `${durationMinutes}'` : "",
    replays ? `+${replays}` : "",
    channel ? `@${channel}` : "",
  ];
  return said.filter(Boolean).join(" ");
}

describe("a wording of an amount is read as what an official means by it", () => {
  test.each(values)("%s", (text, expected) => {
    expect(parseQuotas(text).map(inShort)).toEqual(expected);
  });
});

describe("the work's own words owe what a verb makes or a clause of their own counts", () => {
  test.each(titles)("%s", (text, expected) => {
    const read = quotaSpans(text, { totals: "products" }).map(({ quota }) => inShort(quota));
    expect(read).toEqual(expected);
  });
});

test.each(["mua 01 a ", "mỗi xã 01 b c d ", "12 đ e, ", ", 15 ", "mỗi a b "])(
  "a very long run of “%s” is read within seconds",
  (words) => {
    const text = `12 tờ rơi; ${words.repeat(20_000)}`;
    expect(quotaSpans(text, { totals: "products" }).length).toBeGreaterThan(0);
    expect(quotaSpans(text, { totals: "open" }).length).toBeGreaterThan(0);
  },
);

test.each(["Xây dựng 02 clip", "Sử dụng 02 clip", "Dựng 02 clip"])(
  "“%s” says how much, in a label's value too",
  (text) => {
    const found = quotaSpans(text, { totals: "all" }).map(({ quota }) => [quota.count, quota.unit]);
    expect(found).toEqual([[2, "clip"]]);
  },
);

test.each<[string, string[]]>([
  ["Gửi 1,5 triệu tin nhắn Zalo", ["1500000 tin nhắn/total"]],
  ["Phát hành 20 nghìn tờ rơi", ["20000 tờ rơi/total"]],
  ["Kinh phí 1,5 triệu đồng", []],
  ["Dành ít nhất 12% thời lượng bản tin tối cho an toàn", ["12 % thời lượng/total"]],
  ["Giảm 12% thời lượng bản tin tối", []],
  ["80 đĩa nhạc, mỗi thôn 01 đĩa", ["80 đĩa nhạc/total", "1 đĩa/total"]],
  ["Hiến máu, 90 đơn vị máu", ["90 đơn vị máu/total"]],
  ["Kiểm tra 12 đơn vị", []],
  ["Phát thanh lúc 17 giờ các ngày 04, 14, 24 hằng tháng", []],
])("in running text %s", (text, expected) => {
  const found = quotaSpans(text, { totals: "products" }).map(({ quota }) => quota);
  expect(found.map(({ count, unit, per }) => `${count} ${unit}/${per}`)).toEqual(expected);
});
