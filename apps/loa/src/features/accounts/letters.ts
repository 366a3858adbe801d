import type { Grant } from "../../platform/contract/actor.ts";
import { greeting, link, rule, words, written } from "../../platform/mail/letter.ts";
import type { MailDraft } from "../../platform/mail/outbox.ts";
import { resetMinutes } from "./one-time-links.ts";

interface Reset {
  readonly name: string;
  readonly email: string;
  readonly language: "vi" | "en";
  readonly secret: string;
  readonly baseUrl: string;
}

/** The mail with a password reset link, in the person's language. */
export function resetLetter({ name, email, language, secret, baseUrl }: Reset): MailDraft {
  const said = { vi: resetInVietnamese, en: resetInEnglish }[language];
  const blocks = [
    ...greeting(language, name),
    words(said.opening),
    link(said.open, `${baseUrl}/console/reset-password?token=${secret}`),
    words(said.closing),
  ];
  const { subject } = said;
  return {
    ...{ to: email, toName: name, kind: "password-reset" },
    ...written({ subject, language, blocks }),
  };
}

const resetInVietnamese = {
  subject: "Đặt lại mật khẩu Loa",
  opening: `Có yêu cầu đặt lại mật khẩu cho tài khoản Loa dùng địa chỉ thư này. Để đặt mật khẩu mới, xin mở đường dẫn sau (dùng một lần, có hiệu lực ${resetMinutes} phút).`,
  open: "Đặt mật khẩu mới",
  closing: "Nếu anh/chị không yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn giữ nguyên.",
};

const resetInEnglish = {
  subject: "Reset your Loa password",
  opening: `Someone asked to reset the password of the Loa account with this address. To choose a new password, open this link (it works once, for ${resetMinutes} minutes).`,
  open: "Choose a new password",
  closing: "If it was not you, ignore this mail; your password stays as it is.",
};

interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly grant: Grant;
  readonly unitName: string | null;
  readonly inviter: string;
  readonly secret: string;
  readonly days: number;
  readonly baseUrl: string;
}

const roleNames = {
  administrator: { vi: "Quản trị hệ thống", en: "administrator" },
  coordinator: { vi: "Đầu mối", en: "coordinator" },
  unit_head: { vi: "Lãnh đạo đơn vị", en: "unit head" },
  officer: { vi: "Chuyên viên", en: "officer" },
  leader: { vi: "Lãnh đạo", en: "leader" },
} as const;

/** The mail with an invitation link, in Vietnamese and English: the language of a newcomer is not known. */
export function invitationLetter(given: Invitation): MailDraft {
  const { name, email, grant, inviter, secret, days, baseUrl } = given;
  const place = given.unitName ?? grant.domain;
  const role = roleNames[grant.role];
  const at = place ? ` – ${place}` : "";
  const subject = "Lời mời sử dụng hệ thống Loa / Invitation to use Loa";
  const inVietnamese = [
    ...greeting("vi", name),
    words(
      `${inviter} mời anh/chị sử dụng hệ thống Loa với vai trò: ${role.vi}${at}. Để nhận lời và đặt mật khẩu, xin mở đường dẫn sau (dùng một lần, có hiệu lực ${days} ngày).`,
    ),
    link(
      "Nhận lời mời / Accept the invitation",
      `${baseUrl}/console/accept-invitation?token=${secret}`,
    ),
    words("Nếu thư này đến nhầm, xin bỏ qua."),
  ];
  const blocks = [
    ...inVietnamese,
    rule,
    words(
      `${inviter} invites you to Loa as ${role.en}${at}. To accept and choose a password, open the link above; it works once, for ${days} days. If this mail reached you by mistake, ignore it.`,
      "en",
    ),
  ];
  return {
    ...{ to: email, toName: name, unitId: grant.unitId, kind: "invitation" },
    ...written({ subject, language: "vi", blocks }),
  };
}
