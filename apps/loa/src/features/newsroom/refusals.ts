import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { StoryFault } from "./contract-shapes.ts";

/** Who saved last, for the one who comes second. */
interface Newer {
  readonly number: number;
  readonly by: string | null;
}

/** What to do about sound and films, which are not mended in the text. */
const mending: Partial<Record<StoryFault, Bilingual>> = {
  "media-no-captions": {
    vi: "Phim trong bài chưa có phụ đề: mở phim ở mục Ảnh, âm thanh, phim, ghi hoặc tải tệp phụ đề lên, rồi duyệt lại.",
    en: "A film in it has no captions: open the film in the library, write or upload them, then approve again.",
  },
  "media-no-transcript": {
    vi: "Âm thanh hoặc phim trong bài chưa có lời ghi: mở tệp ở mục Ảnh, âm thanh, phim, ghi lời, rồi duyệt lại.",
    en: "Sound or a film in it has no transcript: open it in the library, write what is said, then approve again.",
  },
  "media-cannot-show": {
    vi: "Âm thanh hoặc phim trong bài chưa chuyển được sang dạng phát được: xem lý do ở mục Ảnh, âm thanh, phim, hoặc bỏ khỏi bài.",
    en: "Sound or a film in it could not be made fit to be played: see why in the library, or take it out of the story.",
  },
};

const whatToDo = (faults: readonly StoryFault[], language: "vi" | "en") =>
  faults.map((fault) => (mending[fault] ? ` ${mending[fault][language]}` : "")).join("");

export const refusals = {
  newerRevision: ({ number, by }: Newer) =>
    refuse(
      "newer-revision",
      409,
      {
        vi: `${by ?? "Một người khác"} đã lưu phiên bản ${number} trong lúc anh/chị viết. Lời của anh/chị còn nguyên trên màn hình; xin so sánh rồi chọn.`,
        en: `${by ?? "Somebody else"} saved revision ${number} while you were writing. Your words are still on the screen; compare and choose.`,
      },
      { details: { number } },
    ),
  inReview: () =>
    refuse("story-in-review", 409, {
      vi: "Bài đang chờ duyệt nên chưa sửa được; lời của anh/chị còn trên màn hình. Xin rút bài về hoặc đợi trả lại rồi lưu.",
      en: "The story is in review and is not changed meanwhile; your words are still on the screen. Take it back, or wait until it is returned.",
    }),
  shelved: () =>
    refuse("story-shelved", 409, {
      vi: "Bài này đã được gác lại; xin lấy lại bài trước khi làm tiếp.",
      en: "This story was set aside; take it up again before going on.",
    }),
  notNewest: (number: number) =>
    refuse(
      "not-the-newest-revision",
      409,
      {
        vi: `Phiên bản đang chờ là ${number}, không phải bản anh/chị vừa xem; chưa có gì được duyệt. Xin tải lại và đọc bản mới.`,
        en: `The revision that waits is ${number}, not the one you looked at; nothing was approved. Load the page again and read the newer one.`,
      },
      { details: { number } },
    ),
  nothingAsked: () =>
    refuse("nothing-in-review", 409, {
      vi: "Bài này không còn chờ duyệt; xin tải lại trang.",
      en: "This story no longer waits for review; please load the page again.",
    }),
  alreadyAsked: () =>
    refuse("already-in-review", 409, {
      vi: "Bài này đã được trình và đang chờ duyệt.",
      en: "This story is already in review.",
    }),
  alreadyApproved: () =>
    refuse("already-approved", 409, {
      vi: "Phiên bản này đã được duyệt.",
      en: "This revision is already approved.",
    }),
  authorApproves: () =>
    refuse("author-approves", 403, {
      vi: "Người viết không tự duyệt bài của mình. Xin một lãnh đạo khác của đơn vị duyệt, hoặc dùng duyệt khẩn để người khác hậu kiểm.",
      en: "Whoever wrote a story does not approve it. Ask another head of the unit, or release it in an emergency for another to review.",
    }),
  ownRelease: () =>
    refuse("own-release", 403, {
      vi: "Hậu kiểm phải do người khác, không phải người đã duyệt khẩn hay người viết.",
      en: "The review is for another: neither who released it nor who wrote it.",
    }),
  notReady: (faults: readonly StoryFault[]) =>
    refuse(
      "story-not-ready",
      422,
      {
        vi: `Bài chưa đủ điều kiện để đăng; chưa có gì được duyệt. Xin xem các điểm còn thiếu ở đầu trang.${whatToDo(faults, "vi")}`,
        en: `The story is not fit to go out yet; nothing was approved. See what is lacking at the top of the page.${whatToDo(faults, "en")}`,
      },
      { details: { faults } },
    ),
  notApproved: () =>
    refuse("approval-undone", 409, {
      vi: "Phê duyệt này đã được rút hoặc thay bằng phê duyệt mới; xin tải lại trang.",
      en: "This approval was undone or replaced; please load the page again.",
    }),
  alreadyReviewed: () =>
    refuse("release-reviewed", 409, {
      vi: "Lần duyệt khẩn này đã được hậu kiểm.",
      en: "This release has been reviewed already.",
    }),
  objectionNeedsWords: () =>
    refuse("objection-without-words", 422, {
      vi: "Xin ghi rõ vì sao không đồng ý; chưa có gì được lưu.",
      en: "Say why you object; nothing was saved.",
    }),
  noSuchTopic: () =>
    refuse("unknown-topic", 422, {
      vi: "Một chủ đề đã chọn không còn dùng; chưa có gì được lưu. Xin tải lại và chọn lại.",
      en: "A chosen topic is no longer in use; nothing was saved. Load the page and choose again.",
    }),
  topicTooDeep: () =>
    refuse("topic-too-deep", 422, {
      vi: "Cây chủ đề chỉ có hai tầng; xin chọn chủ đề cấp trên khác.",
      en: "The tree of topics has two levels; choose another place for it.",
    }),
  noSuchMedia: () =>
    refuse("unknown-media", 422, {
      vi: "Một ảnh trong bài không có trong kho của đơn vị; chưa có gì được lưu. Xin chọn lại ảnh từ kho.",
      en: "A picture in the story is not in the unit's library; nothing was saved. Choose it again from the library.",
    }),
  noSuchBase: () =>
    refuse("unknown-base", 422, {
      vi: "Bản tiếng Việt mà bản dịch dựa vào không có; chưa có gì được lưu. Xin tải lại trang.",
      en: "The Vietnamese revision this translates is not there; nothing was saved. Load the page again.",
    }),
  ownDesk: () =>
    refuse("own-desk", 422, {
      vi: "Đơn vị nhận chính là đơn vị gửi; xin chọn đơn vị khác.",
      en: "That is the story's own desk; choose another.",
    }),
  noSuchDesk: () =>
    refuse("unknown-desk", 422, {
      vi: "Không có đơn vị này hoặc đơn vị đã ngừng hoạt động; chưa có gì được gửi.",
      en: "There is no such unit today; nothing was sent.",
    }),
  nothingToOffer: () =>
    refuse("nothing-to-offer", 422, {
      vi: "Bài chưa có bản tiếng Việt để gửi.",
      en: "There is no Vietnamese text to offer yet.",
    }),
  offerAnswered: () =>
    refuse("offer-answered", 409, {
      vi: "Bài được gửi này đã có trả lời; xin tải lại trang.",
      en: "This offer has been answered; please load the page again.",
    }),
};
