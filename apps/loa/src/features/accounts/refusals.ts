import { refuse } from "../../platform/http/errors.ts";

/** What the accounts feature refuses, each with one stable code. */
export const refusals = {
  signIn: () =>
    refuse("sign-in-refused", 422, {
      vi: "Thư điện tử hoặc mật khẩu chưa đúng, hoặc tài khoản đang bị tạm khóa.",
      en: "The e-mail or password is not right, or the account is suspended.",
    }),
  currentPassword: () =>
    refuse(
      "current-password-wrong",
      422,
      { vi: "Mật khẩu hiện tại chưa đúng.", en: "The current password is not right." },
      {
        fields: {
          current: { vi: "Mật khẩu hiện tại chưa đúng.", en: "The current password is not right." },
        },
      },
    ),
  linkOver: () =>
    refuse("link-over", 410, {
      vi: "Đường dẫn này đã dùng, đã hết hạn hoặc không đúng. Xin yêu cầu đường dẫn mới.",
      en: "This link was used, has expired or is not right. Please ask for a new one.",
    }),
  firstRunOver: () =>
    refuse("first-run-over", 410, {
      vi: "Đường dẫn chạy lần đầu không còn dùng được: đã có quản trị viên, hoặc máy chủ đã in đường dẫn mới hơn.",
      en: "The first-run link no longer works: there is an administrator, or the server has printed a newer link.",
    }),
  emailTaken: () =>
    refuse("email-taken", 409, {
      vi: "Thư điện tử này đã có tài khoản.",
      en: "This e-mail already has an account.",
    }),
  brokenGrant: () =>
    refuse("grant-incomplete", 422, {
      vi: "Lãnh đạo và chuyên viên phải gắn với một đơn vị; đầu mối phải gắn với một lĩnh vực; vai trò khác không gắn với đơn vị hay lĩnh vực.",
      en: "Heads and officers need a unit, coordinators a domain; other roles have neither.",
    }),
  unknownUnit: () =>
    refuse("unknown-unit", 422, {
      vi: "Không có đơn vị này.",
      en: "There is no such unit.",
    }),
  grantHeld: () =>
    refuse("grant-held", 409, {
      vi: "Người này đã có vai trò đó.",
      en: "This person already has that role.",
    }),
  lastAdministrator: () =>
    refuse("last-administrator", 409, {
      vi: "Đây là quản trị viên cuối cùng đang hoạt động; hệ thống phải luôn còn ít nhất một người.",
      en: "This is the last active administrator; there must always be at least one.",
    }),
  notParked: () =>
    refuse("mail-not-parked", 409, {
      vi: "Thư này không bị dừng nên không cần gửi lại.",
      en: "This mail is not parked, so there is nothing to release.",
    }),
};
