import { shortDate } from "@loa/official-document";
import { refuse } from "../../platform/http/errors.ts";
import type { SuccessionKind } from "./contract.ts";

const shapes: Record<SuccessionKind, { vi: string; en: string }> = {
  merge: {
    vi: "Sáp nhập cần ít nhất hai bên: một hoặc nhiều đơn vị kết thúc và đúng một đơn vị tiếp nhận.",
    en: "A merger has one or more units that end and exactly one that takes over.",
  },
  split: {
    vi: "Chia tách cần một đơn vị kết thúc và ít nhất hai đơn vị tiếp nhận.",
    en: "A split has one unit that ends and at least two that take over.",
  },
  rename: {
    vi: "Đổi tên cần đúng một đơn vị cũ và một đơn vị mang tên mới.",
    en: "A renaming has exactly one former unit and one of the new name.",
  },
  abolition: {
    vi: "Chấm dứt hoạt động cần ít nhất một đơn vị kết thúc.",
    en: "An abolition has at least one unit that ends.",
  },
  transfer: {
    vi: "Chuyển giao chức năng cần đơn vị giao và ít nhất một đơn vị nhận.",
    en: "A transfer has a unit that gives and at least one that receives.",
  },
};

/** Why a change of units cannot be; each says what was kept and what to do. */
export const refusals = {
  shape: (kind: SuccessionKind) =>
    refuse("succession-shape", 422, {
      vi: `Số đơn vị hai bên không hợp với loại thay đổi. ${shapes[kind].vi}`,
      en: `The units on either side do not fit the kind of change. ${shapes[kind].en}`,
    }),
  itself: (name: string) =>
    refuse("succession-itself", 422, {
      vi: `"${name}" không thể kế thừa chính mình.`,
      en: `"${name}" cannot succeed itself.`,
    }),
  circle: (name: string) =>
    refuse("succession-loop", 409, {
      vi: `Vòng kế thừa: "${name}" lại được kế thừa bởi chính đơn vị mà nó kế thừa. Chưa có gì được lưu; xin bỏ một cặp.`,
      en: `A circle: "${name}" would be succeeded by a unit it succeeds. Nothing was saved; leave one pair out.`,
    }),
  unknownUnit: () =>
    refuse("unknown-unit", 422, {
      vi: "Có đơn vị được chọn không tồn tại.",
      en: "One of the chosen units does not exist.",
    }),
  beforeBirth: (name: string, from: string) =>
    refuse("succession-before-birth", 422, {
      vi: `"${name}" chỉ bắt đầu từ ${shortDate(from)}, nên không thể kết thúc trước hoặc đúng ngày đó. Xin xem lại ngày hiệu lực.`,
      en: `"${name}" begins on ${shortDate(from)} and cannot end on or before that day. Check the effective day.`,
    }),
  endedAlready: (name: string, on: string) =>
    refuse("succession-ended-already", 409, {
      vi: `"${name}" đã kết thúc từ ${shortDate(on)}; ngày hiệu lực phải là ngày liền sau. Chưa có gì được lưu.`,
      en: `"${name}" ended on ${shortDate(on)} already; the effective day must be the next. Nothing was saved.`,
    }),
  endsTwice: (name: string, basis: string, on: string) =>
    refuse("succession-ends-twice", 409, {
      vi: `"${name}" đã có trong một thay đổi tổ chức khác (${basis}, từ ${shortDate(on)}). Một đơn vị chỉ kết thúc một lần; xin sửa hoặc hủy thay đổi kia trước.`,
      en: `"${name}" ends by another change of units already (${basis}, from ${shortDate(on)}). A unit ends once: change or take back that one first.`,
    }),
  successorLater: (name: string, from: string) =>
    refuse("successor-begins-later", 422, {
      vi: `Đơn vị tiếp nhận "${name}" chỉ bắt đầu từ ${shortDate(from)}, sau ngày hiệu lực.`,
      en: `"${name}" is to take over but begins on ${shortDate(from)}, after the effective day.`,
    }),
  successorGone: (name: string, to: string) =>
    refuse("successor-ends-before", 422, {
      vi: `Đơn vị tiếp nhận "${name}" kết thúc ngày ${shortDate(to)}, trước ngày hiệu lực. Xin chọn đơn vị kế thừa của nó.`,
      en: `"${name}" is to take over but ends on ${shortDate(to)}, before the effective day. Choose its successor.`,
    }),
  notDraft: () =>
    refuse("succession-not-draft", 409, {
      vi: "Thay đổi tổ chức này đã được xác nhận nên không sửa được nữa. Nếu sai, xin hủy rồi lập lại.",
      en: "This change of units has been confirmed and cannot be altered. If it is wrong, take it back and draft another.",
    }),
  notInForce: () =>
    refuse("succession-not-in-force", 409, {
      vi: "Thay đổi tổ chức này chưa có hiệu lực, hoặc đã bị hủy.",
      en: "This change of units is not in force, or has been taken back.",
    }),
  changed: () =>
    refuse("succession-changed", 409, {
      vi: "Cam kết hoặc quyết định đã thay đổi kể từ lúc anh/chị xem (có người khác vừa sửa). Chưa có gì được chuyển; xin xem lại rồi xác nhận.",
      en: "Commitments or decisions have changed since you looked (somebody else acted). Nothing was moved: look again, then confirm.",
    }),
  undecided: (count: number) =>
    refuse("decisions-missing", 409, {
      vi: `Còn ${count} cam kết chưa quyết định chuyển cho ai. Chưa có gì được chuyển; xin quyết định hết rồi xác nhận.`,
      en: `${count} commitments still wait for a decision. Nothing was moved: decide them all, then confirm.`,
    }),
  receiverNotThere: () =>
    refuse("taker-not-there", 422, {
      vi: "Đơn vị tiếp nhận không hoạt động vào ngày hiệu lực, hoặc chính nó cũng kết thúc trong thay đổi này.",
      en: "The receiver does not exist on the effective day, or ends by this very change.",
    }),
  reasonMissing: () =>
    refuse("reason-missing", 422, {
      vi: "Chấm dứt một cam kết cần có lý do.",
      en: "Ending a commitment needs a reason.",
    }),
  movedOn: (count: number) =>
    refuse("succession-moved-on", 409, {
      vi: `${count} cam kết đã được chuyển tiếp hoặc thay đổi sau đó, nên không hủy được nữa. Mọi thứ giữ nguyên; xin lập một thay đổi tổ chức mới theo chiều ngược lại.`,
      en: `${count} commitments have been passed on or changed since, so this cannot be taken back. Everything stays: draft a new change in the other direction.`,
    }),
  succeededSince: (name: string) =>
    refuse("succession-continued", 409, {
      vi: `"${name}" sau đó đã có thay đổi tổ chức khác. Xin hủy thay đổi sau trước.`,
      en: `"${name}" has changed again since. Take the later change back first.`,
    }),
  noFile: () => refuse("no-file", 422, { vi: "Chưa chọn tệp.", en: "No file was chosen." }),
  manyPapers: (most: number) =>
    refuse("succession-papers-many", 422, {
      vi: `Mỗi thay đổi tổ chức kèm tối đa ${most} tệp căn cứ; chưa có gì được lưu thêm. Xin gộp các tệp lại.`,
      en: `A change of units takes at most ${most} files of its legal basis; nothing more was saved. Put them together.`,
    }),
  newUnit: (name: string) =>
    refuse("succession-new-unit", 422, {
      vi: `Đơn vị mới "${name}" chưa đủ thông tin (tên, mã, loại) hoặc bị ghi hai lần; chưa có gì được lưu.`,
      en: `The new unit "${name}" lacks something (name, code, kind) or is written twice; nothing was saved.`,
    }),
  codeTaken: () =>
    refuse("former-code-taken", 409, {
      vi: "Mã của đơn vị cũ nay thuộc về đơn vị mới, nên đơn vị cũ không thể trở lại. Mọi thứ giữ nguyên; xin đổi mã đơn vị mới rồi hủy lại.",
      en: "The former unit's code belongs to the new one now, so the former cannot return. Everything stays: change the new unit's code, then take the change back.",
    }),
  clockBehind: (last: string) =>
    refuse("succession-clock-behind", 409, {
      vi: `Đồng hồ máy chủ đang chậm: việc gần nhất đã ghi ngày ${shortDate(last)}. Chưa có gì thay đổi; xin chỉnh lại giờ máy chủ.`,
      en: `The server's clock is behind: the last act is dated ${shortDate(last)}. Nothing was changed; set the clock right.`,
    }),
};
