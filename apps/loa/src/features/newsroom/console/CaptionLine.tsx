import type { KeyboardEvent } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { CaptionFault } from "../../media/contract.ts";
import { type CaptionRow, shortClock } from "./caption-rows.ts";
import css from "./Media.module.css";
import { streamTexts } from "./stream-texts.ts";

interface Props {
  readonly row: CaptionRow;
  readonly number: number;
  readonly fault: CaptionFault["what"] | undefined;
  /** The moment that plays, in seconds. */
  readonly now: () => number;
  readonly onChange: (over: Partial<CaptionRow>) => void;
  readonly onGo: () => void;
  readonly onTakeOut: () => void;
}

/** One caption: from when to when, and its words. */
export function CaptionLine({ row, fault, now, onChange, onGo, onTakeOut, ...props }: Props) {
  const words = useTexts(streamTexts);
  const number = useFormat().number(props.number);
  const onKeyDown = (event: KeyboardEvent) => {
    const side = event.altKey ? { KeyI: "from", KeyO: "to" }[event.code] : undefined;
    if (!side) return;
    event.preventDefault();
    onChange({ [side]: shortClock(now()) });
  };
  const faultId = `${row.key}-fault`;
  const told = {
    "aria-invalid": fault !== undefined,
    "aria-describedby": fault ? faultId : undefined,
  };
  return (
    <li className={css.cue} onKeyDown={onKeyDown}>
      {(["from", "to"] as const).map((side) => (
        <input
          key={side}
          {...told}
          className={css.moment}
          aria-label={words[side](number)}
          value={row[side]}
          inputMode="decimal"
          onChange={(event) => onChange({ [side]: event.currentTarget.value })}
        />
      ))}
      <textarea
        {...told}
        className={css.words}
        aria-label={words.text(number)}
        rows={2}
        value={row.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <span className={css.cueActs}>
        <Button kind="quiet" aria-label={words.go(number)} onClick={onGo}>
          {words.play}
        </Button>
        <Button kind="quiet" aria-label={words.takeOutOf(number)} onClick={onTakeOut}>
          {words.takeOut}
        </Button>
      </span>
      {fault ? (
        <span id={faultId} className={css.lacking}>
          {words.cueFaults[fault]}
        </span>
      ) : null}
    </li>
  );
}
