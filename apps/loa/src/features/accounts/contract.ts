import { z } from "zod";
import { Grant, Role } from "../../platform/contract/actor.ts";
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
import { Entered } from "./contract-second-factor.ts";

export * from "./contract-second-factor.ts";
export * from "./contract-tokens.ts";

const Email = z
  .string()
  .max(254)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email());
// The same words typed on two machines may differ in Unicode form only.
const Password = z
  .string()
  .max(200)
  .transform((value) => value.normalize("NFC"));
const OneTimeToken = z.string().min(20).max(100);
const PersonName = text(120, 2);
const Language = z.enum(["vi", "en"]);
const byId = z.object({ id: Id });

export const SessionUnit = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
});

const CurrentSession = z.object({
  account: z.object({ id: Id, name: z.string(), email: z.string() }),
  grants: z.array(Grant),
  units: z.array(SessionUnit),
  can: z.record(z.string(), z.boolean()),
  today: PlainDate,
  language: Language,
  /** A second factor must be set up before anything else. */
  secondFactorNeeded: z.boolean(),
});

export const readSession = endpoint({
  method: "get",
  path: "/session",
  summary: { vi: "Phiên làm việc hiện tại", en: "The current session" },
  response: CurrentSession,
});
export const startSession = endpoint({
  method: "post",
  path: "/session",
  summary: { vi: "Đăng nhập", en: "Sign in" },
  body: z.object({ email: Email, password: Password }),
  response: Entered,
});
export const endSession = endpoint({
  method: "delete",
  path: "/session",
  summary: { vi: "Đăng xuất", en: "Sign out" },
  /** Where the browser goes to end the identity provider's session as well. */
  response: z.object({ goTo: z.string().nullable() }),
});

/** The way in a session was opened by, and the second step that was taken. */
export const OpenedBy = z.enum(["password", "link", "passkey", "provider"]);
export const SecondFactorKind = z.enum(["totp", "passkey", "recovery-code", "provider"]);
export const SessionRow = z.object({
  id: Id,
  current: z.boolean(),
  startedAt: Moment,
  usedAt: Moment,
  endsAt: Moment,
  address: z.string(),
  device: z.string(),
  openedBy: OpenedBy,
  secondFactor: SecondFactorKind.nullable(),
});
export const listSessions = endpoint({
  method: "get",
  path: "/sessions",
  summary: { vi: "Các phiên đăng nhập", en: "Sessions" },
  query: z.object({ accountId: Id.optional() }),
  response: z.object({ sessions: z.array(SessionRow) }),
});
export const endOneSession = endpoint({
  method: "delete",
  path: "/sessions/:id",
  summary: { vi: "Kết thúc một phiên", en: "End one session" },
  params: byId,
  response: "none",
});

export const requestPasswordReset = endpoint({
  method: "post",
  path: "/password-resets",
  summary: { vi: "Yêu cầu đặt lại mật khẩu", en: "Ask for a password reset" },
  body: z.object({ email: Email }),
  response: "none",
});
export const usePasswordReset = endpoint({
  method: "post",
  path: "/password-resets/use",
  summary: { vi: "Đặt lại mật khẩu bằng đường dẫn", en: "Use a password reset link" },
  body: z.object({ token: OneTimeToken, password: Password }),
  response: "none",
});
export const changePassword = endpoint({
  method: "put",
  path: "/password",
  summary: { vi: "Đổi mật khẩu", en: "Change the password" },
  body: z.object({ current: Password, password: Password }),
  response: "none",
});

const Profile = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  language: Language,
});
export const readProfile = endpoint({
  method: "get",
  path: "/profile",
  summary: { vi: "Hồ sơ cá nhân", en: "My profile" },
  response: Profile,
});
export const changeProfile = endpoint({
  method: "put",
  path: "/profile",
  summary: { vi: "Sửa hồ sơ cá nhân", en: "Change my profile" },
  body: z.object({ name: PersonName, phone: text(20).nullable(), language: Language }),
  response: Profile,
});

export const GrantRow = Grant.extend({
  id: Id,
  unitName: z.string().nullable(),
  /** Whether the person asking may take it away. */
  mayRevoke: z.boolean(),
});
export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  sample: z.boolean(),
  suspendedAt: Moment.nullable(),
  grants: z.array(GrantRow),
});
export type PersonRow = z.infer<typeof PersonRow>;
export const listPeople = endpoint({
  method: "get",
  path: "/people",
  summary: { vi: "Danh sách người dùng", en: "People" },
  query: PageQuery.extend({
    q: text(100).optional(),
    unitId: Id.optional(),
    role: Role.optional(),
    suspended: QueryFlag.optional(),
  }),
  response: pageOf(PersonRow),
});
export const grantPersonRole = endpoint({
  method: "post",
  path: "/people/:id/grants",
  summary: { vi: "Giao vai trò", en: "Grant a role" },
  params: byId,
  body: Grant,
  response: z.object({ id: Id }),
});
export const revokePersonRole = endpoint({
  method: "delete",
  path: "/people/:id/grants/:grantId",
  summary: { vi: "Thu hồi vai trò", en: "Take a role away" },
  params: z.object({ id: Id, grantId: Id }),
  response: "none",
});
export const suspendPerson = endpoint({
  method: "post",
  path: "/people/:id/suspension",
  summary: { vi: "Tạm khóa tài khoản", en: "Suspend a person" },
  params: byId,
  body: z.object({ reason: text(500, 1) }),
  response: "none",
});
export const liftSuspension = endpoint({
  method: "delete",
  path: "/people/:id/suspension",
  summary: { vi: "Mở khóa tài khoản", en: "Lift a suspension" },
  params: byId,
  response: "none",
});

export const InvitationRow = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  domain: z.string().nullable(),
  invitedAt: Moment,
  expiresAt: Moment,
  expired: z.boolean(),
  mayRevoke: z.boolean(),
});
export const listInvitations = endpoint({
  method: "get",
  path: "/invitations",
  summary: { vi: "Lời mời đang chờ", en: "Open invitations" },
  response: z.object({ invitations: z.array(InvitationRow) }),
});
export const invite = endpoint({
  method: "post",
  path: "/invitations",
  summary: { vi: "Mời người dùng", en: "Invite a person" },
  body: Grant.extend({ email: Email, name: PersonName }),
  /** Without a mail server the administrator passes the link on. */
  response: z.object({ id: Id, hasServer: z.boolean() }),
});
export const revokeInvitation = endpoint({
  method: "delete",
  path: "/invitations/:id",
  summary: { vi: "Hủy lời mời", en: "Withdraw an invitation" },
  params: byId,
  response: "none",
});
export const readInvitation = endpoint({
  method: "get",
  path: "/invitations/by-token",
  summary: { vi: "Xem lời mời", en: "Read an invitation" },
  query: z.object({ token: OneTimeToken }),
  response: z.object({
    name: z.string(),
    email: z.string(),
    role: Role,
    unitName: z.string().nullable(),
    domain: z.string().nullable(),
    /** The address already has an account: its own password is asked for, not a new one. */
    hasAccount: z.boolean(),
  }),
});
export const acceptInvitation = endpoint({
  method: "post",
  path: "/invitations/accept",
  summary: { vi: "Nhận lời mời", en: "Accept an invitation" },
  body: z.object({ token: OneTimeToken, password: Password, name: PersonName.optional() }),
  response: Entered,
});

export const readFirstRun = endpoint({
  method: "get",
  path: "/first-run",
  summary: { vi: "Kiểm tra đường dẫn chạy lần đầu", en: "Check the first-run link" },
  query: z.object({ token: OneTimeToken }),
  response: z.object({ open: z.boolean() }),
});
export const firstRun = endpoint({
  method: "post",
  path: "/first-run",
  summary: { vi: "Tạo quản trị viên đầu tiên", en: "Create the first administrator" },
  body: z.object({ token: OneTimeToken, name: PersonName, email: Email, password: Password }),
  response: "none",
});

export const MailRow = z.object({
  id: Id,
  to: z.string(),
  toName: z.string().nullable(),
  kind: z.string(),
  subject: z.string(),
  /** Null when a mail server is set: then only the recipient reads it. */
  text: z.string().nullable(),
  createdAt: Moment,
  sentAt: Moment.nullable(),
  parkedAt: Moment.nullable(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
});
export type MailRow = z.infer<typeof MailRow>;
export const MailState = z.enum(["waiting", "sent", "parked"]);
export const listMails = endpoint({
  method: "get",
  path: "/mails",
  summary: { vi: "Thư đi", en: "Outgoing mails" },
  query: PageQuery.extend({ state: MailState.optional() }),
  response: pageOf(MailRow).extend({ hasServer: z.boolean() }),
});
export const releaseMail = endpoint({
  method: "post",
  path: "/mails/:id/release",
  summary: { vi: "Gửi lại thư bị dừng", en: "Release a parked mail" },
  params: byId,
  response: "none",
});

export const AuditRow = z.object({
  id: Id,
  at: Moment,
  who: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string().nullable(),
  unitName: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  sealed: z.boolean(),
});
export const listAudit = endpoint({
  method: "get",
  path: "/audit",
  summary: { vi: "Nhật ký", en: "Audit log" },
  query: PageQuery.extend({
    action: text(60).optional(),
    subject: text(100).optional(),
    person: text(100).optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
  }),
  response: pageOf(AuditRow),
});
export const verifyAuditLog = endpoint({
  method: "get",
  path: "/audit/verification",
  summary: { vi: "Kiểm tra chuỗi nhật ký", en: "Verify the audit chain" },
  response: z.object({
    sealed: z.number().int(),
    unsealed: z.number().int(),
    broken: z.object({ sequence: z.number().int(), entryId: z.string() }).nullable(),
  }),
});
