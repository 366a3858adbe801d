import type { RequestContext } from "../../../platform/http/route.ts";
import { greeting, words, written } from "../../../platform/mail/letter.ts";
import { queueMails } from "../../../platform/mail/outbox.ts";

const changes = {
  "totp.enrolled": {
    vi: "đã thiết lập ứng dụng mã cho đăng nhập hai bước",
    en: "a code app was set up for two-step sign-in",
  },
  "totp.removed": { vi: "đã gỡ ứng dụng mã", en: "the code app was removed" },
  "passkey.added": { vi: "đã thêm một khóa truy cập", en: "a passkey was added" },
  "passkey.removed": { vi: "đã gỡ một khóa truy cập", en: "a passkey was removed" },
  "recovery-codes.renewed": {
    vi: "đã tạo mới các mã dự phòng",
    en: "new recovery codes were made",
  },
  "recovery-code.used": {
    vi: "đã đăng nhập bằng một mã dự phòng",
    en: "somebody signed in with a recovery code",
  },
  "second-factor.reset": {
    vi: "quản trị hệ thống đã gỡ mọi cách xác thực hai bước; mọi phiên đăng nhập đã kết thúc",
    en: "an administrator removed every second step; all sessions were ended",
  },
  "identity.linked": {
    vi: "đã gắn tài khoản với hệ thống đăng nhập một lần",
    en: "the account was linked with single sign-on",
  },
  "identity.unlinked": {
    vi: "đã bỏ gắn tài khoản với hệ thống đăng nhập một lần",
    en: "the account is no longer linked with single sign-on",
  },
} as const;

/** A change of how a person signs in, of which they are told by mail. */
export type SafetyChange = keyof typeof changes;

/** Mails a person that their way of signing in changed (ASVS 6.3.7), in their language. */
export async function tellOwner(
  { tx }: Pick<RequestContext, "tx">,
  accountId: string,
  change: SafetyChange,
): Promise<void> {
  const owner = await tx
    .selectFrom("accounts")
    .select(["name", "email", "language"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!owner) return;
  const { name, email } = owner;
  const language = owner.language === "en" ? "en" : "vi";
  const { subject, changed, advice } = { vi: inVietnamese, en: inEnglish }[language];
  const blocks = [
    ...greeting(language, name),
    words(`${changed} ${changes[change][language]}.`),
    words(advice),
  ];
  await queueMails(tx, [
    {
      ...{ to: email, toName: name, kind: "sign-in-safety" },
      ...written({ subject, language, blocks }),
    },
  ]);
}

const inVietnamese = {
  subject: "Thay đổi về đăng nhập Loa",
  changed: "Với tài khoản Loa của anh/chị:",
  advice:
    "Nếu không phải anh/chị làm hoặc yêu cầu, xin báo ngay cho quản trị hệ thống và đổi mật khẩu.",
};

const inEnglish = {
  subject: "Your Loa sign-in was changed",
  changed: "On your Loa account:",
  advice:
    "If you neither did nor asked for this, tell your administrator at once and change your password.",
};
