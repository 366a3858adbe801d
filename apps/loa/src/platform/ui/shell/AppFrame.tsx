import { type ReactNode, useEffect, useState } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { Link } from "../routing/Link.tsx";
import type { Page } from "../routing/page.ts";
import { usePath } from "../routing/usePlace.ts";
import { useSession } from "../session/SessionProvider.tsx";
import { AccountCard, type AccountCardProps } from "./AccountCard.tsx";
import css from "./AppFrame.module.css";
import { BottomBar } from "./BottomBar.tsx";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { Navigation } from "./Navigation.tsx";
import { Preferences } from "./Preferences.tsx";
import { sectionsFor } from "./sections.ts";
import { shellTexts } from "./texts.ts";
import { Wordmark } from "./Wordmark.tsx";

export interface AppFrameProps {
  readonly pages: readonly Page[];
  readonly account: AccountCardProps;
  /** `paper` pages take the whole width beside the navigation. */
  readonly wide: boolean;
  readonly children: ReactNode;
}

/** The console around a page: navigation at the left, or at the bottom of a phone. */
export function AppFrame({ pages, account, wide, children }: AppFrameProps) {
  const texts = useTexts(shellTexts);
  const sections = sectionsFor(pages, useSession());
  const [open, setOpen] = useOpenPlaces();
  return (
    <div className={css.frame}>
      <a href="#loa-main" className={css.skip}>
        {texts.skip}
      </a>
      <div className={css.side} data-open={open || undefined} id="loa-all-places" data-print="no">
        <Link to="/" className={css.mark}>
          <Wordmark />
        </Link>
        <Navigation sections={sections} onChosen={() => setOpen(false)} />
        <section className={css.foot} aria-label={texts.account}>
          <Preferences />
          <AccountCard {...account} />
        </section>
      </div>
      <div className={css.body} inert={open}>
        <ConnectionBanner />
        <main id="loa-main" tabIndex={-1} className={wide ? css.wide : css.main}>
          {children}
        </main>
      </div>
      <BottomBar sections={sections} open={open} onMore={() => setOpen(!open)} />
    </div>
  );
}

function useOpenPlaces() {
  const [open, setOpen] = useState(false);
  const path = usePath();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the list.
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [open]);
  return [open, setOpen] as const;
}
