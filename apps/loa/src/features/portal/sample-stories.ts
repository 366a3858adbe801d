import type { PortalKind, PortalSection } from "./page.ts";

/** A made-up story of the sample province, in few words: `## ` begins a heading, `- ` a point of a list. */
export interface SampleStory {
  readonly unitCode: string;
  readonly kind?: PortalKind;
  readonly daysAgo: number;
  readonly sections: readonly PortalSection[];
  readonly topics: readonly (keyof typeof sampleTopics)[];
  readonly picture?: "counter" | "phone" | "shield" | "class" | "chart" | "field";
  /** Days from today people can still take part. */
  readonly runsFor?: number;
  readonly correction?: string;
  readonly vi: SampleWords;
  readonly en?: SampleWords;
}

export interface SampleWords {
  readonly title: string;
  readonly abstract: string;
  readonly body: readonly string[];
}

export const sampleTopics = {
  "dich-vu-cong": { vi: "Dịch vụ công trực tuyến", en: "Online public services" },
  "dinh-danh": { vi: "Định danh điện tử", en: "Digital identity" },
  "an-toan-mang": { vi: "An toàn trên mạng", en: "Safety on the net" },
  "ky-nang-so": { vi: "Kỹ năng số cộng đồng", en: "Digital skills" },
  "kinh-te-so": { vi: "Kinh tế số", en: "Digital economy" },
  "mot-cua": { vi: "Một cửa, một cửa liên thông", en: "One-stop shops" },
  "thu-tuc": { vi: "Cắt giảm thủ tục hành chính", en: "Fewer procedures" },
  "chi-so": { vi: "Các chỉ số của tỉnh", en: "Indices of the province" },
} as const;

const cds = ["cds"] as const;
const cchc = ["cchc"] as const;

/** A few dozen stories, the latest first. Nothing in them happened. */
export const sampleStories: readonly SampleStory[] = [
  {
    unitCode: "SKHCN",
    daysAgo: 0,
    sections: cds,
    topics: ["dich-vu-cong", "dinh-danh"],
    picture: "phone",
    vi: {
      title: "Nộp hồ sơ trực tuyến bằng tài khoản định danh: làm theo năm bước",
      abstract:
        "Từ nay chỉ cần một tài khoản để đăng nhập, nộp hồ sơ và theo dõi kết quả. Bài này chỉ từng bước, kèm việc cần chuẩn bị trước.",
      body: [
        "Người dân đăng nhập Cổng Dịch vụ công quốc gia bằng tài khoản định danh điện tử mức độ 2. Giấy tờ đã có trong kho dữ liệu thì không phải nộp lại.",
        "## Chuẩn bị trước khi bắt đầu",
        "- Điện thoại có số chính chủ, còn nhận được tin nhắn.",
        "- Tài khoản định danh điện tử mức độ 2 đã kích hoạt.",
        "- Ảnh chụp giấy tờ chưa có trong kho dữ liệu, rõ bốn góc.",
        "## Năm bước nộp hồ sơ",
        "1. Chọn thủ tục cần làm; đọc kỹ phần thành phần hồ sơ.",
        "1. Đăng nhập bằng tài khoản định danh.",
        "1. Kiểm tra thông tin điền sẵn, bổ sung phần còn thiếu.",
        "1. Nộp phí, lệ phí trực tuyến nếu thủ tục có thu.",
        "1. Ghi lại mã hồ sơ để theo dõi.",
        "## Khi gặp khó",
        "Tổ công nghệ số cộng đồng ở thôn, tổ dân phố hướng dẫn miễn phí. Không ai được yêu cầu bạn đọc mã xác thực qua điện thoại.",
      ],
    },
    en: {
      title: "Filing online with your digital identity, in five steps",
      abstract:
        "One account is now enough to sign in, file and follow the result. What to prepare and what to do, step by step.",
      body: [
        "Sign in to the national public service portal with a level-2 digital identity. Papers already held by the authorities need not be filed again.",
        "## Before you begin",
        "- A phone whose number is registered in your own name.",
        "- An activated level-2 digital identity.",
        "- Clear photographs of papers the authorities do not hold yet.",
        "## Five steps",
        "1. Choose the procedure and read what it asks for.",
        "1. Sign in with your digital identity.",
        "1. Check what is filled in already and add what is missing.",
        "1. Pay the fee online, where there is one.",
        "1. Keep the number of your file.",
      ],
    },
  },
  {
    unitCode: "VPUBND",
    daysAgo: 1,
    sections: cchc,
    topics: ["mot-cua", "thu-tuc"],
    picture: "counter",
    vi: {
      title: "Một cửa cấp xã nhận hồ sơ không phụ thuộc nơi cư trú",
      abstract:
        "Người dân được nộp hồ sơ ở bất kỳ bộ phận một cửa nào trong tỉnh, không phải về nơi đăng ký thường trú.",
      body: [
        "Bộ phận một cửa tiếp nhận và số hóa hồ sơ rồi chuyển trên hệ thống. Kết quả trả tại nơi nộp, qua bưu chính hoặc bản điện tử.",
        "## Người dân được gì",
        "- Không phải đi xa để nộp giấy tờ.",
        "- Mỗi hồ sơ có một mã, tra cứu được ở bất cứ đâu.",
        "- Hồ sơ trễ hạn có thư xin lỗi, nêu rõ lý do và ngày hẹn lại.",
        "> Nếu nơi tiếp nhận từ chối vì bạn không cư trú ở đó, hãy gọi đường dây nóng để được giải quyết trong ngày.",
      ],
    },
    en: {
      title: "Commune one-stop shops take files wherever you live",
      abstract:
        "A file may be handed in at any one-stop shop of the province, not only where one is registered.",
      body: [
        "The shop scans the file and passes it on. The result comes to where it was handed in, by post, or as a digital copy.",
        "- Every file has one number, which can be looked up anywhere.",
        "- A late file comes with a letter of apology, the reason and a new day.",
      ],
    },
  },
  {
    unitCode: "SKHCN",
    daysAgo: 2,
    sections: cds,
    topics: ["ky-nang-so"],
    picture: "class",
    runsFor: 24,
    vi: {
      title: "Mở lớp kỹ năng số buổi tối cho người bán hàng ở chợ",
      abstract:
        "Sáu buổi, miễn phí, học trên chính điện thoại của mình: nhận tiền qua mã, bán hàng trên mạng, tránh lừa đảo.",
      body: [
        "Lớp học vào tối thứ Ba và thứ Năm tại nhà văn hóa. Mỗi lớp không quá 20 người để ai cũng được hướng dẫn tận tay.",
        "## Nội dung",
        "- Tạo mã nhận tiền và kiểm tra tiền đã vào tài khoản.",
        "- Chụp ảnh, viết lời giới thiệu và nhận đơn.",
        "- Nhận ra ba kiểu lừa đảo hay gặp.",
        "Đăng ký với tổ công nghệ số cộng đồng nơi bạn ở.",
      ],
    },
    en: {
      title: "Evening classes in digital skills for market sellers",
      abstract:
        "Six evenings, free, on your own phone: being paid by code, selling online, keeping clear of fraud.",
      body: [
        "Classes are on Tuesday and Thursday evenings in the house of culture, with at most twenty people each.",
        "Register with the community digital group where you live.",
      ],
    },
  },
  {
    unitCode: "SVHTTDL",
    daysAgo: 3,
    sections: ["cds", "cchc"],
    topics: ["dich-vu-cong"],
    runsFor: 40,
    vi: {
      title: "Cuộc thi tìm hiểu cải cách hành chính và chuyển đổi số: mở đến hết tháng sau",
      abstract:
        "Mười câu hỏi, mười phút, thi trên điện thoại. Mỗi người dự thi một lần mỗi tuần; kết quả công bố thứ Hai hằng tuần.",
      body: [
        "Ai đang sống và làm việc trong tỉnh đều dự thi được. Người dưới 16 tuổi cần cha mẹ hoặc người giám hộ đồng ý.",
        "Câu hỏi lấy từ các bài đã đăng ở hai chuyên mục Chuyển đổi số và Cải cách hành chính.",
      ],
    },
    en: {
      title: "Quiz on administrative reform and digital transformation open until next month",
      abstract: "Ten questions in ten minutes on a phone; one try a week; results every Monday.",
      body: [
        "Everybody who lives or works in the province may take part. Those under sixteen need a parent's or guardian's consent.",
      ],
    },
  },
  {
    unitCode: "BAOPTTH",
    kind: "audio",
    daysAgo: 4,
    sections: cds,
    topics: ["an-toan-mang"],
    vi: {
      title: "Nghe: Ba cuộc gọi giả danh cán bộ và cách trả lời",
      abstract:
        "Bản tin phát thanh ba phút, có lời ghi: kẻ gian nói gì, bạn nên làm gì và gọi cho ai.",
      body: [
        "Cơ quan nhà nước không yêu cầu chuyển tiền, không đòi mã xác thực qua điện thoại, không gửi đường dẫn để cài ứng dụng lạ.",
        "Khi nghi ngờ, hãy gác máy và gọi lại số công khai của cơ quan.",
      ],
    },
  },
  {
    unitCode: "VPUBND",
    daysAgo: 5,
    sections: cchc,
    topics: ["chi-so"],
    picture: "chart",
    correction:
      "Bản đăng đầu ghi nhầm đơn vị khảo sát ở đoạn thứ hai; đã sửa thành cơ quan thống kê của tỉnh.",
    vi: {
      title: "Vì sao chỉ số hài lòng tăng nhưng vẫn còn nơi bị chê",
      abstract:
        "Điểm chung tăng, song hai việc người dân phàn nàn nhiều nhất vẫn là phải đi lại nhiều lần và chờ không biết đến bao giờ.",
      body: [
        "Điểm trung bình che đi chênh lệch giữa các nơi. Bài này đọc kết quả theo từng câu hỏi, không chỉ theo tổng điểm.",
        "Cơ quan thống kê của tỉnh phỏng vấn người vừa nhận kết quả, không phỏng vấn người đang chờ.",
        "## Hai việc cần làm ngay",
        "- Hẹn ngày trả cụ thể và nhắn tin khi trễ.",
        "- Liệt kê đủ giấy tờ ngay lần đầu, không bổ sung lần hai.",
      ],
    },
    en: {
      title: "Why satisfaction rose and some offices are still criticised",
      abstract:
        "The average rose, yet two complaints remain the most common: coming several times, and waiting without knowing until when.",
      body: [
        "An average hides how far apart places are. This story reads the results question by question.",
      ],
    },
  },
  {
    unitCode: "21040",
    daysAgo: 6,
    sections: cds,
    topics: ["kinh-te-so"],
    picture: "field",
    vi: {
      title: "Hợp tác xã hành, tỏi bán hàng có mã truy xuất",
      abstract:
        "Quét mã trên túi là biết ruộng nào, ngày thu hoạch và người chịu trách nhiệm. Đơn đặt qua mạng tăng dần từng tháng.",
      body: [
        "Mỗi lô hàng có một mã riêng, do xã viên tự in. Người mua quét mã để xem nhật ký canh tác.",
        "Hợp tác xã chia việc: hai người trẻ lo ảnh và đơn hàng, người lớn tuổi lo ruộng và nhật ký.",
      ],
    },
  },
  {
    unitCode: "SKHCN",
    daysAgo: 8,
    sections: cds,
    topics: ["an-toan-mang"],
    picture: "shield",
    vi: {
      title: "Sáu việc giữ tài khoản an toàn, làm trong mười phút",
      abstract:
        "Đổi mật khẩu dùng chung, bật xác thực hai bước, gỡ ứng dụng lạ: làm một lần, yên tâm cả năm.",
      body: [
        "- Mỗi nơi một mật khẩu; ghi vào sổ cất kỹ còn hơn dùng chung.",
        "- Bật xác thực hai bước cho thư điện tử và ngân hàng.",
        "- Gỡ ứng dụng cài từ đường dẫn lạ.",
        "- Đặt mã mở khóa cho điện thoại.",
        "- Cập nhật hệ điều hành.",
        "- Dặn người già trong nhà: không đọc mã cho bất kỳ ai.",
      ],
    },
    en: {
      title: "Six things that keep your accounts safe, in ten minutes",
      abstract: "Change shared passwords, turn on two-step sign-in, remove strange applications.",
      body: [
        "- One password for each place.",
        "- Two-step sign-in for mail and bank.",
        "- No applications from links you were sent.",
      ],
    },
  },
  {
    unitCode: "21115",
    daysAgo: 9,
    sections: cchc,
    topics: ["mot-cua"],
    vi: {
      title: "Ngày thứ Sáu không hẹn: xã vùng cao nhận hồ sơ tại thôn",
      abstract:
        "Mỗi thứ Sáu, bộ phận một cửa mang máy tính, máy in về một thôn. Bà con làm giấy khai sinh, chứng thực không phải xuống núi.",
      body: [
        "Lịch đi từng thôn dán ở nhà văn hóa và đọc trên loa từ đầu tháng.",
        "Thủ tục trả ngay thì trả tại chỗ; thủ tục phải chờ thì cán bộ mang kết quả lên tuần sau.",
      ],
    },
  },
  {
    unitCode: "BAOPTTH",
    daysAgo: 11,
    sections: cds,
    topics: ["dich-vu-cong"],
    vi: {
      title: "Cụ bà 72 tuổi tự nộp hồ sơ trợ cấp trên điện thoại",
      abstract: "Cháu gái chỉ một lần, bà tự làm những lần sau.",
      body: [
        "Tổ công nghệ số cộng đồng đến tận nhà người cao tuổi. Điều khó nhất không phải là bấm nút, mà là tin rằng mình làm được.",
      ],
    },
  },
  {
    unitCode: "BAOPTTH",
    daysAgo: 12,
    sections: cchc,
    topics: ["thu-tuc"],
    vi: {
      title: "Bỏ ba loại giấy xác nhận khi làm thủ tục đất đai",
      abstract:
        "Thông tin đã có trong cơ sở dữ liệu thì cơ quan tự tra, không yêu cầu người dân nộp giấy.",
      body: [
        "Danh mục giấy tờ được bỏ niêm yết tại bộ phận một cửa và trên mạng. Nơi nào còn đòi, người dân gọi đường dây nóng.",
      ],
    },
  },
  {
    unitCode: "VPUBND",
    daysAgo: 14,
    sections: cds,
    topics: ["ky-nang-so"],
    vi: {
      title: "Mỗi thôn một người biết chỉ: tổ công nghệ số cộng đồng làm gì",
      abstract: "Họ là ai, gặp ở đâu, giúp được việc gì và không được làm việc gì.",
      body: [
        "Tổ viên hướng dẫn, không làm thay; không giữ điện thoại, không giữ mật khẩu của ai.",
        "Danh sách tổ viên có ở nhà văn hóa thôn, tổ dân phố.",
      ],
    },
  },
  {
    unitCode: "VPUBND",
    daysAgo: 16,
    sections: cchc,
    topics: ["thu-tuc", "mot-cua"],
    vi: {
      title: "Giảm một phần ba thời gian cấp phép xây dựng nhà ở riêng lẻ",
      abstract:
        "Ba cơ quan thẩm định cùng lúc thay vì lần lượt; người dân nhận một phiếu hẹn duy nhất.",
      body: [
        "Cách làm mới bỏ khâu chuyển giấy giữa các phòng. Hồ sơ thiếu được báo trong một ngày làm việc.",
      ],
    },
  },
  {
    unitCode: "SVHTTDL",
    daysAgo: 18,
    sections: cds,
    topics: ["kinh-te-so"],
    vi: {
      title: "Điểm du lịch cộng đồng nhận đặt chỗ trực tuyến",
      abstract:
        "Bốn bản làng dùng chung một lịch đặt chỗ; khách biết còn chỗ hay không trước khi đi.",
      body: ["Chủ nhà cập nhật bằng điện thoại. Tiền cọc chuyển qua mã, có biên nhận."],
    },
  },
  {
    unitCode: "VPUBND",
    daysAgo: 21,
    sections: cds,
    topics: ["dinh-danh"],
    vi: {
      title: "Kích hoạt định danh mức 2 tại nhà cho người khó đi lại",
      abstract: "Đăng ký qua trưởng thôn; công an xã đến tận nhà vào sáng thứ Bảy.",
      body: ["Người khuyết tật, người già yếu và người chăm sóc được ưu tiên trước."],
    },
  },
  {
    unitCode: "21040",
    daysAgo: 25,
    sections: cchc,
    topics: ["mot-cua"],
    vi: {
      title: "Thư xin lỗi khi trễ hẹn: viết thế nào cho người dân hiểu",
      abstract: "Nói rõ vì sao trễ, ai chịu trách nhiệm, ngày nào có kết quả. Không viết vòng.",
      body: ["Xã công khai số thư xin lỗi từng tháng để tự nhìn lại cách làm việc."],
    },
  },
  {
    unitCode: "SKHCN",
    daysAgo: 30,
    sections: cds,
    topics: ["an-toan-mang", "ky-nang-so"],
    vi: {
      title: "Dạy con dùng mạng an toàn: bắt đầu từ bữa cơm",
      abstract: "Sáu câu nên hỏi con mỗi tuần, thay cho cấm đoán.",
      body: ["Hỏi con hôm nay xem gì, ai nhắn tin, có điều gì làm con khó chịu không."],
    },
  },
  {
    unitCode: "VPUBND",
    daysAgo: 34,
    sections: cchc,
    topics: ["chi-so"],
    vi: {
      title: "Đọc bảng chỉ số cải cách hành chính: tỉnh ta mất điểm ở đâu",
      abstract: "Tám lĩnh vực, ba nơi mất điểm nhiều nhất và việc phải sửa trong năm nay.",
      body: ["Bảng điểm chi tiết ở mục Chỉ số của tỉnh, kèm nguồn từng năm."],
    },
  },
];
