import { useEffect, useRef, useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { ProgrammeDetail, Slot } from "../contract.ts";
import { ConfirmForm } from "./ConfirmForm.tsx";
import { MoveForm } from "./MoveForm.tsx";
import css from "./Programmes.module.css";
import { SlotForm } from "./SlotForm.tsx";
import { SlotMark } from "./SlotMark.tsx";
import { SlotSteps } from "./SlotSteps.tsx";
import { texts } from "./texts.ts";

type Task = "words" | "move" | "confirm";

/** One slot opened in place: who and what, another day, its steps, and that it went out. */
export function SlotPanel(props: {
  readonly slot: Slot;
  readonly programme: ProgrammeDetail;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { slot, programme, onClose } = props;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const open = slot.state !== "out" && slot.state !== "cancelled";
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={css.panel}
      aria-label={words.openSlot(slot.title || slot.programme.name, date(slot.plannedOn))}
    >
      <Stack gap={4}>
        <Row gap={3} align="baseline">
          <strong>
            {date(slot.plannedOn)} {slot.startsAt ?? ""}
          </strong>
          <span>{slot.title || slot.programme.name}</span>
          <SlotMark slot={slot} />
          <span className={css.soft}>{slot.person?.name ?? words.nobody}</span>
          <Button kind="quiet" onClick={onClose}>
            {words.close}
          </Button>
        </Row>
        {slot.outputId ? <Out outputId={slot.outputId} /> : null}
        {slot.cancelledBecause ? <p>{words.because(slot.cancelledBecause)}</p> : null}
        {programme.can.keep && open ? <OpenSlot slot={slot} programme={programme} /> : null}
        {programme.can.keep && slot.state === "cancelled" ? <SlotSteps slot={slot} /> : null}
      </Stack>
    </section>
  );
}

function Out({ outputId }: { readonly outputId: string }) {
  const words = useTexts(texts);
  return (
    <p>
      <Link to={pathTo("/outputs/$outputId", { outputId })}>{words.output}</Link>{" "}
      <span className={css.soft}>{words.outNote}</span>
    </p>
  );
}

function OpenSlot(props: { readonly slot: Slot; readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { slot, programme } = props;
  // What is due or past is most likely to be confirmed, what is ahead to be given to somebody.
  const [task, setTask] = useState<Task>(slot.missed ? "confirm" : "words");
  const labels = { words: words.whatAndWho, move: words.move, confirm: words.confirm };
  return (
    <>
      <Row gap={2}>
        {(["words", "move", "confirm"] as const).map((one) => (
          <Button key={one} aria-pressed={task === one} onClick={() => setTask(one)}>
            {labels[one]}
          </Button>
        ))}
      </Row>
      {task === "words" ? <SlotForm key={slot.id} slot={slot} programme={programme} /> : null}
      {task === "move" ? <MoveForm key={slot.id} slot={slot} programme={programme} /> : null}
      {task === "confirm" ? <ConfirmForm key={slot.id} slot={slot} programme={programme} /> : null}
      <SlotSteps slot={slot} />
    </>
  );
}
