import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SuccessionDetail, SuccessionGroup } from "../contract.ts";
import { DecideForm } from "./DecideForm.tsx";
import { DutyLines } from "./DutyLines.tsx";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";
import { useTally } from "./useTally.ts";

interface Props {
  readonly detail: SuccessionDetail;
  readonly group: SuccessionGroup;
}

/** The commitments of one quota of one task: how many, what is open, what is decided; decided together or one by one. */
export function DutyGroup({ detail, group }: Props) {
  const words = useTexts(texts);
  const [doing, setDoing] = useState<"decide" | "each" | null>(null);
  const toggle = (what: "decide" | "each") => setDoing((now) => (now === what ? null : what));
  const name = `${group.path} ${group.title}`;
  return (
    <li className={css.line}>
      <div>
        <div className={css.what}>
          <strong>{group.path}</strong> {group.title}
        </div>
        <Facts group={group} />
      </div>
      <Row gap={2}>
        {detail.can.decide && group.mayDecide ? (
          <Button aria-label={words.decideThis(name)} onClick={() => toggle("decide")}>
            {words.decide}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          aria-expanded={doing === "each"}
          aria-label={`${words.each}: ${name}`}
          onClick={() => toggle("each")}
        >
          {words.each}
        </Button>
      </Row>
      {doing === "decide" ? (
        <div className={css.wide}>
          <DecideForm
            detail={detail}
            which={{ groups: [group.key] }}
            joins={group.owedAlready > 0}
            onClose={() => setDoing(null)}
          />
        </div>
      ) : null}
      {doing === "each" ? (
        <div className={css.wide}>
          <DutyLines detail={detail} group={group} />
        </div>
      ) : null}
    </li>
  );
}

function Facts({ group }: Pick<Props, "group">) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const tally = useTally();
  const noun = words.measure[group.measure as keyof typeof words.measure];
  return (
    <div className={css.facts}>
      {group.quota ? <span>{group.quota}</span> : null}
      <span>{group.planTitle}</span>
      <span>{words.group(number(group.commitments), `${number(group.openRequired)} ${noun}`)}</span>
      <span className={group.decided.undecided > 0 ? css.asked : undefined}>
        {tally(group.decided)}
      </span>
      {group.owedAlready > 0 ? <span>{words.owedAlready(number(group.owedAlready))}</span> : null}
      {group.lapsed > 0 ? <span>{words.lapsed(number(group.lapsed))}</span> : null}
    </div>
  );
}
