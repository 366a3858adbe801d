interface Named {
  readonly vi: string;
  readonly en: string;
}

const names: Readonly<Record<string, Named>> = {
  "session.started": { vi: "Đăng nhập", en: "Signed in" },
  "session.ended": { vi: "Kết thúc phiên", en: "Session ended" },
  "password.changed": { vi: "Đổi mật khẩu", en: "Password changed" },
  "password.reset": { vi: "Đặt lại mật khẩu", en: "Password reset" },
  "session.proved": { vi: "Xác nhận lại danh tính", en: "Proved who they are" },
  "totp.enrolled": { vi: "Thiết lập ứng dụng mã xác thực", en: "Code app set up" },
  "totp.removed": { vi: "Gỡ ứng dụng mã xác thực", en: "Code app removed" },
  "passkey.added": { vi: "Thêm khóa truy cập", en: "Passkey added" },
  "passkey.removed": { vi: "Gỡ khóa truy cập", en: "Passkey removed" },
  "recovery-codes.renewed": { vi: "Tạo mới mã dự phòng", en: "Recovery codes renewed" },
  "second-factor.reset": { vi: "Gỡ xác thực hai bước", en: "Two-step sign-in reset" },
  "second-factor.required": {
    vi: "Bắt buộc xác thực hai bước",
    en: "Two-step sign-in required",
  },
  "second-factor.optional": {
    vi: "Bỏ bắt buộc xác thực hai bước",
    en: "Two-step sign-in no longer required",
  },
  "identity.linked": { vi: "Gắn đăng nhập một lần", en: "Single sign-on linked" },
  "identity.unlinked": { vi: "Bỏ gắn đăng nhập một lần", en: "Single sign-on unlinked" },
  "api-token.created": { vi: "Tạo mã truy cập API", en: "API token made" },
  "api-token.revoked": { vi: "Thu hồi mã truy cập API", en: "API token revoked" },
  "profile.changed": { vi: "Sửa hồ sơ", en: "Profile changed" },
  "grant.given": { vi: "Giao vai trò", en: "Role given" },
  "grant.revoked": { vi: "Thu hồi vai trò", en: "Role taken away" },
  "account.suspended": { vi: "Tạm khóa tài khoản", en: "Account suspended" },
  "account.restored": { vi: "Mở khóa tài khoản", en: "Suspension lifted" },
  "invitation.sent": { vi: "Gửi lời mời", en: "Invitation sent" },
  "invitation.withdrawn": { vi: "Hủy lời mời", en: "Invitation withdrawn" },
  "plan.imported": { vi: "Nhập kế hoạch", en: "Plan imported" },
  "plan.changed": { vi: "Sửa kế hoạch", en: "Plan changed" },
  "plan.deleted": { vi: "Xóa dự thảo kế hoạch", en: "Draft plan deleted" },
  "plan.issued": { vi: "Ban hành kế hoạch", en: "Plan issued" },
  "plan.name-resolved": { vi: "Xác định đơn vị nêu trong kế hoạch", en: "Name in a plan resolved" },
  "task.added": { vi: "Thêm nhiệm vụ", en: "Task added" },
  "task.changed": { vi: "Sửa nhiệm vụ", en: "Task changed" },
  "task.assigned": { vi: "Phân công nhiệm vụ", en: "Task assigned" },
  "task.dropped": { vi: "Bỏ nhiệm vụ", en: "Task dropped" },
  "task.restored": { vi: "Khôi phục nhiệm vụ", en: "Task restored" },
  "task.merged": { vi: "Gộp nhiệm vụ", en: "Tasks merged" },
  "task.split": { vi: "Tách nhiệm vụ", en: "Task split" },
  "task.quotas-set": { vi: "Sửa chỉ tiêu, tần suất", en: "Quotas set" },
  "output.recorded": { vi: "Ghi kết quả", en: "Output recorded" },
  "units.imported": { vi: "Nhập danh sách đơn vị", en: "Units imported" },
  "units.list-loaded": { vi: "Nạp danh sách đơn vị có sẵn", en: "Shipped unit list loaded" },
  "unit.succeeded": { vi: "Ghi kế thừa giữa các đơn vị", en: "Succession recorded" },
  "unit-alias.learned": { vi: "Ghi nhớ tên gọi khác của đơn vị", en: "Unit alias learned" },
  "webhook.added": { vi: "Thêm kết nối nhận sự kiện", en: "Webhook added" },
  "webhook.changed": { vi: "Sửa kết nối nhận sự kiện", en: "Webhook changed" },
  "webhook.removed": { vi: "Xóa kết nối nhận sự kiện", en: "Webhook removed" },
  "webhook.secret-rotated": { vi: "Đổi khóa ký của kết nối", en: "Webhook secret rotated" },
  "webhook.paused": { vi: "Tạm dừng gửi sự kiện", en: "Webhook paused" },
  "webhook.resumed": { vi: "Gửi sự kiện tiếp", en: "Webhook resumed" },
  "webhook.tested": { vi: "Gửi sự kiện thử", en: "Test event sent" },
  "webhook.delivery-released": { vi: "Gửi lại sự kiện bị dừng", en: "Parked delivery released" },
  "mail.released": { vi: "Gửi lại thư", en: "Mail released" },
};

/** What an action of the log is called; undefined for one this page does not know. */
export function actionName(action: string): Named | undefined {
  return names[action];
}
