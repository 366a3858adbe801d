import { createRoot } from "react-dom/client";
import { z } from "zod";
import { endpoint } from "../platform/contract/endpoint.ts";
import { call } from "../platform/ui/api/call.ts";
import type { Page } from "../platform/ui/routing/page.ts";
import type { Session } from "../platform/ui/session/session.ts";
import { Console } from "../platform/ui/shell/Console.tsx";

/** Every page of the console, feature by feature; each page is a script of its own. */
const pages: readonly Page[] = [];

const getSession = endpoint({
  method: "get",
  path: "/session",
  summary: { vi: "Người đang đăng nhập", en: "Who is signed in" },
  response: z.custom<Session>(),
});

const endSession = endpoint({
  method: "delete",
  path: "/session",
  summary: { vi: "Đăng xuất", en: "Sign out" },
  response: "none",
});

const place = document.getElementById("root");
if (place)
  createRoot(place).render(
    <Console
      pages={pages}
      session={getSession}
      account={{ signOut: () => call(endSession), accountPath: "/account" }}
    />,
  );
