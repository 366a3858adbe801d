import { useState } from "react";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { confirmSlot, type ProgrammeDetail, type Slot } from "../contract.ts";
import { texts } from "./texts.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

interface Draft {
  readonly title: string;
  readonly happenedOn: string;
  readonly minutes: number | null;
  readonly quantity: number;
  readonly replays: number;
  readonly link: string;
  readonly statement: string;
  readonly files: readonly File[];
}

/** A confirmation from its first word until it is kept; the same sent twice is one. */
export function useConfirming(slot: Slot, programme: ProgrammeDetail) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const { today } = useSession();
  const say = useSay();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => ({
    title: slot.title || `${programme.name}, ${date(slot.plannedOn)}`,
    happenedOn: slot.plannedOn < today ? slot.plannedOn : today,
    ...{ minutes: slot.minutes, quantity: programme.quantity, replays: 0 },
    ...{ link: "", statement: "", files: [] },
  }));
  const act = useProgrammeAct(confirmSlot, {
    onDone: ({ duties: [duty] }) =>
      say(
        duty ? words.confirmed(number(duty.delivered), number(duty.required)) : words.confirmedBare,
      ),
  });
  const lacking = lackingIn(draft, today);
  const submit = () => {
    setAsked(true);
    if (lacking) return;
    const { link, statement, files, ...rest } = draft;
    const proof = { links: link.trim() ? [link.trim()] : [], statement: statement.trim() || null };
    const body = { ...rest, ...proof, clientKey };
    act.mutate({ params: { slotId: slot.id }, body, files: [...files] });
  };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return { draft, change, submit, act, missing: asked ? lacking : null };
}

export type Confirming = ReturnType<typeof useConfirming>;

function lackingIn(draft: Draft, today: string): "title" | "day" | "proof" | null {
  if (draft.title.trim() === "") return "title";
  if (draft.happenedOn === "" || draft.happenedOn > today) return "day";
  const proven = draft.link.trim() || draft.statement.trim() || draft.files.length > 0;
  return proven ? null : "proof";
}
