import { fileAddress } from "../../../platform/ui/api/download.ts";
import { DownloadForms } from "../../../platform/ui/components/DownloadForms.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { type Duties, exportUnitDuties, getCommitmentList } from "../contract.ts";
import type { DutyQuery } from "./DutyFilters.tsx";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What else there is about these duties: the calendar, the paper that gave them, the same as a sheet. */
export function DutyLinks(props: {
  readonly units: readonly Named[];
  readonly plans: Duties["plans"];
  readonly query: DutyQuery;
  /** The person's own units: their calendar is a page of its own. */
  readonly own?: boolean;
}) {
  const words = useTexts(texts);
  const { units, plans, query } = props;
  const [unit] = units;
  if (!unit) return null;
  const slips = plans.flatMap((plan) => units.map((owner) => ({ plan, owner }))).slice(0, 4);
  const slipName = ({ plan, owner }: (typeof slips)[number]) => [
    words.dutySlip,
    ...(plans.length > 1 ? [plan.title] : units.length > 1 ? [owner.name] : []),
  ];
  return (
    <nav className={css.links} aria-label={words.related} data-print="no">
      {props.own ? (
        <Link to="/my/calendar" search={units.length === 1 ? { unit: unit.id } : {}}>
          {words.calendar}
        </Link>
      ) : null}
      {slips.map((slip) => (
        <Link
          key={`${slip.plan.id} ${slip.owner.id}`}
          to={pathTo("/plans/$planId/duty-slips/$unitId", {
            planId: slip.plan.id,
            unitId: slip.owner.id,
          })}
        >
          {slipName(slip).join(": ")}
        </Link>
      ))}
      {units.length === 1
        ? plans.slice(0, 2).map((plan) => (
            <span key={plan.id} className={css.papers}>
              {[words.commitmentList, ...(plans.length > 1 ? [plan.title] : [])].join(": ")}
              <DownloadForms
                label={words.commitmentList}
                addressOf={(format) =>
                  fileAddress(getCommitmentList, {
                    params: { planId: plan.id, unitId: unit.id },
                    query: { ...readingOf(query), format },
                  })
                }
              />
            </span>
          ))
        : null}
      {units.length === 1 ? (
        <DownloadLink href={fileAddress(exportUnitDuties, { params: { unitId: unit.id }, query })}>
          XLSX
        </DownloadLink>
      ) : null}
    </nav>
  );
}

// How the list is read, without what only narrows the screen.
function readingOf({ plan: _plan, q: _words, ...reading }: DutyQuery) {
  return reading;
}
