import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { AppError, refuse } from "../../platform/http/errors.ts";
import type { Hindrance, Misfit } from "./contract-shapes.ts";

const misfitWords: Readonly<Record<Misfit["what"], Bilingual>> = {
  title: { vi: "tiêu đề", en: "title" },
  abstract: { vi: "tóm tắt", en: "abstract" },
  words: { vi: "nội dung", en: "text" },
  pictures: { vi: "số ảnh", en: "pictures" },
};

const list = (misfits: readonly Misfit[], language: "vi" | "en") =>
  misfits.map(({ what, has, most }) => `${misfitWords[what][language]} ${has}/${most}`).join(", ");

/** What may stand in the way of going out; a schedule that was refused keeps the code. */
export const refusals = {
  noApproval: () =>
    refuse("story-not-approved", 409, {
      vi: "Chưa có phiên bản nào được duyệt, hoặc phê duyệt đã rút, hoặc bài đã gác lại; chưa có gì được đăng.",
      en: "No revision is approved, the approval was undone, or the story was set aside; nothing went out.",
    }),
  changed: () =>
    refuse("story-changed", 409, {
      vi: "Bài đã có phiên bản được duyệt mới hơn bản anh/chị vừa xem; chưa có gì được đăng. Xin tải lại và xem bản mới.",
      en: "A newer revision than the one you looked at is approved; nothing went out. Load the page again and look at it.",
    }),
  approverGone: () =>
    refuse("approver-lost-right", 409, {
      vi: "Người đã duyệt bài không còn quyền duyệt; chưa có gì được đăng. Xin trình lãnh đạo hiện nay duyệt lại.",
      en: "Whoever approved this may no longer approve; nothing went out. Ask the present head to approve it.",
    }),
  senderGone: () =>
    refuse("sender-lost-right", 409, {
      vi: "Người hẹn giờ không còn quyền đăng bài của đơn vị; bài không được đăng. Xin hẹn giờ lại.",
      en: "Whoever scheduled this may no longer publish for the unit; it did not go out. Schedule it again.",
    }),
  notReady: (faults: readonly string[]) =>
    refuse(
      "story-unfit",
      422,
      {
        vi: "Bài chưa đủ điều kiện để đăng (ảnh, quyền sử dụng, nguồn); chưa có gì được đăng. Xin xem các điểm còn thiếu ở trang bài.",
        en: "The story is not fit to go out (pictures, rights, sources); nothing went out. See what is lacking on its page.",
      },
      { details: { faults } },
    ),
  misfit: (misfits: readonly Misfit[]) =>
    refuse(
      "does-not-fit",
      422,
      {
        vi: `Bài vượt giới hạn của kênh (${list(misfits, "vi")}); chưa có gì được đăng. Xin viết lời riêng cho kênh hoặc rút gọn bài.`,
        en: `The story is beyond the channel's limits (${list(misfits, "en")}); nothing went out. Write words for the channel, or shorten the story.`,
      },
      { details: { misfits } },
    ),
  wordsNotApproved: () =>
    refuse("words-not-approved", 409, {
      vi: "Lời riêng cho kênh chưa được người khác duyệt; chưa có gì được đăng.",
      en: "The channel's own words are not approved by another yet; nothing went out.",
    }),
  wordsOutOfDate: () =>
    refuse("words-out-of-date", 409, {
      vi: "Lời riêng cho kênh viết cho phiên bản trước; chưa có gì được đăng. Xin xem lại rồi lưu, hoặc dùng lời của bài.",
      en: "The channel's own words were written for an earlier revision; nothing went out. Look at them and save, or use the story's.",
    }),
  closed: () =>
    refuse("channel-closed", 409, {
      vi: "Đơn vị đã ngừng đăng trên kênh này; chưa có gì được đăng.",
      en: "The office has stopped using this channel; nothing went out.",
    }),
  alreadyOut: () =>
    refuse("already-out", 409, {
      vi: "Bài đang đăng trên kênh này. Muốn sửa, xin đính chính; muốn thôi, xin gỡ bài.",
      en: "The story is out on this channel. Correct it to change it, withdraw it to end it.",
    }),
  alreadyScheduled: () =>
    refuse("already-scheduled", 409, {
      vi: "Bài đã hẹn giờ trên kênh này; xin dời giờ hoặc bỏ hẹn.",
      en: "The story is already scheduled on this channel; move it or cancel it.",
    }),
  notAhead: () =>
    refuse("schedule-not-ahead", 422, {
      vi: "Giờ hẹn phải ở phía trước và trong vòng 400 ngày; chưa có gì được hẹn. Muốn đăng ngay, xin chọn đăng ngay.",
      en: "A schedule lies ahead, within 400 days; nothing was scheduled. To send it out at once, choose to send now.",
    }),
  scheduleEnded: () =>
    refuse("schedule-ended", 409, {
      vi: "Lần hẹn này đã đăng, đã bỏ hoặc không đăng được; xin tải lại trang.",
      en: "This schedule was sent, cancelled or refused; please load the page again.",
    }),
  notStanding: () =>
    refuse("publication-gone", 409, {
      vi: "Bài đã được gỡ khỏi kênh; xin tải lại trang.",
      en: "It was withdrawn already; please load the page again.",
    }),
  nothingNew: () =>
    refuse("nothing-to-correct", 409, {
      vi: "Chưa có phiên bản được duyệt nào khác bản đang đăng. Xin sửa bài và trình duyệt trước khi đính chính.",
      en: "What may go out is what stands already. Change the story and have it approved before correcting.",
    }),
  ownWords: () =>
    refuse("own-words", 403, {
      vi: "Người viết lời riêng cho kênh không tự duyệt lời của mình.",
      en: "Whoever wrote the channel's words does not approve them.",
    }),
  unknownProgramme: () =>
    refuse("channel-unknown-programme", 422, {
      vi: "Chuyên mục hoặc chỉ tiêu đã chọn không phải của đơn vị; chưa có gì được lưu.",
      en: "The chosen programme or commitment is not this unit's; nothing was saved.",
    }),
};

/** A refusal as something that stands in the way. @throws what is no refusal */
export function hindranceOf(error: unknown): Hindrance {
  if (!(error instanceof AppError)) throw error;
  return { code: error.spec.code, words: error.spec.message };
}

const known = (Object.values(refusals) as ((facts: never[]) => AppError)[]).map((make) => {
  const { code, message } = make([] as never[]).spec;
  return [code, message] as const;
});
const wordsOfCode = new Map<string, Bilingual>([
  ...known,
  [
    "does-not-fit",
    { vi: "Bài vượt giới hạn của kênh.", en: "The story was beyond the channel's limits." },
  ],
  ["withdrawn", { vi: "Bài đã được gỡ.", en: "The story was withdrawn." }],
  ["sent-now", { vi: "Bài đã được đăng ngay trước giờ hẹn.", en: "It was sent out before." }],
]);

/** What a kept code means in a sentence; a person's words are themselves. */
export function wordsOfReason(reason: string): Bilingual {
  return wordsOfCode.get(reason) ?? { vi: reason, en: reason };
}
