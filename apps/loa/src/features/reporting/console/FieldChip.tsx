import { Button } from "../../../platform/ui/components/Button.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { ReportDetail, ReportField } from "../contract.ts";
import { fieldTexts } from "./field-texts.ts";
import css from "./Sections.module.css";
import { numberNames } from "./texts.ts";

const reportNumbers = ["expected", "received", "onTime", "accepted"] as const;

/** What a field is called: its number, and what it is of. */
export function useFieldName(): (field: ReportField) => string {
  const numbers = useTexts(numberNames);
  const words = useTexts(fieldTexts);
  return (field) => {
    const [kind = "", name] = field.name.split(".");
    const named = (key: string) => (key in numbers ? numbers[key as keyof typeof numbers] : key);
    const period =
      field.of === "previous"
        ? words.previous
        : field.of === "yearBefore"
          ? words.yearBefore
          : field.of;
    if (kind === "change" && name) return words.changeOf(named(name), period ?? "");
    if (kind === "then" && name) return words.thenOf(named(name), period ?? "");
    if (kind === "source") return words.sourceOf(period ?? "");
    const reported = reportNumbers.find((one) => kind === "reports" && one === name);
    if (reported) return words[reported];
    const own = {
      tasks: words.tasks,
      share: words.share,
      percent: words.percent,
      surplus: words.surplus,
      next: words.next,
      nextUnits: words.nextUnits,
    }[kind];
    return [own ?? named(kind), field.of].filter(Boolean).join(": ");
  };
}

/** Where a field's list stands; null for what is worked out from several numbers. */
export function listOfField(report: ReportDetail, field: ReportField) {
  if (!field.number) return null;
  const search = {
    ...(report.lock ? { lock: report.lock.number } : {}),
    ...(field.line ? { line: field.line } : {}),
    ...(field.kind ? { kind: field.kind } : {}),
  };
  return {
    to: pathTo("/reports/$reportId/lists/$number", { reportId: report.id, number: field.number }),
    search,
  };
}

/** A number in words that are only read: it opens its list. */
export function FieldWord(props: {
  readonly report: ReportDetail;
  readonly field: ReportField | undefined;
  readonly words: string;
}) {
  const place = props.field && listOfField(props.report, props.field);
  if (!place) return <>{props.words}</>;
  return (
    <Link to={place.to} search={place.search} className={css.word}>
      {props.words}
    </Link>
  );
}

/** What can be done with the number chosen in a text. */
export function ChosenField(props: {
  readonly report: ReportDetail;
  readonly field: ReportField;
  readonly kept: string | null;
  readonly onKeep: (words: string | null) => void;
  readonly onClose: () => void;
}) {
  const words = useTexts(fieldTexts);
  const { number } = useFormat();
  const nameOf = useFieldName();
  const { report, field, kept, onKeep } = props;
  const place = listOfField(report, field);
  const now = field.words ?? "…";
  return (
    <section className={css.chosen} aria-label={words.chosen}>
      <strong>{nameOf(field)}</strong>
      <span>{kept === null ? words.liveNow(now) : words.keptNow(kept, now)}</span>
      {field.was === null ? null : (
        <span className={css.movedWord}>{words.wasBefore(number(field.was))}</span>
      )}
      {place ? (
        <Link to={place.to} search={place.search}>
          {words.openList}
        </Link>
      ) : null}
      {kept === null ? (
        <Button kind="quiet" onClick={() => onKeep(now)}>
          {words.detach}
        </Button>
      ) : (
        <Button kind="quiet" onClick={() => onKeep(null)}>
          {words.attach}
        </Button>
      )}
      <Button kind="quiet" onClick={props.onClose}>
        {words.close}
      </Button>
    </section>
  );
}
