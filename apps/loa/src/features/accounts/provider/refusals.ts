import { refuse } from "../../../platform/http/errors.ts";

/** What single sign-on refuses, each a sentence of its own. */
export const refusals = {
  none: () =>
    refuse("provider-none", 404, {
      vi: "Hệ thống này không dùng đăng nhập một lần.",
      en: "This installation has no single sign-on.",
    }),
  down: () =>
    refuse("provider-unavailable", 503, {
      vi: "Hệ thống đăng nhập một lần không phản hồi. Xin thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.",
      en: "The single sign-on does not answer. Try again in a few minutes, or sign in with your password.",
    }),
  over: () =>
    refuse("provider-over", 410, {
      vi: "Lần đăng nhập một lần này đã dùng, đã hết hạn hoặc bắt đầu ở trình duyệt khác. Xin bắt đầu lại.",
      en: "This single sign-on was used already, has expired or was begun in another browser. Please start again.",
    }),
  declined: () =>
    refuse("provider-declined", 422, {
      vi: "Hệ thống đăng nhập một lần không xác nhận: anh/chị đã hủy, hoặc không được phép.",
      en: "The single sign-on did not confirm: you cancelled, or it may not let you in.",
    }),
  untrue: () =>
    refuse("provider-answer-refused", 422, {
      vi: "Trả lời của hệ thống đăng nhập một lần không hợp lệ nên bị từ chối. Xin bắt đầu lại; nếu còn lỗi, báo quản trị hệ thống.",
      en: "The single sign-on's answer did not hold and was refused. Please start again; if it happens again, tell your administrator.",
    }),
  tooLow: () =>
    refuse("provider-acr-too-low", 422, {
      vi: "Mức xác thực ở hệ thống đăng nhập một lần thấp hơn mức Loa yêu cầu. Xin đăng nhập ở mức cao hơn.",
      en: "You signed in there at a lower level of assurance than Loa requires. Please use a higher one.",
    }),
  suspended: () =>
    refuse("account-suspended", 422, {
      vi: "Tài khoản của anh/chị đang bị tạm khóa. Xin liên hệ quản trị hệ thống.",
      en: "Your account is suspended. Please contact your administrator.",
    }),
  unverified: () =>
    refuse("provider-email-unverified", 422, {
      vi: "Hệ thống đăng nhập một lần chưa xác minh thư điện tử của anh/chị nên không gắn được với tài khoản Loa. Xin xác minh ở đó, hoặc đăng nhập bằng mật khẩu rồi gắn ở trang An toàn đăng nhập.",
      en: "The single sign-on has not verified your e-mail, so no account could be linked. Verify it there, or sign in with your password and link on the Sign-in safety page.",
    }),
  unknown: () =>
    refuse("provider-unknown-person", 422, {
      vi: "Chưa có tài khoản Loa nào ứng với danh tính này. Xin nhận lời mời trước, hoặc đăng nhập bằng mật khẩu rồi gắn ở trang An toàn đăng nhập.",
      en: "No Loa account belongs to this identity. Accept an invitation first, or sign in with your password and link on the Sign-in safety page.",
    }),
  otherOwner: () =>
    refuse("provider-linked-elsewhere", 409, {
      vi: "Danh tính này đã gắn với một tài khoản Loa khác.",
      en: "This identity is linked with another Loa account.",
    }),
  onlyWay: () =>
    refuse("provider-only-way", 409, {
      vi: "Đây là cách đăng nhập duy nhất của anh/chị. Xin đặt mật khẩu hoặc thêm khóa truy cập trước.",
      en: "This is your only way of signing in. Set a password or add a passkey first.",
    }),
};
