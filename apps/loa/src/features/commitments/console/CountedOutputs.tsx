import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { CommitmentDetail } from "../contract.ts";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";

type Output = CommitmentDetail["outputs"][number];

/** The outputs behind a commitment's numbers, each opening onto its evidence. */
export function CountedOutputs({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(texts);
  const { outputs } = commitment;
  return (
    <Section title={words.outputs} note={outputs.length}>
      {outputs.length === 0 ? <EmptyState title={words.noOutputs} /> : null}
      <ul className={css.list}>
        {outputs.map((output) => (
          <OutputLine key={output.id} output={output} />
        ))}
      </ul>
    </Section>
  );
}

function OutputLine({ output }: { readonly output: Output }) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return (
    <li className={css.line}>
      <div>
        {output.opens ? (
          <Link to={pathTo("/outputs/$outputId", { outputId: output.id })} className={css.what}>
            {output.title}
          </Link>
        ) : (
          <span className={css.what}>{output.title}</span>
        )}
        <div className={css.facts}>
          <span>{date(output.happenedOn)}</span>
          <span>+{number(output.count)}</span>
          {output.below ? <span>{output.below}</span> : null}
          {output.minutes > 0 ? (
            <span>
              {number(output.minutes)} {words.minutes}
            </span>
          ) : null}
        </div>
      </div>
      {output.state === "withdrawn" ? (
        <StatusMark state="cancelled" label={words.withdrawn} />
      ) : (
        <StatusMark state={output.state} />
      )}
    </li>
  );
}
