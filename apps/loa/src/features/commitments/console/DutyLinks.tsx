import { fileAddress } from "../../../platform/ui/api/download.ts";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
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

interface Props {
  readonly units: readonly Named[];
  readonly plans: Duties["plans"];
  readonly query: DutyQuery;
  /** The person's own units: their calendar is a page of its own. */
  readonly own?: boolean;
}

/** What else there is about these duties: the calendar, the paper that gave them, and the same as files. */
export function DutyLinks(props: Props) {
  const [unit] = props.units;
  if (!unit) return null;
  return (
    <div data-print="no">
      <Pages {...props} unit={unit} />
      {props.units.length === 1 ? <Files {...props} unit={unit} /> : null}
    </div>
  );
}

function Pages(props: Props & { readonly unit: Named }) {
  const words = useTexts(texts);
  const { units, plans, unit } = props;
  const slips = plans.flatMap((plan) => units.map((owner) => ({ plan, owner }))).slice(0, 4);
  const slipName = ({ plan, owner }: (typeof slips)[number]) => [
    words.dutySlip,
    ...(plans.length > 1 ? [plan.title] : units.length > 1 ? [owner.name] : []),
  ];
  return (
    <nav className={css.links} aria-label={words.related}>
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
    </nav>
  );
}

// Closed until asked for: the first screen of an officer's phone is what is owed.
function Files({ plans, query, unit }: Props & { readonly unit: Named }) {
  const words = useTexts(texts);
  const named = (title: string) =>
    [words.commitmentList, ...(plans.length > 1 ? [title] : [])].join(": ");
  return (
    <Disclosure summary={words.download}>
      <div className={css.papers}>
        {plans.map((plan) => (
          <div key={plan.id}>
            {named(plan.title)}
            <DownloadForms
              label={named(plan.title)}
              addressOf={(format) =>
                fileAddress(getCommitmentList, {
                  params: { planId: plan.id, unitId: unit.id },
                  query: { ...readingOf(query), format },
                })
              }
            />
          </div>
        ))}
        <div>
          {words.periodSheet}
          <DownloadLink
            href={fileAddress(exportUnitDuties, { params: { unitId: unit.id }, query })}
            label={`${words.periodSheet}: Excel`}
          >
            Excel
          </DownloadLink>
        </div>
      </div>
    </Disclosure>
  );
}

// How the list is read, without what only narrows the screen.
function readingOf({ plan: _plan, q: _words, ...reading }: DutyQuery) {
  return reading;
}
