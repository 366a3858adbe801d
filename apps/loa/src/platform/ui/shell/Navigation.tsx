import { useBilingual, useTexts } from "../i18n/LanguageProvider.tsx";
import { Link } from "../routing/Link.tsx";
import { usePath } from "../routing/usePlace.ts";
import { Badge } from "./Badge.tsx";
import { Icon } from "./icons.tsx";
import css from "./Navigation.module.css";
import { entryAt, type NavEntry, type NavSection } from "./sections.ts";
import { shellTexts } from "./texts.ts";

export interface NavigationProps {
  readonly sections: readonly NavSection[];
  readonly onChosen?: () => void;
}

/** The parts of Loa as words with icons; the current place is marked by a rule and weight. */
export function Navigation({ sections, onChosen }: NavigationProps) {
  const texts = useTexts(shellTexts);
  const say = useBilingual();
  const here = entryAt(sections, usePath());
  return (
    <nav aria-label={texts.navigation} className={css.nav}>
      {sections.map((section) => (
        <div key={section.key} className={css.part}>
          <p className={css.heading} id={`nav-${section.key}`}>
            {say(section.label)}
          </p>
          <ul className={css.list} aria-labelledby={`nav-${section.key}`}>
            {section.entries.map((entry) => (
              <li key={entry.path}>
                <NavLink entry={entry} current={entry === here} onChosen={onChosen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavLink({
  entry,
  current,
  onChosen,
}: {
  readonly entry: NavEntry;
  readonly current: boolean;
  readonly onChosen: (() => void) | undefined;
}) {
  const say = useBilingual();
  return (
    <Link
      to={entry.path}
      current={current}
      className={css.link}
      {...(onChosen ? { onClick: onChosen } : {})}
    >
      <Icon name={entry.icon} />
      <span>{say(entry.label)}</span>
      <Badge of={entry} />
    </Link>
  );
}
