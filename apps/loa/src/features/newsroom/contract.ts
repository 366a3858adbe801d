import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import {
  Id,
  Moment,
  PageQuery,
  PlainDate,
  pageOf,
  QueryFlag,
  text,
} from "../../platform/contract/values.ts";
import * as shapes from "./contract-shapes.ts";

export * from "./contract-shapes.ts";

const { StoryLanguage, StoryStage, storyLimits } = shapes;

const StoryId = z.object({ storyId: Id });
const ApprovalId = z.object({ approvalId: Id });
const CommentId = z.object({ commentId: Id });
const OfferId = z.object({ offerId: Id });
const InLanguage = z.object({ language: StoryLanguage });
const OfRevision = InLanguage.extend({ number: z.number().int().min(1) });
const reason = text(storyLimits.reason, 1);

/** A revision's body may be long. */
const storyBytes = 2_097_152;

export const listStories = endpoint({
  method: "get",
  path: "/stories",
  summary: { vi: "Tin, bài", en: "Stories" },
  query: PageQuery.extend({
    unitId: Id.optional(),
    state: StoryStage.optional(),
    topicId: Id.optional(),
    q: text(200).optional(),
    /** Only without a day. */
    undated: QueryFlag.optional(),
    /** Only with a day from, to. */
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    shelved: QueryFlag.optional(),
  }),
  response: pageOf(shapes.StoryCard),
});

export const getDesk = endpoint({
  method: "get",
  path: "/stories/desk",
  summary: { vi: "Bàn biên tập của tôi", en: "My desk" },
  response: z.object({
    /** Waits for my judgement. */
    toJudge: z.array(shapes.StoryCard),
    /** Emergency releases I should look at. */
    toReview: z.array(shapes.StoryCard),
    /** Sent back to the desk. */
    returned: z.array(shapes.StoryCard),
    /** What I wrote last and have not handed on. */
    mine: z.array(shapes.StoryCard),
    /** Planned for the next days and not yet approved. */
    soon: z.array(shapes.StoryCard),
    /** Offers waiting for an answer. */
    offers: z.number().int(),
    undated: z.number().int(),
  }),
});

export const startStory = endpoint({
  method: "post",
  path: "/stories",
  summary: { vi: "Bắt đầu tin, bài", en: "Start a story" },
  body: z.object({
    unitId: Id,
    title: text(storyLimits.title, 1),
    plannedOn: PlainDate.nullable(),
  }),
  response: z.object({ id: Id }),
});

export const getStory = endpoint({
  method: "get",
  path: "/stories/:storyId",
  summary: { vi: "Một tin, bài", en: "A story" },
  params: StoryId,
  response: shapes.StoryDetail,
});

export const saveRevision = endpoint({
  method: "post",
  path: "/stories/:storyId/revisions",
  summary: { vi: "Lưu phiên bản", en: "Save a revision" },
  params: StoryId,
  body: shapes.StoryText.extend({
    language: StoryLanguage,
    /** The number this was written on; 0: the first in its language. */
    base: z.number().int().min(0),
    /** Of a translation: the Vietnamese number it follows. */
    basedOn: z.number().int().min(1).nullable(),
  }),
  maxJsonBytes: storyBytes,
  response: z.object({ number: z.number().int(), savedAt: Moment }),
});

export const listRevisions = endpoint({
  method: "get",
  path: "/stories/:storyId/revisions",
  summary: { vi: "Các phiên bản", en: "Revisions" },
  params: StoryId,
  query: InLanguage,
  response: z.object({ rows: z.array(shapes.RevisionLine) }),
});

export const getRevision = endpoint({
  method: "get",
  path: "/stories/:storyId/revisions/:language/:revision",
  summary: { vi: "Một phiên bản", en: "A revision" },
  params: StoryId.extend({ language: StoryLanguage, revision: z.coerce.number().int().min(1) }),
  response: shapes.Revision,
});

export const askReview = endpoint({
  method: "post",
  path: "/stories/:storyId/reviews",
  summary: { vi: "Trình duyệt", en: "Ask for review" },
  params: StoryId,
  body: OfRevision.extend({ note: text(storyLimits.reason) }),
  response: shapes.StoryDetail,
});

export const takeBackReview = endpoint({
  method: "post",
  path: "/stories/:storyId/review-withdrawals",
  summary: { vi: "Rút lại bài đã trình", en: "Take a story back from review" },
  params: StoryId,
  body: InLanguage,
  response: shapes.StoryDetail,
});

export const returnStory = endpoint({
  method: "post",
  path: "/stories/:storyId/returns",
  summary: { vi: "Trả lại bài", en: "Send a story back" },
  params: StoryId,
  body: InLanguage.extend({ reason }),
  response: shapes.StoryDetail,
});

export const approveStory = endpoint({
  method: "post",
  path: "/stories/:storyId/approvals",
  summary: { vi: "Duyệt một phiên bản", en: "Approve a revision" },
  params: StoryId,
  body: OfRevision,
  response: shapes.StoryDetail,
});

export const releaseStory = endpoint({
  method: "post",
  path: "/stories/:storyId/emergency-approvals",
  summary: { vi: "Duyệt khẩn một mình", en: "Release in an emergency" },
  params: StoryId,
  body: OfRevision.extend({ reason }),
  response: shapes.StoryDetail,
});

export const undoApproval = endpoint({
  method: "post",
  path: "/story-approvals/:approvalId/undo",
  summary: { vi: "Rút phê duyệt", en: "Undo an approval" },
  params: ApprovalId,
  body: z.object({ reason }),
  response: shapes.StoryDetail,
});

export const reviewRelease = endpoint({
  method: "post",
  path: "/story-approvals/:approvalId/review",
  summary: { vi: "Hậu kiểm duyệt khẩn", en: "Review an emergency release" },
  params: ApprovalId,
  body: z.object({
    outcome: z.enum(["agreed", "objected"]),
    note: text(storyLimits.reason),
    /** Objected: whether what went out is taken from readers at once; else it waits to be put right. */
    withdraw: z.boolean().default(false),
  }),
  response: shapes.StoryDetail,
});

export const planStory = endpoint({
  method: "put",
  path: "/stories/:storyId/day",
  summary: { vi: "Định ngày", en: "Set the day" },
  params: StoryId,
  body: z.object({ plannedOn: PlainDate.nullable() }),
  response: shapes.StoryDetail,
});

export const tagStory = endpoint({
  method: "put",
  path: "/stories/:storyId/topics",
  summary: { vi: "Gắn chủ đề", en: "Set the topics" },
  params: StoryId,
  body: z.object({ topicIds: z.array(Id).max(12) }),
  response: shapes.StoryDetail,
});

export const keepSources = endpoint({
  method: "put",
  path: "/stories/:storyId/sources",
  summary: { vi: "Ghi nguồn tin", en: "Note the sources" },
  params: StoryId,
  body: z.object({ sources: z.array(shapes.StorySource).max(30) }),
  response: shapes.StoryDetail,
});

export const shelveStory = endpoint({
  method: "post",
  path: "/stories/:storyId/shelving",
  summary: { vi: "Gác lại", en: "Set aside" },
  params: StoryId,
  body: z.object({ reason }),
  response: shapes.StoryDetail,
});

export const takeUpStory = endpoint({
  method: "delete",
  path: "/stories/:storyId/shelving",
  summary: { vi: "Lấy lại bài đã gác", en: "Take up again" },
  params: StoryId,
  response: shapes.StoryDetail,
});

export const commentStory = endpoint({
  method: "post",
  path: "/stories/:storyId/comments",
  summary: { vi: "Góp ý", en: "Comment" },
  params: StoryId,
  body: OfRevision.extend({ quote: text(500), words: text(storyLimits.comment, 1) }),
  response: shapes.StoryDetail,
});

export const resolveComment = endpoint({
  method: "put",
  path: "/story-comments/:commentId/resolution",
  summary: { vi: "Xử lý xong góp ý", en: "Resolve a comment" },
  params: CommentId,
  response: shapes.StoryDetail,
});

export const reopenComment = endpoint({
  method: "delete",
  path: "/story-comments/:commentId/resolution",
  summary: { vi: "Mở lại góp ý", en: "Open a comment again" },
  params: CommentId,
  response: shapes.StoryDetail,
});

export const Offer = z.object({
  id: Id,
  title: z.string(),
  from: shapes.Named,
  to: shapes.Named,
  note: z.string(),
  at: Moment,
  answer: z
    .object({ accepted: z.boolean(), copyId: Id.nullable(), reason: z.string(), at: Moment })
    .nullable(),
  /** I may answer it. */
  canAnswer: z.boolean(),
});
export type Offer = z.infer<typeof Offer>;

export const offerStory = endpoint({
  method: "post",
  path: "/stories/:storyId/offers",
  summary: { vi: "Gửi bài cho đơn vị khác", en: "Offer a story to another desk" },
  params: StoryId,
  body: z.object({ toUnitId: Id, note: text(storyLimits.reason) }),
  response: shapes.StoryDetail,
});

export const listOffers = endpoint({
  method: "get",
  path: "/story-offers",
  summary: { vi: "Bài được gửi giữa các đơn vị", en: "Stories offered between desks" },
  query: PageQuery.extend({ waiting: QueryFlag.optional() }),
  response: pageOf(Offer),
});

export const getOffer = endpoint({
  method: "get",
  path: "/story-offers/:offerId",
  summary: { vi: "Xem bài được gửi", en: "Read an offered story" },
  params: OfferId,
  response: Offer.extend({ revision: shapes.Revision }),
});

export const acceptOffer = endpoint({
  method: "post",
  path: "/story-offers/:offerId/acceptance",
  summary: { vi: "Nhận bài", en: "Take the story" },
  params: OfferId,
  response: z.object({ storyId: Id }),
});

export const refuseOffer = endpoint({
  method: "post",
  path: "/story-offers/:offerId/refusal",
  summary: { vi: "Từ chối bài", en: "Refuse the story" },
  params: OfferId,
  body: z.object({ reason }),
  response: Offer,
});

export const listTopics = endpoint({
  method: "get",
  path: "/topics",
  summary: { vi: "Cây chủ đề truyền thông", en: "The tree of topics" },
  response: z.object({ rows: z.array(shapes.Topic), canChange: z.boolean() }),
});

export const addTopic = endpoint({
  method: "post",
  path: "/topics",
  summary: { vi: "Thêm chủ đề", en: "Add a topic" },
  body: shapes.TopicInput,
  response: z.object({ id: Id }),
});

export const changeTopic = endpoint({
  method: "put",
  path: "/topics/:topicId",
  summary: { vi: "Sửa chủ đề", en: "Change a topic" },
  params: z.object({ topicId: Id }),
  body: shapes.TopicInput,
  response: "none",
});

export const getCoverage = endpoint({
  method: "get",
  path: "/topic-coverage",
  summary: { vi: "Độ phủ chủ đề", en: "Coverage of topics" },
  query: z.object({ from: PlainDate, to: PlainDate, unitId: Id.optional() }),
  response: z.object({
    rows: z.array(
      z.object({
        topicId: Id,
        /** Approved in these days. */
        approved: z.number().int(),
        /** Being written. */
        underway: z.number().int(),
        /** The last day something about it was approved. */
        lastOn: PlainDate.nullable(),
      }),
    ),
    /** Stories approved in these days that have no topic. */
    untagged: z.number().int(),
    /** The latest of them, and of those still being written, by name: what is led to its topics. */
    withoutTopics: z.array(
      z.object({ id: Id, title: z.string(), approvedOn: PlainDate.nullable() }),
    ),
  }),
});

export const DeskWord = z.object({ id: Id, word: z.string() });

export const listDeskWords = endpoint({
  method: "get",
  path: "/desk-words",
  summary: { vi: "Từ riêng của đơn vị", en: "Words of the desk" },
  query: z.object({ unitId: Id }),
  response: z.object({ rows: z.array(DeskWord) }),
});

export const learnWord = endpoint({
  method: "post",
  path: "/desk-words",
  summary: { vi: "Thêm từ riêng", en: "Learn a word" },
  body: z.object({ unitId: Id, word: text(60, 1) }),
  response: DeskWord,
});

export const forgetWord = endpoint({
  method: "delete",
  path: "/desk-words/:wordId",
  summary: { vi: "Bỏ từ riêng", en: "Forget a word" },
  params: z.object({ wordId: Id }),
  response: "none",
});
