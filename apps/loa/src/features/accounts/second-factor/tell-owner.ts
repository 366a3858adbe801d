import type { RequestContext } from "../../../platform/http/route.ts";
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
  const letter = owner.language === "en" ? inEnglish : inVietnamese;
  const { name, email } = owner;
  await queueMails(tx, [
    { to: email, toName: name, kind: "sign-in-safety", ...letter(name, change) },
  ]);
}

function inVietnamese(name: string, change: SafetyChange) {
  return {
    subject: "Thay đổi về đăng nhập Loa",
    text: `Kính gửi ${name},

Với tài khoản Loa của anh/chị: ${changes[change].vi}.

Nếu không phải anh/chị làm hoặc yêu cầu, xin báo ngay cho quản trị hệ thống và đổi mật khẩu.

Loa
`,
  };
}

function inEnglish(name: string, change: SafetyChange) {
  return {
    subject: "Your Loa sign-in was changed",
    text: `Dear ${name},

On your Loa account: ${changes[change].en}.

If you neither did nor asked for this, tell your administrator at once and change your password.

Loa
`,
  };
}
