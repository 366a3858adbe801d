import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { readUnit, type UnitDetail, undoSuccession } from "../contract.ts";
import { EndUnit } from "./EndUnit.tsx";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";

interface Props {
  readonly unit: UnitDetail;
  readonly changes: boolean;
}

/** Who carries on a unit's duties, and whose duties it carries on. */
export function UnitSuccession({ unit, changes }: Props) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const none = unit.successors.length + unit.predecessors.length === 0;
  return (
    <Section title={words.successors} note={words.successorsNote}>
      {none ? <p className={css.soft}>{words.noSuccessors}</p> : null}
      <ul className={css.plain}>
        {unit.predecessors.map((each) => (
          <li key={each.unit.id} className={css.line}>
            <Link to={pathTo("/units/$unitId", { unitId: each.unit.id })}>
              {words.inherits(each.unit.name, date(each.effectiveOn))}
            </Link>
          </li>
        ))}
        {unit.successors.map((each) => (
          <li key={each.unit.id} className={css.line}>
            <span>
              <Link to={pathTo("/units/$unitId", { unitId: each.unit.id })}>
                {words.passesOn(each.unit.name, date(each.effectiveOn))}
              </Link>{" "}
              <span className={css.soft}>{each.note}</span>
            </span>
            {changes ? <Undo unitId={unit.id} successorId={each.unit.id} /> : null}
          </li>
        ))}
      </ul>
      {changes ? (
        <Disclosure summary={words.endUnit}>
          <EndUnit unitId={unit.id} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Undo(params: { readonly unitId: string; readonly successorId: string }) {
  const words = useTexts(texts);
  const undo = useAct(undoSuccession, { invalidates: [readUnit] });
  return (
    <Button kind="quiet" busy={undo.isPending} onClick={() => undo.mutate({ params })}>
      {words.undo}
    </Button>
  );
}
