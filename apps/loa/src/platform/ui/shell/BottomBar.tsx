import { useBilingual, useTexts } from "../i18n/LanguageProvider.tsx";
import { Link } from "../routing/Link.tsx";
import { usePath } from "../routing/usePlace.ts";
import { useSession } from "../session/SessionProvider.tsx";
import { Badge } from "./Badge.tsx";
import css from "./BottomBar.module.css";
import { Icon } from "./icons.tsx";
import { entryAt, firstPlaces, type NavSection } from "./sections.ts";
import { shellTexts } from "./texts.ts";

export interface BottomBarProps {
  readonly sections: readonly NavSection[];
  readonly open: boolean;
  readonly onMore: () => void;
}

/** The phone's navigation: the four first places and “more”, each the size of a thumb. */
export function BottomBar({ sections, open, onMore }: BottomBarProps) {
  const texts = useTexts(shellTexts);
  const say = useBilingual();
  const here = entryAt(sections, usePath());
  const first = firstPlaces(sections, useSession());
  return (
    <div className={css.bar} data-print="no">
      <nav aria-label={texts.navigation} className={css.places}>
        {first.map((entry) => (
          <Link
            key={entry.path}
            to={entry.path}
            current={entry === here && !open}
            className={css.place}
          >
            <span className={css.sign}>
              <Icon name={entry.icon} />
              <Badge of={entry} />
            </span>
            <span>{say(entry.label)}</span>
          </Link>
        ))}
        <button
          type="button"
          className={css.place}
          aria-expanded={open}
          aria-controls="loa-all-places"
          onClick={onMore}
        >
          <Icon name="more" />
          <span>{open ? texts.close : texts.more}</span>
        </button>
      </nav>
    </div>
  );
}
