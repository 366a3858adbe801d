import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, text } from "../../platform/contract/values.ts";

/** What a browser and an authenticator say to each other; the passkey library reads it. */
const Ceremony = z.record(z.string(), z.unknown());
const Code = text(40, 1).transform((code) => code.replace(/\s/g, ""));
const Password = z
  .string()
  .max(200)
  .transform((value) => value.normalize("NFC"));
const byId = z.object({ id: Id });
const PasskeyName = text(60, 1);

/** What is left to do after a way in was right. */
export const NextStep = z.enum(["done", "second-factor"]);
export const Entered = z.object({ next: NextStep });

export const readSignInWays = endpoint({
  method: "get",
  path: "/sign-in-ways",
  summary: { vi: "Các cách đăng nhập", en: "Ways of signing in" },
  response: z.object({
    /** False where browsers allow no passkeys: an address without a host name, or without https. */
    passkeys: z.boolean(),
    /** The identity provider people may sign in with instead. */
    provider: z.object({ label: z.string() }).nullable(),
  }),
});
export const startProviderSignIn = endpoint({
  method: "post",
  path: "/session/provider",
  summary: { vi: "Bắt đầu đăng nhập một lần", en: "Begin signing in at the provider" },
  body: z.object({
    /** Page of the console to go to afterwards. */
    back: z.string().max(500).optional(),
    /** Accept this invitation with the provider's identity. */
    invitation: z.string().min(20).max(100).optional(),
    /** Link the identity with the account of this session. */
    link: z.boolean().optional(),
  }),
  response: z.object({ address: z.string() }),
});
export const finishProviderSignIn = endpoint({
  method: "post",
  path: "/session/provider/completion",
  summary: { vi: "Hoàn tất đăng nhập một lần", en: "Finish signing in at the provider" },
  /** The query the provider sent the browser back with. */
  body: z.object({ query: z.string().max(8000) }),
  response: z.object({ next: NextStep, back: z.string() }),
});
export const unlinkProvider = endpoint({
  method: "delete",
  path: "/second-factor/provider",
  summary: { vi: "Bỏ gắn đăng nhập một lần", en: "Unlink single sign-on" },
  response: "none",
});

export const readSecondStep = endpoint({
  method: "get",
  path: "/session/second-step",
  summary: { vi: "Bước xác thực thứ hai đang chờ", en: "The second step that is owed" },
  response: z.object({ totp: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean() }),
});
export const enterSecondStep = endpoint({
  method: "post",
  path: "/session/second-step",
  summary: {
    vi: "Xác thực bước hai bằng mã",
    en: "Take the second step with a code",
  },
  body: z.object({ code: Code }),
  response: "none",
});
export const askSecondStepPasskey = endpoint({
  method: "post",
  path: "/session/second-step/passkey-question",
  summary: { vi: "Hỏi khóa truy cập cho bước hai", en: "Ask for a passkey as the second step" },
  response: Ceremony,
});
export const enterSecondStepPasskey = endpoint({
  method: "post",
  path: "/session/second-step/passkey",
  summary: {
    vi: "Xác thực bước hai bằng khóa truy cập",
    en: "Take the second step with a passkey",
  },
  body: z.object({ answer: Ceremony }),
  response: "none",
});
export const askSignInPasskey = endpoint({
  method: "post",
  path: "/session/passkey-question",
  summary: { vi: "Hỏi khóa truy cập để đăng nhập", en: "Ask for a passkey to sign in" },
  response: Ceremony,
});
export const signInWithPasskey = endpoint({
  method: "post",
  path: "/session/passkey",
  summary: { vi: "Đăng nhập bằng khóa truy cập", en: "Sign in with a passkey" },
  body: z.object({ answer: Ceremony }),
  response: "none",
});

export const proveSession = endpoint({
  method: "post",
  path: "/session/proof",
  summary: { vi: "Xác nhận lại danh tính", en: "Prove again who you are" },
  body: z.union([z.object({ password: Password }).strict(), z.object({ code: Code }).strict()]),
  response: "none",
});
export const askProofPasskey = endpoint({
  method: "post",
  path: "/session/proof/passkey-question",
  summary: {
    vi: "Hỏi khóa truy cập để xác nhận lại",
    en: "Ask for a passkey as proof",
  },
  response: Ceremony,
});
export const proveSessionWithPasskey = endpoint({
  method: "post",
  path: "/session/proof/passkey",
  summary: { vi: "Xác nhận lại bằng khóa truy cập", en: "Prove by passkey who you are" },
  body: z.object({ answer: Ceremony }),
  response: "none",
});

export const PasskeyRow = z.object({
  id: Id,
  name: z.string(),
  createdAt: Moment,
  usedAt: Moment.nullable(),
});
export const readSecondFactor = endpoint({
  method: "get",
  path: "/second-factor",
  summary: { vi: "Xác thực hai bước của tôi", en: "My two-step sign-in" },
  response: z.object({
    /** Whether the person's role must have one at present. */
    required: z.boolean(),
    /** Since when a code app is set up. */
    totpSince: Moment.nullable(),
    recoveryCodesLeft: z.number().int(),
    passkeys: z.array(PasskeyRow),
    /** Whether this server's address allows passkeys. */
    passkeysWork: z.boolean(),
    /** Whether the person proved themselves just now; otherwise changes ask for it first. */
    fresh: z.boolean(),
    hasPassword: z.boolean(),
    /** The identity provider, and whether one is known there; null without a provider. */
    provider: z.object({ label: z.string(), linked: z.boolean() }).nullable(),
  }),
});
export const beginTotpEnrolment = endpoint({
  method: "post",
  path: "/second-factor/totp",
  summary: { vi: "Bắt đầu thiết lập ứng dụng mã", en: "Begin setting up a code app" },
  response: z.object({ key: z.string(), address: z.string(), qr: z.string() }),
});

/** Shown once; null when the person has codes already. */
const Enrolled = z.object({ recoveryCodes: z.array(z.string()).nullable() });
export const confirmTotpEnrolment = endpoint({
  method: "post",
  path: "/second-factor/totp/confirmation",
  summary: { vi: "Xác nhận ứng dụng mã", en: "Confirm the code app" },
  body: z.object({ code: Code }),
  response: Enrolled,
});
export const removeTotp = endpoint({
  method: "delete",
  path: "/second-factor/totp",
  summary: { vi: "Gỡ ứng dụng mã", en: "Remove the code app" },
  response: "none",
});
export const makeRecoveryCodes = endpoint({
  method: "post",
  path: "/second-factor/recovery-codes",
  summary: { vi: "Tạo mới mã dự phòng", en: "Make new recovery codes" },
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});
export const askNewPasskey = endpoint({
  method: "post",
  path: "/passkeys/question",
  summary: { vi: "Bắt đầu thêm khóa truy cập", en: "Begin adding a passkey" },
  response: Ceremony,
});
export const addNewPasskey = endpoint({
  method: "post",
  path: "/passkeys",
  summary: { vi: "Thêm khóa truy cập", en: "Add a passkey" },
  body: z.object({ name: PasskeyName, answer: Ceremony }),
  response: Enrolled,
});
export const renameOnePasskey = endpoint({
  method: "put",
  path: "/passkeys/:id",
  summary: { vi: "Đổi tên khóa truy cập", en: "Rename a passkey" },
  params: byId,
  body: z.object({ name: PasskeyName }),
  response: "none",
});
export const removeOnePasskey = endpoint({
  method: "delete",
  path: "/passkeys/:id",
  summary: { vi: "Gỡ khóa truy cập", en: "Remove a passkey" },
  params: byId,
  response: "none",
});

export const resetSecondFactor = endpoint({
  method: "post",
  path: "/people/:id/second-factor-reset",
  summary: { vi: "Gỡ xác thực hai bước của một người", en: "Reset a person's second factors" },
  params: byId,
  body: z.object({ reason: text(500, 1) }),
  response: "none",
});

const Requirement = z.object({
  required: z.boolean(),
  /** Administrators and coordinators, whom the requirement concerns. */
  people: z.array(
    z.object({ id: Id, name: z.string(), email: z.string(), hasFactor: z.boolean() }),
  ),
});
export const readRequirement = endpoint({
  method: "get",
  path: "/second-factor-requirement",
  summary: { vi: "Quy định về xác thực hai bước", en: "The two-step sign-in rule" },
  response: Requirement,
});
export const changeRequirement = endpoint({
  method: "put",
  path: "/second-factor-requirement",
  summary: { vi: "Bắt buộc hoặc bỏ bắt buộc xác thực hai bước", en: "Require two steps, or not" },
  body: z.object({ required: z.boolean() }),
  response: Requirement,
});
