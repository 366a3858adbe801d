import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { readUnit, type UnitDetail, undoSuccession } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";

interface Props {
  readonly unit: UnitDetail;
  readonly changes: boolean;
}

type Following = UnitDetail["successors"][number];

/** Who carries on a unit's duties, whose duties it carries on, from which day and by which document. */
export function UnitSuccession({ unit, changes }: Props) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const none = unit.successors.length + unit.predecessors.length === 0;
  return (
    <Section title={words.successors} note={words.successorsNote}>
      {none ? <p className={css.soft}>{words.noSuccessors}</p> : null}
      <ul className={css.plain}>
        {unit.predecessors.map((each) => (
          <Line
            key={each.unit.id}
            link={each}
            says={words.inherits(each.unit.name, date(each.effectiveOn))}
          />
        ))}
        {unit.successors.map((each) => (
          <Line
            key={each.unit.id}
            link={each}
            says={words.passesOn(each.unit.name, date(each.effectiveOn))}
            undo={changes && each.act === null ? unit.id : null}
          />
        ))}
      </ul>
      {changes ? (
        <Row>
          <ButtonLink to="/successions/new" search={{ unitId: unit.id, unitName: unit.name }}>
            {words.endUnit}
          </ButtonLink>
          <Link to="/successions">{words.allChanges}</Link>
        </Row>
      ) : null}
    </Section>
  );
}

function Line(props: {
  readonly link: Following;
  readonly says: string;
  readonly undo?: string | null;
}) {
  const { link, says, undo } = props;
  return (
    <li className={css.line}>
      <span>
        <Link to={pathTo("/units/$unitId", { unitId: link.unit.id })}>{says}</Link>{" "}
        <Basis link={link} />
      </span>
      {undo ? <Undo unitId={undo} successorId={link.unit.id} /> : null}
    </li>
  );
}

function Basis({ link: { act, note } }: { readonly link: Following }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  if (!act) return <span className={css.soft}>{note}</span>;
  return (
    <Link to={pathTo("/successions/$successionId", { successionId: act.id })}>
      {words.byDocument(act.basisNumber, date(act.basisIssuedOn), act.basisIssuer)}
    </Link>
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
