import { refuse } from "../../platform/http/errors.ts";

/** Two units would carry one code at the same time. */
export const overlapRefusal = (holder?: string) =>
  refuse("unit-validity-overlaps", 409, {
    vi: `Mã này đã thuộc về ${holder ? `"${holder}"` : "một đơn vị khác"} trong khoảng thời gian trùng nhau; chưa có gì được lưu. Xin đổi mã, ngày bắt đầu hoặc ngày kết thúc.`,
    en: `This code belongs to ${holder ? `"${holder}"` : "another unit"} during part of that time; nothing was saved. Change the code, the first day or the last day.`,
  });

export const parentCircleRefusal = () =>
  refuse("unit-parent-circle", 409, {
    vi: "Đơn vị không thể trực thuộc chính mình hoặc đơn vị cấp dưới của mình.",
    en: "A unit cannot stand below itself or below its own sub-units.",
  });

export const nameRegisteredRefusal = (name: string) =>
  refuse("name-registered", 409, {
    vi: `Đây là tên chính thức của "${name}" nên không thể dùng làm tên gọi khác của đơn vị khác.`,
    en: `This is the official name of "${name}" and cannot be another body's alias.`,
  });

export const unknownUnitRefusal = (field: string) =>
  refuse(
    "unknown-unit",
    422,
    { vi: "Đơn vị được chọn không tồn tại.", en: "The chosen unit does not exist." },
    { fields: { [field]: { vi: "Không có đơn vị này.", en: "There is no such unit." } } },
  );

export const successionDateRefusal = () =>
  refuse("successor-not-there", 409, {
    vi: "Đơn vị kế thừa phải tồn tại vào ngày có hiệu lực, và đơn vị kết thúc phải bắt đầu trước ngày đó.",
    en: "A successor must exist on the effective day, and the ending unit must have begun before it.",
  });

export const successionCircleRefusal = () =>
  refuse("succession-circle", 409, {
    vi: "Đơn vị kế thừa lại được kế thừa bởi chính đơn vị này.",
    en: "The successor is itself succeeded by this unit.",
  });

export const groupCodeTakenRefusal = () =>
  refuse("group-code-taken", 409, {
    vi: "Mã nhóm này đã được dùng.",
    en: "This group code is taken.",
  });

export const staleFileRefusal = () =>
  refuse("import-file-gone", 409, {
    vi: "Không còn tệp đã xem trước. Xin tải tệp lên lại.",
    en: "The previewed file is gone. Upload it again.",
  });

export const noFileRefusal = () =>
  refuse("no-file", 422, { vi: "Chưa chọn tệp.", en: "No file was chosen." });
