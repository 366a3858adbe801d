import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  decideDuties,
  previewSuccession,
  type SuccessionDetail,
  type SuccessionPreview,
} from "../contract.ts";
import { ConfirmSuccession, SettleRest } from "./ConfirmSuccession.tsx";
import { DutyGroup } from "./DutyGroup.tsx";
import css from "./Successions.module.css";
import { staleByDecision } from "./stale.ts";
import { texts } from "./texts.ts";

/** Every open commitment a change moves, summed by task, each group with its decision; then the confirmation. */
export function MovingDuties({ detail }: { readonly detail: SuccessionDetail }) {
  const preview = useCall(previewSuccession, { params: { successionId: detail.id } });
  return <Answer query={preview}>{(found) => <Found detail={detail} preview={found} />}</Answer>;
}

interface Props {
  readonly detail: SuccessionDetail;
  readonly preview: SuccessionPreview;
}

function Found({ detail, preview }: Props) {
  const words = useTexts(texts);
  const isRest = detail.state === "inForce";
  if (isRest && (preview.commitments === 0 || detail.kind === "transfer")) return null;
  return (
    <>
      <Section
        title={isRest ? words.rest : words.duties}
        note={isRest ? words.restNote : words.dutiesNote}
      >
        {preview.commitments === 0 ? (
          <EmptyState title={words.nothingOpen}>{words.nothingOpenHelp}</EmptyState>
        ) : (
          <Stack gap={4}>
            <Figures preview={preview} />
            {detail.can.decide ? <Propose detail={detail} preview={preview} /> : null}
            <ul className={css.list}>
              {preview.groups.map((group) => (
                <DutyGroup key={group.key} detail={detail} group={group} />
              ))}
            </ul>
          </Stack>
        )}
      </Section>
      {detail.can.confirm ? <ConfirmSuccession detail={detail} preview={preview} /> : null}
      {isRest && detail.can.undo ? <SettleRest detail={detail} preview={preview} /> : null}
    </>
  );
}

function Figures({ preview }: Pick<Props, "preview">) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { undecided } = preview.decided;
  const also = [
    ...(preview.keptOpen > 0 ? [words.keptOpen(number(preview.keptOpen))] : []),
    ...(preview.waitingRequests > 0 ? [words.waiting(number(preview.waitingRequests))] : []),
  ];
  return (
    <>
      <FigureRow>
        <Figure value={number(preview.commitments)} label={words.open} />
        <Figure value={number(preview.openRequired)} label={words.openRequired} />
        <Figure value={number(preview.delivered)} label={words.delivered} />
        <Figure value={number(undecided)} label={words.undecided} />
      </FigureRow>
      {also.length > 0 ? <p className={css.soft}>{also.join(" · ")}</p> : null}
    </>
  );
}

function Propose({ detail, preview }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const open = preview.groups.filter((group) => group.mayDecide && group.decided.undecided > 0);
  const proposed = open.reduce(
    (sum, group) => sum + Math.min(group.proposed, group.decided.undecided),
    0,
  );
  const act = useAct(decideDuties, {
    invalidates: staleByDecision,
    onDone: ({ decided }) => say(words.decidedCount(number(decided))),
  });
  if (proposed === 0) return null;
  const propose = () =>
    act.mutate({
      params: { successionId: detail.id },
      body: { outcome: "propose", onlyUndecided: true },
    });
  return (
    <>
      <Row>
        <Button busy={act.isPending} onClick={propose}>
          {words.propose(number(proposed))}
        </Button>
      </Row>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
