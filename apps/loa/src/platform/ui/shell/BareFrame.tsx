import type { ReactNode } from "react";
import css from "./BareFrame.module.css";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { Preferences } from "./Preferences.tsx";
import { Wordmark } from "./Wordmark.tsx";

/** A page by itself: signing in, the first run, a letter's link. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <Wordmark />
      </header>
      <ConnectionBanner />
      <main id="loa-main" className={css.main}>
        {children}
      </main>
      <footer className={css.foot} data-print="no">
        <Preferences />
      </footer>
    </div>
  );
}
