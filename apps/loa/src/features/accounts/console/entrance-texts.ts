import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Texts of the pages one sees before being signed in. */
export const entranceTexts = defineTexts({
  vi: {
    email: "Thư điện tử",
    password: "Mật khẩu",
    newPassword: "Mật khẩu mới",
    passwordHelp:
      "Ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt nhất. Không cần chữ hoa hay ký hiệu.",
    name: "Họ và tên",
    signIn: {
      title: "Đăng nhập",
      lead: "Dành cho cán bộ được mời sử dụng hệ thống.",
      leadBack: "Đăng nhập để mở trang đang xem; nội dung đang ghi dở được giữ nguyên.",
      act: "Đăng nhập",
      busy: "Đang đăng nhập…",
      forgot: "Quên mật khẩu?",
    },
    forgot: {
      title: "Quên mật khẩu",
      lead: "Nhập địa chỉ thư điện tử của tài khoản. Nếu tài khoản tồn tại, đường dẫn đặt lại mật khẩu sẽ được gửi tới đó.",
      act: "Gửi đường dẫn",
      sent: (email: string) =>
        `Nếu ${email} có tài khoản, thư sẽ đến trong vài phút; đường dẫn có hiệu lực 60 phút. Chưa thấy thư, xin xem hộp thư rác hoặc hỏi quản trị hệ thống.`,
      back: "Về trang đăng nhập",
    },
    reset: {
      title: "Đặt mật khẩu mới",
      lead: "Mọi phiên đăng nhập đang mở của tài khoản sẽ kết thúc.",
      act: "Đặt mật khẩu",
      done: "Mật khẩu đã được đổi. Xin đăng nhập bằng mật khẩu mới.",
      again: "Yêu cầu đường dẫn mới",
    },
    first: {
      title: "Bắt đầu với Loa",
      lead: "Tạo tài khoản quản trị đầu tiên. Quản trị hệ thống mời những người khác và phân quyền cho họ.",
      act: "Tạo tài khoản và đăng nhập",
      overTitle: "Đường dẫn không còn dùng được.",
      over: "Hệ thống đã có quản trị viên, hoặc máy chủ đã khởi động lại và in đường dẫn mới hơn. Xin mở đường dẫn ở lần khởi động gần nhất.",
    },
    accept: {
      title: "Nhận lời mời",
      lead: (role: string, place: string) =>
        place ? `Anh/chị được mời làm ${role} – ${place}.` : `Anh/chị được mời làm ${role}.`,
      act: "Nhận lời và đăng nhập",
      known: "Địa chỉ này đã có tài khoản. Xin nhập mật khẩu hiện có để nhận thêm vai trò.",
      overTitle: "Lời mời không còn hiệu lực.",
      over: "Lời mời đã được dùng, đã hết hạn hoặc bị hủy. Xin liên hệ người mời để nhận lời mời mới.",
    },
    toSignIn: "Đến trang đăng nhập",
  },
  en: {
    email: "E-mail",
    password: "Password",
    newPassword: "New password",
    passwordHelp:
      "At least 12 characters; a short sentence is best. No capitals or symbols needed.",
    name: "Full name",
    signIn: {
      title: "Sign in",
      lead: "For staff who have been invited.",
      leadBack: "Sign in to open the page you were on; what you were writing is kept.",
      act: "Sign in",
      busy: "Signing in…",
      forgot: "Forgotten your password?",
    },
    forgot: {
      title: "Forgotten password",
      lead: "Enter the e-mail address of the account. If there is one, a link to choose a new password is sent there.",
      act: "Send the link",
      sent: (email: string) =>
        `If ${email} has an account, the mail arrives within minutes; the link works for 60 minutes. If it does not come, look in the spam folder or ask your administrator.`,
      back: "Back to sign-in",
    },
    reset: {
      title: "Choose a new password",
      lead: "Every open session of the account will end.",
      act: "Set the password",
      done: "The password is changed. Please sign in with it.",
      again: "Ask for a new link",
    },
    first: {
      title: "Start with Loa",
      lead: "Create the first administrator's account. Administrators invite everybody else and give them their roles.",
      act: "Create the account and sign in",
      overTitle: "This link no longer works.",
      over: "There is an administrator already, or the server was started again and printed a newer link. Open the link of the latest start.",
    },
    accept: {
      title: "Accept the invitation",
      lead: (role: string, place: string) =>
        place ? `You are invited as ${role} – ${place}.` : `You are invited as ${role}.`,
      act: "Accept and sign in",
      known: "This address already has an account. Enter its password to add the role.",
      overTitle: "This invitation no longer works.",
      over: "It was used, has expired or was withdrawn. Ask the person who invited you for a new one.",
    },
    toSignIn: "Go to sign-in",
  },
});
