import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import css from "./ConfirmInline.module.css";
import { Row } from "./layout.tsx";
import { TextArea } from "./TextArea.tsx";

export interface ConfirmInlineProps {
  /** What will happen, as a question. */
  readonly question: string;
  /** The verb on the button that does it. */
  readonly confirm: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
  readonly reason?: "required" | "optional" | "none";
  readonly reasonLabel?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly error?: string | undefined;
}

const texts = defineTexts({
  vi: { reason: "Lý do", needed: "Xin ghi lý do.", cancel: "Thôi" },
  en: { reason: "Reason", needed: "Please give a reason.", cancel: "Cancel" },
});

/** Asks in place, where the thing stands, instead of in a window over the page. */
export function ConfirmInline(props: ConfirmInlineProps) {
  const words = useTexts(texts);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const lacking = props.reason === "required" && reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (!lacking) props.onConfirm(reason.trim());
  };
  return (
    <Place onCancel={props.onCancel} label={props.question}>
      <p className={css.question}>{props.question}</p>
      {props.reason === "required" || props.reason === "optional" ? (
        <TextArea
          label={props.reasonLabel ?? words.reason}
          required={props.reason === "required"}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={asked && lacking ? words.needed : props.error}
        />
      ) : null}
      <Row gap={2}>
        <Button
          kind={props.danger ? "danger" : "primary"}
          busy={props.busy ?? false}
          onClick={confirm}
        >
          {props.confirm}
        </Button>
        <Button onClick={props.onCancel}>{words.cancel}</Button>
      </Row>
    </Place>
  );
}

function Place(props: {
  readonly label: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  }, []);
  return (
    <fieldset
      ref={place}
      className={css.place}
      aria-label={props.label}
      onKeyDown={(event) => event.key === "Escape" && props.onCancel()}
    >
      {props.children}
    </fieldset>
  );
}
