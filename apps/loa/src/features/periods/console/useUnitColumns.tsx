import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { PeriodUnit } from "../contract.ts";
import css from "./Periods.module.css";
import { markOf, useTimely } from "./standing.ts";
import { texts } from "./texts.ts";

interface Choosing {
  readonly rows: readonly PeriodUnit[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly canChoose: boolean;
}

/** The columns of a period's units; whoever may act on many is given a box for each. */
export function useUnitColumns(choosing: Choosing): Column<PeriodUnit>[] {
  const words = useTexts(texts);
  const { date } = useFormat();
  const timely = useTimely();
  const day = (key: "completedOn" | "acceptedOn", header: string): Column<PeriodUnit> => ({
    ...{ key, header, nowrap: true, hidden: true },
    cell: (row) => (row[key] ? date(row[key]) : ""),
    sortBy: (row) => row[key],
  });
  return [
    {
      key: "unit",
      header: words.unit,
      cell: (row) => (
        <Link to={pathTo("/unit-reports/$unitReportId", { unitReportId: row.reportId })}>
          {row.unit.name}
        </Link>
      ),
      sortBy: (row) => row.unit.name,
      phone: "title",
      hideable: false,
    },
    ...useBoxes(choosing),
    {
      key: "state",
      header: words.state,
      cell: (row) => <StatusMark state={markOf(row)} label={words.states[row.state]} />,
      sortBy: (row) => order.indexOf(row.state),
    },
    {
      key: "sent",
      header: words.sent,
      cell: (row) => (row.sentOn ? date(row.sentOn) : ""),
      sortBy: (row) => row.sentOn,
      nowrap: true,
    },
    {
      key: "timely",
      header: words.timely,
      cell: (row) =>
        timely(row) === "" ? (
          ""
        ) : (
          <StatusMark state={row.timeliness === "on-time" ? "met" : "late"} label={timely(row)} />
        ),
      sortBy: (row) => row.timeliness,
    },
    day("completedOn", words.complete),
    day("acceptedOn", words.accepted),
    {
      key: "note",
      header: words.note,
      cell: (row) => noteOf(row, words, date),
    },
  ];
}

function noteOf(
  row: PeriodUnit,
  words: Record<"entered" | "nobody" | "noHead" | "asked", string> & {
    readonly ended: (day: string) => string;
  },
  date: (day: string) => string,
) {
  if (row.goneKind === "ended" && row.goneReason) return words.ended(date(row.goneReason));
  if (row.goneReason !== null) return row.goneReason;
  if (row.asked) return words.asked;
  if (row.onBehalf) return words.entered;
  if (row.state === "complete" && !row.headed) return words.noHead;
  const waits = row.state === "draft" || row.state === "returned";
  return waits && !row.peopled ? words.nobody : "";
}

const order = ["returned", "draft", "complete", "approved", "accepted", "locked", "gone"];

function useBoxes({ rows, chosen, choose, canChoose }: Choosing): Column<PeriodUnit>[] {
  const words = useTexts(texts);
  if (!canChoose) return [];
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  const all = rows.length > 0 && rows.every((row) => chosen.has(row.reportId));
  return [
    {
      key: "chosen",
      header: words.choosing,
      hideable: false,
      cell: (row) => (
        <CheckField
          label={<span className={css.hidden}>{words.choose(row.unit.name)}</span>}
          checked={chosen.has(row.reportId)}
          onChange={(on) => toggle(row.reportId, on)}
        />
      ),
      sum: () => (
        <CheckField
          label={words.chooseAll}
          checked={all}
          onChange={(on) => choose(new Set(on ? rows.map((row) => row.reportId) : []))}
        />
      ),
    },
  ];
}
