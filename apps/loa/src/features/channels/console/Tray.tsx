import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { TrayEntry } from "../contract.ts";
import css from "./Channels.module.css";
import { carriedFromTray, trayKey } from "./carried.ts";
import { MomentFields } from "./MomentFields.tsx";
import { texts } from "./texts.ts";
import type { Placing } from "./usePlacing.ts";

interface Props {
  readonly tray: readonly TrayEntry[];
  readonly placing: Placing;
}

/** What is approved and has no hour yet. */
export function Tray({ tray, placing }: Props) {
  const words = useTexts(texts);
  return (
    <Section title={words.tray} note={words.trayNote}>
      {tray.length === 0 ? <p className={css.soft}>{words.trayEmpty}</p> : null}
      <div className={css.tray}>
        {tray.map((entry) => (
          <Line key={trayKey(entry)} entry={entry} placing={placing} />
        ))}
      </div>
    </Section>
  );
}

function Line({ entry, placing }: { readonly entry: TrayEntry; readonly placing: Placing }) {
  const words = useTexts(texts);
  const { date, moment } = useFormat();
  const { storyId, title, language, approvedAt, plannedOn, newer, canSend } = entry;
  // What stands is corrected, not sent a second time.
  const mayPlace = canSend && !newer;
  const facts = [
    words.approvedAt(moment(approvedAt)),
    ...(plannedOn ? [words.planned(date(plannedOn))] : []),
    ...(language === "en" ? [words.english] : []),
  ];
  return (
    <article
      className={css.trayEntry}
      draggable={mayPlace}
      onDragStart={(event) => event.dataTransfer.setData(carriedFromTray, trayKey(entry))}
    >
      <Link
        to={pathTo("/newsroom/stories/$storyId/publishing", { storyId })}
        className={css.entryTitle}
      >
        {title}
      </Link>
      <p className={css.facts}>
        {facts.join(" · ")}
        {newer ? <strong className={css.alarm}> {words.newer}</strong> : null}
      </p>
      {mayPlace ? (
        <MomentFields
          about={`${words.schedule}: ${title}`}
          day={plannedOn ?? ""}
          verb={words.schedule}
          busy={placing.busy}
          onChoose={(chosen) => placing.give(entry, { moment: chosen })}
        />
      ) : null}
    </article>
  );
}
