import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { createQueries } from "../api/queries.ts";
import { SayProvider } from "../feedback/Say.tsx";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import { ThemeProvider } from "../theme/ThemeProvider.tsx";
import { createConsoleRouter } from "./console-router.tsx";
import type { ShellSpec } from "./PageShell.tsx";

/** The whole console: look, language, answers of the server, pages. */
export function Console(shell: ShellSpec) {
  const [{ router, queries }] = useState(() => build(shell));
  return (
    <ThemeProvider>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <SayProvider>
            <RouterProvider router={router} />
          </SayProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </ThemeProvider>
  );
}

function build(shell: ShellSpec) {
  const router = createConsoleRouter(shell);
  const queries = createQueries({
    onSignedOut: () => askToSignIn(router, shell),
    onSecondFactorNeeded: () => void router.navigate({ to: shell.safetyPath as "/" }),
  });
  return { router, queries };
}

/** Goes to the sign-in page, remembering a page that needed a session. */
function askToSignIn(router: ReturnType<typeof createConsoleRouter>, shell: ShellSpec): void {
  const { pathname, searchStr } = router.state.location;
  const open = shell.pages.some((page) => page.access === "anyone" && page.path === pathname);
  if (open) return;
  const back = `${pathname}${searchStr}`;
  void router.navigate({
    to: "/sign-in" as "/",
    search: (back === "/" ? {} : { return: back }) as never,
  });
}
