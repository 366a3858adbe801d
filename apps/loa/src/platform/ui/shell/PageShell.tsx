import { Outlet, useRouterState } from "@tanstack/react-router";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { LoadingState } from "../components/LoadingState.tsx";
import { useBilingual } from "../i18n/LanguageProvider.tsx";
import type { Page } from "../routing/page.ts";
import { SessionProvider } from "../session/SessionProvider.tsx";
import type { SessionEndpoint } from "../session/session.ts";
import type { AccountCardProps } from "./AccountCard.tsx";
import { AppFrame } from "./AppFrame.tsx";
import { BareFrame } from "./BareFrame.tsx";
import { MissingPage } from "./MissingPage.tsx";

/** What the shell must be told, since it knows no feature. */
export interface ShellSpec {
  /** The page on which a second factor is set up. */
  readonly safetyPath: string;
  readonly pages: readonly Page[];
  readonly session: SessionEndpoint;
  readonly account: AccountCardProps;
}

/** The page now shown, within its layout; the frame stays in place while pages change. */
export function PageShell({ shell }: { readonly shell: ShellSpec }) {
  const page = usePage(shell.pages);
  useTitle(page);
  useFocusOnChange(page);
  if (!page) return <Outside />;
  const content = (
    <Suspense fallback={<LoadingState />}>
      <Outlet />
    </Suspense>
  );
  if (page.access === "anyone") return <BareFrame>{content}</BareFrame>;
  return (
    <SessionProvider endpoint={shell.session} frame={BareFrame}>
      <Frame page={page} shell={shell}>
        {content}
      </Frame>
    </SessionProvider>
  );
}

interface FrameProps {
  readonly page: Page;
  readonly shell: ShellSpec;
  readonly children: ReactNode;
}

function Frame({ page, shell, children }: FrameProps) {
  if (page.layout === "bare") return <BareFrame>{children}</BareFrame>;
  return (
    <AppFrame pages={shell.pages} account={shell.account} wide={page.layout === "paper"}>
      {children}
    </AppFrame>
  );
}

function Outside() {
  return (
    <BareFrame>
      <MissingPage />
    </BareFrame>
  );
}

function usePage(pages: readonly Page[]): Page | undefined {
  const id = useRouterState({ select: (state) => state.matches.at(-1)?.routeId as string });
  return pages.find((page) => page.path === id);
}

function useTitle(page: Page | undefined) {
  const say = useBilingual();
  const title = page ? `${say(page.title)} · Loa` : "Loa";
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/**
 * Moves the reading position to the new page's content, as a page load would: from the navigation, and from a control
 * that goes with the page before.
 */
function useFocusOnChange(page: Page | undefined) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string>(undefined);
  useEffect(() => {
    const hasMoved = before.current !== undefined && before.current !== path;
    before.current = path;
    if (!page || !path) return;
    if (document.activeElement?.closest("nav, aside")) focusContent();
    return hasMoved ? catchLostFocus() : undefined;
  }, [page, path]);
}

const focusContent = () => document.getElementById("loa-main")?.focus({ preventScroll: true });

/** The page before may go later than its address does; what had the focus then takes it along. Ends with the person's next step. */
function catchLostFocus(): () => void {
  const look = () => {
    if (document.activeElement === null || document.activeElement === document.body) focusContent();
  };
  const watch = new MutationObserver(look);
  const end = () => watch.disconnect();
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener("focusin", end, { once: true });
  addEventListener("pointerdown", end, { once: true });
  look();
  return () => {
    end();
    removeEventListener("focusin", end);
    removeEventListener("pointerdown", end);
  };
}
