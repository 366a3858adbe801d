import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Timeline } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { readSuccession, type SuccessionDetail } from "../contract.ts";
import { DropDraft, UndoSuccession } from "./EndSuccession.tsx";
import { MovingDuties } from "./MovingDuties.tsx";
import { MovingPeople } from "./MovingPeople.tsx";
import { PairSummary } from "./PairSummary.tsx";
import { StateMark } from "./StateMark.tsx";
import { SuccessionPapers } from "./SuccessionPapers.tsx";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

/** One change of units: who and why, every open commitment with its decision, people, and the act itself. */
export default function SuccessionPage() {
  const successionId = usePathValue("successionId");
  const found = useCall(readSuccession, { params: { successionId } });
  return <Answer query={found}>{(detail) => <Detail detail={detail} />}</Answer>;
}

function Detail({ detail }: { readonly detail: SuccessionDetail }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const { date } = useFormat();
  const path = pathTo("/successions/$successionId/edit", { successionId: detail.id });
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.from(words.kinds[detail.kind], date(detail.effectiveOn))}
        subtitle={words.basisLine(
          detail.basisNumber,
          date(detail.basisIssuedOn),
          detail.basisIssuer,
        )}
        trail={[{ label: words.title, to: "/successions" }]}
        action={detail.can.change ? <ButtonLink to={path}>{words.edit}</ButtonLink> : null}
      />
      <Section title={words.who} note={<StateMark state={detail.state} />}>
        <PairSummary pairs={detail.pairs} newUnitIds={detail.newUnitIds} />
        {detail.note ? <p className={css.soft}>{detail.note}</p> : null}
      </Section>
      <SuccessionPapers detail={detail} />
      <Outcome detail={detail} />
      {can["units.all"] && detail.state !== "undone" ? <MovingDuties detail={detail} /> : null}
      {detail.can.change ? <MovingPeople detail={detail} /> : null}
      <History detail={detail} />
      {detail.can.change ? <DropDraft id={detail.id} /> : null}
      {detail.can.undo ? <UndoSuccession id={detail.id} /> : null}
    </Stack>
  );
}

function Outcome({ detail }: { readonly detail: SuccessionDetail }) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const { state, moved } = detail;
  if (state === "planned")
    return <Notice tone="info">{words.waits(date(detail.effectiveOn))}</Notice>;
  if (state !== "inForce") return null;
  return (
    <Notice tone="done" title={words.movedTitle}>
      {words.moved(
        number(moved.pass),
        number(moved.required),
        number(moved.join),
        number(moved.end),
      )}
    </Notice>
  );
}

function History({ detail }: { readonly detail: SuccessionDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const acts = [
    { key: "drafted", what: words.drafted, act: detail.drafted },
    { key: "confirmed", what: words.confirmed, act: detail.confirmed },
    { key: "entered", what: words.entered, act: detail.entered },
    { key: "undone", what: words.undoneOn, act: detail.undone },
  ];
  return (
    <Section title={words.history}>
      <Timeline
        items={acts.flatMap(({ key, what, act }) =>
          act
            ? [
                {
                  ...{ key, what, when: date(act.on) },
                  who: act.by ?? (key === "entered" ? words.byItself : undefined),
                  note: key === "undone" ? detail.undone?.reason : undefined,
                },
              ]
            : [],
        )}
      />
    </Section>
  );
}
