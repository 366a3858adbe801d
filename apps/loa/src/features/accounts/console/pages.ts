import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { auditSearch, mailSearch, peopleSearch, returnSearch, tokenSearch } from "./searches.ts";

const entrance = [
  definePage({
    path: "/sign-in",
    title: { vi: "Đăng nhập", en: "Sign in" },
    component: lazy(() => import("./SignInPage.tsx")),
    search: returnSearch,
    layout: "bare",
    access: "anyone",
  }),
  definePage({
    path: "/sign-in/second-step",
    title: { vi: "Bước xác thực thứ hai", en: "The second step" },
    component: lazy(() => import("./SecondStepPage.tsx")),
    search: returnSearch,
    layout: "bare",
    access: "anyone",
  }),
  definePage({
    path: "/sign-in/provider",
    title: { vi: "Đăng nhập một lần", en: "Single sign-on" },
    component: lazy(() => import("./ProviderReturnPage.tsx")),
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
    path: "/profile/safety",
    title: { vi: "An toàn đăng nhập", en: "Sign-in safety" },
    component: lazy(() => import("./SafetyPage.tsx")),
  }),
  definePage({
    path: "/sign-in-rule",
    title: { vi: "Quy định đăng nhập", en: "Sign-in rule" },
    nav: {
      section: "admin",
      label: { vi: "Quy định đăng nhập", en: "Sign-in rule" },
      icon: "settings",
      order: 40,
      visible: (session) => session.can["sign-in.rule"] === true,
    },
    component: lazy(() => import("./SignInRulePage.tsx")),
  }),
  definePage({
    path: "/profile/api-tokens",
    title: { vi: "Mã truy cập API", en: "API tokens" },
    component: lazy(() => import("./ApiTokensPage.tsx")),
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
