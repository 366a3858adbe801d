import { useBilingual, useTexts } from "../i18n/LanguageProvider.tsx";
import { Link } from "../routing/Link.tsx";
import { usePath } from "../routing/usePlace.ts";
import { Badge } from "./Badge.tsx";
import css from "./BottomBar.module.css";
import { Icon } from "./icons.tsx";
import { entryAt, type NavSection } from "./sections.ts";
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
  // Administration is desk work: on a phone it comes after everybody's daily places.
  const daily = (section: NavSection) => section.key !== "admin";
  const inOrder = (some: readonly NavSection[]) =>
    some.flatMap((section) => section.entries).sort((a, b) => a.order - b.order);
  const first = [
    ...inOrder(sections.filter(daily)),
    ...inOrder(sections.filter((section) => !daily(section))),
  ].slice(0, 4);
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
