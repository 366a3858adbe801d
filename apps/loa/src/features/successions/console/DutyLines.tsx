import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import {
  listMovingDuties,
  type MovingDuty,
  type SuccessionDetail,
  type SuccessionGroup,
} from "../contract.ts";
import { DecideForm } from "./DecideForm.tsx";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

const perPage = 20;

/** The commitments of one group, unit by unit, each decided for itself. */
export function DutyLines(props: {
  readonly detail: SuccessionDetail;
  readonly group: SuccessionGroup;
}) {
  const { detail, group } = props;
  const [page, setPage] = useState(1);
  const found = useCall(listMovingDuties, {
    params: { successionId: detail.id },
    query: { group: group.key, page, perPage },
  });
  return (
    <Answer query={found}>
      {({ rows, total }) => (
        <Stack gap={3}>
          <ul className={css.list}>
            {rows.map((duty) => (
              <DutyLine
                key={duty.commitmentId}
                detail={detail}
                duty={duty}
                mayDecide={detail.can.decide && group.mayDecide}
              />
            ))}
          </ul>
          <Pages total={total} perPage={perPage} page={page} onPage={setPage} />
        </Stack>
      )}
    </Answer>
  );
}

function DutyLine(props: {
  readonly detail: SuccessionDetail;
  readonly duty: MovingDuty;
  readonly mayDecide: boolean;
}) {
  const words = useTexts(texts);
  const { detail, duty } = props;
  const [deciding, setDeciding] = useState(false);
  const path = pathTo("/commitments/$commitmentId", { commitmentId: duty.commitmentId });
  return (
    <li className={css.line}>
      <div>
        <Link to={path}>{duty.unit.name}</Link>
        <Facts duty={duty} />
      </div>
      {props.mayDecide ? (
        <Button
          kind="quiet"
          aria-label={words.decideThis(duty.unit.name)}
          onClick={() => setDeciding(!deciding)}
        >
          {words.decide}
        </Button>
      ) : null}
      {deciding ? (
        <div className={css.wide}>
          <DecideForm
            detail={detail}
            which={{ commitmentIds: [duty.commitmentId] }}
            joins={duty.owedAlreadyBy.length > 0}
            onClose={() => setDeciding(false)}
          />
        </div>
      ) : null}
    </li>
  );
}

function Facts({ duty }: { readonly duty: MovingDuty }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const said = useDecided();
  const noun = words.measure[duty.measure as keyof typeof words.measure];
  const isOpen = duty.decision === null;
  return (
    <div className={css.facts}>
      <span className={isOpen ? css.asked : undefined}>{said(duty)}</span>
      <span>
        {words.openRequired}: {number(duty.openRequired)} {noun}
      </span>
      <span>
        {words.delivered}: {number(duty.delivered)}
      </span>
      {isOpen && duty.proposed ? <span>{words.proposedTo(duty.proposed.name)}</span> : null}
      {duty.owedAlreadyBy.map((unit) => (
        <span key={unit.id}>{words.owesToo(unit.name)}</span>
      ))}
    </div>
  );
}

function useDecided(): (duty: MovingDuty) => string {
  const words = useTexts(texts);
  return ({ decision }) => {
    if (!decision) return words.undecided;
    const receiver = decision.receiver?.name ?? "";
    const said = {
      pass: words.goesTo(receiver),
      join: words.joins(receiver),
      end: words.ends,
      stay: words.stays,
    }[decision.outcome];
    return decision.reason ? `${said} (${decision.reason})` : said;
  };
}
