import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { auditSearch, mailSearch, peopleSearch, tokenSearch } from "./searches.ts";

const entrance = [
  definePage({
    path: "/sign-in",
    title: { vi: "Đăng nhập", en: "Sign in" },
    component: lazy(() => import("./SignInPage.tsx")),
    layout: "bare",
    access: "anyone",
  }),
  definePage({
    path: "/forgot-password",
    title: { vi: "Quên mật khẩu", en: "Forgotten password" },
    component: lazy(() => import("./ForgotPasswordPage.tsx")),
    layout: "bare",
    access: "anyone",
  }),
  definePage({
    path: "/reset-password",
    title: { vi: "Đặt lại mật khẩu", en: "Reset password" },
    component: lazy(() => import("./ResetPasswordPage.tsx")),
    search: tokenSearch,
    layout: "bare",
    access: "anyone",
  }),
  definePage({
    path: "/first-run",
    title: { vi: "Chạy lần đầu", en: "First run" },
    component: lazy(() => import("./FirstRunPage.tsx")),
    search: tokenSearch,
    layout: "bare",
    access: "anyone",
  }),
  definePage({
    path: "/accept-invitation",
    title: { vi: "Nhận lời mời", en: "Accept an invitation" },
    component: lazy(() => import("./AcceptInvitationPage.tsx")),
    search: tokenSearch,
    layout: "bare",
    access: "anyone",
  }),
];

/** Signing in, one's own profile, people, mails and the audit log. */
export const accountPages = [
  ...entrance,
  definePage({
    path: "/profile",
    title: { vi: "Hồ sơ của tôi", en: "My profile" },
    component: lazy(() => import("./ProfilePage.tsx")),
  }),
  definePage({
    path: "/people",
    title: { vi: "Người dùng", en: "People" },
    nav: {
      section: "admin",
      label: { vi: "Người dùng", en: "People" },
      icon: "people",
      order: 10,
      visible: (session) => session.can["people.see"] === true,
    },
    component: lazy(() => import("./PeoplePage.tsx")),
    search: peopleSearch,
  }),
  definePage({
    path: "/mails",
    title: { vi: "Thư đi", en: "Outgoing mails" },
    nav: {
      section: "admin",
      label: { vi: "Thư đi", en: "Mails" },
      icon: "mail",
      order: 20,
      visible: (session) => session.can["mails.see"] === true,
    },
    component: lazy(() => import("./MailsPage.tsx")),
    search: mailSearch,
  }),
  definePage({
    path: "/audit",
    title: { vi: "Nhật ký", en: "Audit log" },
    nav: {
      section: "admin",
      label: { vi: "Nhật ký", en: "Audit log" },
      icon: "audit",
      order: 30,
      visible: (session) => session.can["audit.see"] === true,
    },
    component: lazy(() => import("./AuditPage.tsx")),
    search: auditSearch,
  }),
];
