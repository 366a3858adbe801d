import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Slot } from "../contract.ts";
import css from "./Programmes.module.css";
import { texts } from "./texts.ts";

const shownAtOnce = 6;

/** Loud: slots soon that nobody has in hand, and those that passed unconfirmed. */
export function EmptyAhead({ slots }: { readonly slots: readonly Slot[] }) {
  const words = useTexts(texts);
  const missed = slots.filter((slot) => slot.missed);
  const empty = slots.filter((slot) => slot.empty);
  return (
    <>
      {missed.length > 0 ? (
        <Loud tone="error" title={words.missedSlots(String(missed.length))} slots={missed} />
      ) : null}
      {empty.length > 0 ? (
        <Loud tone="warn" title={words.emptyAhead(String(empty.length))} slots={empty} />
      ) : null}
    </>
  );
}

function Loud(props: {
  readonly tone: "error" | "warn";
  readonly title: string;
  readonly slots: readonly Slot[];
}) {
  const words = useTexts(texts);
  const [open, setOpen] = useState(false);
  const shown = open ? props.slots : props.slots.slice(0, shownAtOnce);
  const rest = props.slots.length - shownAtOnce;
  return (
    <Notice tone={props.tone} title={props.title}>
      <ul className={css.loud}>
        {shown.map((slot) => (
          <Line key={slot.id} slot={slot} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.fewerSlots : words.restOfSlots(String(rest))}
        </Button>
      ) : null}
    </Notice>
  );
}

function Line({ slot: { id, programme, plannedOn, title } }: { readonly slot: Slot }) {
  const { date, dueIn } = useFormat();
  const { today } = useSession();
  return (
    <li>
      <Link
        to={pathTo("/programmes/$programmeId", { programmeId: programme.id })}
        search={{ slot: id }}
      >
        {date(plannedOn)}: {title || programme.name}
      </Link>{" "}
      <span className={css.soft}>
        {programme.channel} · {dueIn(plannedOn, today)}
      </span>
    </li>
  );
}
