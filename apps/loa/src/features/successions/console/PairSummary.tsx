import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { SuccessionDetail } from "../contract.ts";
import { paperTexts } from "./paper-texts.ts";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

type Pairs = SuccessionDetail["pairs"];

const shown = 3;

/** Who ends and who takes over; a long list opens. */
export function PairSummary(props: {
  readonly pairs: Pairs;
  readonly newUnitIds: readonly string[];
}) {
  const { pairs, newUnitIds } = props;
  const words = useTexts(texts);
  const { number } = useFormat();
  const groups = [...Map.groupBy(pairs, (pair) => pair.predecessor.id).values()];
  const lines = groups.map((group) => (
    <PairLine key={group[0]?.predecessor.id} group={group} newUnitIds={newUnitIds} />
  ));
  if (groups.length <= shown) return <ul className={css.list}>{lines}</ul>;
  return (
    <>
      <ul className={css.list}>{lines.slice(0, shown)}</ul>
      <Disclosure summary={words.showAll(number(groups.length))}>
        <ul className={css.list}>{lines.slice(shown)}</ul>
      </Disclosure>
    </>
  );
}

function PairLine(props: { readonly group: Pairs; readonly newUnitIds: readonly string[] }) {
  const words = useTexts(texts);
  const { madeHere } = useTexts(paperTexts);
  const { group, newUnitIds } = props;
  const [first] = group;
  if (!first) return null;
  const takers = group.flatMap((pair) => pair.successor ?? []);
  return (
    <li className={css.line}>
      <span className={css.what}>
        <UnitLink unit={first.predecessor} />
        {" · "}
        {takers.length === 0 ? words.noTaker : `${words.takenBy} `}
        {takers.map((unit, nth) => (
          <span key={unit.id}>
            {nth > 0 ? "; " : ""}
            <UnitLink unit={unit} />
            {newUnitIds.includes(unit.id) ? ` (${madeHere})` : ""}
          </span>
        ))}
      </span>
    </li>
  );
}

function UnitLink({ unit }: { readonly unit: { readonly id: string; readonly name: string } }) {
  return <Link to={pathTo("/units/$unitId", { unitId: unit.id })}>{unit.name}</Link>;
}
