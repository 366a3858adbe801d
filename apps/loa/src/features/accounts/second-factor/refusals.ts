import { refuse } from "../../../platform/http/errors.ts";

const wrongCode = {
  vi: "Mã chưa đúng, đã dùng rồi hoặc đã hết hạn. Xin đợi mã mới rồi nhập lại.",
  en: "The code is wrong, was used already or is over. Wait for a new one and try again.",
};

/** What two-step sign-in refuses, each with one stable code. */
export const refusals = {
  wrongCode: () => refuse("code-wrong", 422, wrongCode, { fields: { code: wrongCode } }),
  totpUnreadable: () =>
    refuse("totp-unreadable", 409, {
      vi: "Máy chủ không mở được khóa của ứng dụng mã (có thể dữ liệu vừa được phục hồi với khóa khác). Xin dùng mã dự phòng hoặc khóa truy cập, rồi thiết lập lại.",
      en: "The server cannot open the code app's key (perhaps data was restored beside another key). Use a recovery code or a passkey, then set it up again.",
    }),
  signInOver: () =>
    refuse("sign-in-over", 410, {
      vi: "Lần đăng nhập này đã hết hạn hoặc đã nhập sai quá năm lần. Xin đăng nhập lại từ đầu.",
      en: "This sign-in has expired or had five wrong codes. Please start again.",
    }),
  proofNeeded: () =>
    refuse("proof-needed", 403, {
      vi: "Việc này cần xác nhận lại danh tính: anh/chị đăng nhập đã quá 10 phút.",
      en: "This needs proof of who you are: you signed in more than 10 minutes ago.",
    }),
  wrongPassword: () =>
    refuse(
      "password-wrong",
      422,
      { vi: "Mật khẩu chưa đúng.", en: "The password is not right." },
      { fields: { password: { vi: "Mật khẩu chưa đúng.", en: "The password is not right." } } },
    ),
  totpHeld: () =>
    refuse("totp-held", 409, {
      vi: "Ứng dụng mã đã được thiết lập. Xin gỡ ứng dụng cũ trước khi thiết lập lại.",
      en: "A code app is set up already. Remove it before setting up another.",
    }),
  totpNotBegun: () =>
    refuse("totp-not-begun", 409, {
      vi: "Chưa bắt đầu thiết lập ứng dụng mã. Xin làm lại từ đầu.",
      en: "Setting up the code app was not begun. Please start again.",
    }),
  noFactor: () =>
    refuse("no-second-factor", 409, {
      vi: "Chưa có cách xác thực hai bước nào.",
      en: "There is no second step yet.",
    }),
  lastFactor: () =>
    refuse("second-factor-kept", 409, {
      vi: "Vai trò của anh/chị bắt buộc xác thực hai bước, nên phải còn ít nhất một cách. Xin thêm cách khác trước khi gỡ cách này.",
      en: "Your role requires two-step sign-in, so one way must remain. Add another before removing this one.",
    }),
  ownFactorFirst: () =>
    refuse("own-second-factor-first", 409, {
      vi: "Anh/chị cần đăng nhập bằng hai bước trước khi bắt buộc người khác; nếu không, chính anh/chị có thể bị khóa ngoài.",
      en: "Sign in with two steps yourself before requiring it of others, or you might lock yourself out.",
    }),
  passkey: () =>
    refuse("passkey-refused", 422, {
      vi: "Không xác nhận được khóa truy cập này. Xin thử lại, hoặc dùng cách đăng nhập khác.",
      en: "This passkey could not be verified. Try again, or sign in another way.",
    }),
  passkeyKnown: () =>
    refuse("passkey-known", 409, {
      vi: "Khóa truy cập này đã được đăng ký.",
      en: "This passkey is registered already.",
    }),
  tooManyPasskeys: () =>
    refuse("too-many-passkeys", 409, {
      vi: "Mỗi người có tối đa 10 khóa truy cập. Xin gỡ bớt khóa không còn dùng.",
      en: "A person may have 10 passkeys. Remove one that is no longer used.",
    }),
};
