import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { type Proposal, startProgramme } from "../contract.ts";
import css from "./Programmes.module.css";
import { texts } from "./texts.ts";
import { usePatternWords } from "./usePatternWords.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

/** A quota without a programme, and the one that would fill it: started with one press, or changed first. */
export function ProposalLine(props: { readonly proposal: Proposal; readonly first: boolean }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const say = useSay();
  const go = useGo();
  const { proposal } = props;
  const start = useProgrammeAct(startProgramme, {
    onDone: ({ id, slots }) => {
      say(words.started(number(slots.length)));
      go(pathTo("/programmes/$programmeId", { programmeId: id }));
    },
  });
  return (
    <li className={css.line}>
      <Told proposal={proposal} />
      {start.error ? <Notice tone="error">{start.error.message}</Notice> : null}
      <Row gap={2}>
        <Button
          kind={props.first ? "primary" : "plain"}
          busy={start.isPending}
          aria-label={`${words.start}: ${proposal.name}`}
          onClick={() => start.mutate({ body: bodyOf(proposal) })}
        >
          {words.start}
        </Button>
        <ButtonLink
          kind="quiet"
          to="/programmes/new"
          search={{ unit: proposal.unit.id, from: proposal.commitmentIds[0] ?? "" }}
        >
          {words.adjust}
        </ButtonLink>
      </Row>
    </li>
  );
}

function Told({ proposal }: { readonly proposal: Proposal }) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const patternWords = usePatternWords();
  const { slots, owed, first, minutes, quantity } = proposal;
  const told = [
    ...[patternWords(proposal.pattern), words.slots(number(slots)), words.owed(number(owed))],
    ...(minutes ? [words.minutes(number(minutes))] : []),
    ...(quantity > 1 ? [words.perSlot(number(quantity))] : []),
    ...(first[0] ? [words.from(date(first[0]))] : []),
  ];
  return (
    <div>
      <p>
        <strong>{proposal.name}</strong> <span className={css.soft}>{proposal.channel}</span>
      </p>
      <p>{told.join(" · ")}</p>
      {proposal.duties.map(({ commitmentId, path, title, quota }) => (
        <p key={commitmentId} className={css.soft}>
          {path} {title}
          {quota ? ` (${quota})` : ""}
        </p>
      ))}
    </div>
  );
}

/** What is sent to start a proposed programme as it stands. */
export function bodyOf(proposal: Proposal) {
  const { name, channel, kind, language, quantity, minutes, startsAt } = proposal;
  const { commitmentIds, pattern, startsOn, endsOn, unit } = proposal;
  return {
    ...{ unitId: unit.id, name, channel, kind, language, quantity, minutes, startsAt },
    ...{ commitmentIds, pattern, startsOn, endsOn },
  };
}
