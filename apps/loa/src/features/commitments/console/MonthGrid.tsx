import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Duty } from "../contract.ts";
import css from "./CalendarPage.module.css";
import { weeksOf } from "./month.ts";
import { texts } from "./texts.ts";
import { useAmount } from "./useAmount.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A month as a table of days; on a phone only the days with something due. */
export function MonthGrid({
  month,
  duties,
}: {
  readonly month: string;
  readonly duties: readonly Duty[];
}) {
  const words = useTexts(texts);
  const byDay = Map.groupBy(duties, (duty) => duty.dueOn);
  if (duties.length === 0) return <p>{words.emptyMonth}</p>;
  return (
    <table className={css.grid}>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {words.weekdays[day]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== "")}>
            {week.map((day, at) => (
              <Day key={weekdays[at]} day={day} duties={byDay.get(day) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, duties }: { readonly day: string; readonly duties: readonly Duty[] }) {
  const { today } = useSession();
  const format = useFormat();
  return (
    <td
      className={day === today ? css.today : undefined}
      {...(duties.length > 0 ? { "data-busy": "" } : {})}
    >
      <div className={css.day}>{day ? format.dayMonth(day) : ""}</div>
      <ul className={css.duties}>
        {duties.map((duty) => (
          <DueDuty key={`${duty.commitmentId} ${duty.slot}`} duty={duty} />
        ))}
      </ul>
    </td>
  );
}

function DueDuty({ duty }: { readonly duty: Duty }) {
  const amount = useAmount();
  const { commitmentId } = duty;
  return (
    <li>
      <StatusMark state={duty.state} compact />{" "}
      <Link
        to={pathTo("/commitments/$commitmentId", { commitmentId })}
        title={`${duty.path} ${duty.programme ?? duty.title} (${amount(duty)})`}
      >
        {duty.path} {duty.programme ?? duty.title} ({amount(duty)})
      </Link>
    </li>
  );
}
