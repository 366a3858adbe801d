import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import css from "./Channels.module.css";
import { isHour, momentOf, usualHour } from "./hours.ts";
import { texts } from "./texts.ts";

interface Props {
  /** Of what, for who hears the fields alone. */
  readonly about: string;
  readonly day?: string;
  readonly hour?: string;
  readonly verb: string;
  readonly busy: boolean;
  readonly onChoose: (moment: string) => void;
}

/** A day and an hour, and the verb for them: what the mouse does by dragging, for everybody. */
export function MomentFields({ about, verb, busy, onChoose, ...given }: Props) {
  const words = useTexts(texts);
  const { today } = useSession();
  const [day, setDay] = useState(given.day ?? "");
  const [hour, setHour] = useState(given.hour ?? usualHour);
  const [asked, setAsked] = useState(false);
  const choose = () => {
    setAsked(true);
    if (day !== "" && isHour(hour)) onChoose(momentOf(day, hour));
  };
  return (
    <fieldset className={css.moment} aria-label={about}>
      <DateField label={words.day} value={day} min={today} onChange={setDay} />
      <TextField
        label={words.hour}
        value={hour}
        maxLength={5}
        placeholder={words.hourHelp}
        onChange={setHour}
        error={asked && !isHour(hour) ? words.hourWrong : undefined}
      />
      <Button busy={busy} disabled={day === ""} onClick={choose}>
        {verb}
      </Button>
    </fieldset>
  );
}
