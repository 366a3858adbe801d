import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { State } from "../../../platform/ui/components/state.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Counted, Publication } from "../contract.ts";
import css from "./Channels.module.css";
import { texts } from "./texts.ts";

const marks: Readonly<Record<Counted["state"], State>> = {
  ...{ recorded: "recorded", approved: "approved", accepted: "accepted", returned: "returned" },
  withdrawn: "cancelled",
};

/** What went out counted for, by itself; each opens onto the task and the output that prove it. */
export function CountedFor({ publication }: { readonly publication: Publication }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { counted, sha256 } = publication;
  if (!counted) return null;
  const { outputId, state, claims, slot } = counted;
  return (
    <div className={css.counted}>
      <h3>{words.counts}</h3>
      {claims.length > 0 ? (
        <ul>
          {claims.map(({ commitmentId, path, title, plan }) => (
            <li key={commitmentId}>
              <Link to={pathTo("/commitments/$commitmentId", { commitmentId })}>
                {path} {title}
              </Link>{" "}
              <span className={css.soft}>{plan}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <strong>{words.countsNothing}.</strong> {words.countsNothingNote}
        </p>
      )}
      {slot ? (
        <p>
          <Link to={pathTo("/programmes/$programmeId", { programmeId: slot.programme.id })}>
            {words.fills(slot.programme.name, date(slot.plannedOn))}
          </Link>
        </p>
      ) : null}
      <p>
        <StatusMark state={marks[state]} label={words.states[state]} />{" "}
        <Link to={pathTo("/outputs/$outputId", { outputId })}>{words.openOutput}</Link>
      </p>
      <p className={css.hash}>
        {words.proof}: {sha256}
      </p>
    </div>
  );
}
