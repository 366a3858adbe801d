import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { State } from "../../../platform/ui/components/state.ts";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { PlanRow, PlanState } from "../contract.ts";
import { texts } from "./texts.ts";
import { valueWords } from "./words.ts";

const marks: Record<PlanState, State> = {
  reading: "open",
  failed: "late",
  draft: "draft",
  issued: "accepted",
  closed: "locked",
};

/** A plan's state as shape and word; a document read well that holds no task is not one that could not be read. */
export function PlanStateMark({ state, isEmpty }: Pick<PlanRow, "state" | "isEmpty">) {
  const words = useTexts(valueWords);
  if (state === "failed" && isEmpty) return <StatusMark state="open" label={words.emptyState} />;
  return <StatusMark state={marks[state]} label={words.state[state]} />;
}

/** Nobody knows yet how many tasks it has. */
const isUnread = ({ state }: PlanRow): boolean => state === "reading" || state === "failed";

const howFar = (
  { done, of, waits }: NonNullable<PlanRow["reading"]>,
  words: (typeof texts)["vi"],
): string => (waits ? words.readingWaitsShort(of) : words.readingPageShort(done, of));

/** Columns of the list of plans. */
export function usePlanColumns(): readonly Column<PlanRow>[] {
  const words = useTexts(texts);
  const format = useFormat();
  return [
    {
      key: "title",
      header: words.title,
      cell: (plan) => <Link to={pathTo("/plans/$planId", { planId: plan.id })}>{plan.title}</Link>,
      sortBy: (plan) => plan.title,
      hideable: false,
      phone: "title",
    },
    {
      key: "number",
      header: words.number,
      cell: (plan) => plan.documentNumber ?? words.unnumbered,
      sortBy: (plan) => plan.documentNumber,
      nowrap: true,
    },
    {
      key: "state",
      header: words.state,
      cell: (plan) => (
        <>
          <PlanStateMark {...plan} /> {plan.reading ? howFar(plan.reading, words) : null}
          {plan.amends ? words.amendsShort(plan.amends.documentNumber) : null}
          {plan.versions > 1 ? words.versionShort(plan.versions) : null}{" "}
          {plan.sample ? `(${words.sample})` : null}
        </>
      ),
      sortBy: (plan) => plan.state,
    },
    {
      key: "year",
      header: words.year,
      cell: (plan) => plan.year ?? "",
      sortBy: (plan) => plan.year,
    },
    {
      key: "tasks",
      header: words.tasks,
      cell: (plan) => (isUnread(plan) ? "" : format.number(plan.tasks)),
      sortBy: (plan) => plan.tasks,
      align: "end",
    },
    {
      key: "findings",
      header: words.findings,
      cell: (plan) => (plan.state === "draft" ? format.number(plan.openFindings) : ""),
      sortBy: (plan) => plan.openFindings,
      align: "end",
    },
    {
      key: "issued",
      header: words.issuedOn,
      cell: (plan) => (plan.issuedOn ? format.date(plan.issuedOn) : ""),
      sortBy: (plan) => plan.issuedOn,
      nowrap: true,
    },
  ];
}
