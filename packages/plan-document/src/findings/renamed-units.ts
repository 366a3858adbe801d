/** A public body that ended, and who usually took over its work. */
export interface RenamedUnit {
  /** Its names, as plans write them. */
  readonly names: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** For a person to confirm: what each province decided may differ. */
  readonly successor: string;
}

const LAST_DAY = "2025-02-28";
const unit = (successor: string, ...names: string[]): RenamedUnit => ({
  names,
  lastDay: LAST_DAY,
  successor,
});

/**
 * Bodies merged on 1 March 2025 and their usual successors: general knowledge of the reform, not a decision of any one
 * province; `readPlan` takes a table of one's own.
 */
export const RENAMED_UNITS: readonly RenamedUnit[] = [
  unit(
    "Sở Khoa học và Công nghệ (chuyển đổi số, bưu chính, viễn thông) hoặc Sở Văn hóa, Thể thao và Du lịch (báo chí, thông tin cơ sở)",
    "Sở Thông tin và Truyền thông",
    "Sở TT&TT",
    "Sở TTTT",
  ),
  unit("Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", "Sở KHĐT"),
  unit("Sở Xây dựng", "Sở Giao thông vận tải", "Sở GTVT"),
  unit(
    "Sở Nội vụ (lao động, người có công), Sở Giáo dục và Đào tạo (giáo dục nghề nghiệp) hoặc Sở Y tế (bảo trợ xã hội, trẻ em)",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Lao động, Thương binh và Xã hội",
    "Sở LĐ-TB&XH",
    "Sở LĐTBXH",
  ),
  unit(
    "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở NN&PTNT",
    "Sở Tài nguyên và Môi trường",
    "Sở TN&MT",
    "Sở TNMT",
  ),
  unit("Sở Dân tộc và Tôn giáo", "Ban Dân tộc tỉnh", "Ban Dân tộc"),
  unit("Bộ Khoa học và Công nghệ", "Bộ Thông tin và Truyền thông", "Bộ TT&TT", "Bộ TTTT"),
  unit("Bộ Tài chính", "Bộ Kế hoạch và Đầu tư", "Bộ KH&ĐT"),
  unit("Bộ Xây dựng", "Bộ Giao thông vận tải", "Bộ GTVT"),
  unit("Bộ Nội vụ", "Bộ Lao động - Thương binh và Xã hội", "Bộ LĐ-TB&XH", "Bộ LĐTBXH"),
  unit(
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Nông nghiệp và Phát triển nông thôn",
    "Bộ NN&PTNT",
    "Bộ Tài nguyên và Môi trường",
    "Bộ TN&MT",
  ),
  unit("Bộ Dân tộc và Tôn giáo", "Ủy ban Dân tộc"),
];
