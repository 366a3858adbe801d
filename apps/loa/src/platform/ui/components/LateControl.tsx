import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { type ControlProps, FieldError } from "./FieldFrame.tsx";
import css from "./field.module.css";
import { type LatePart, whenIdle } from "./late-part.ts";

interface StandInProps {
  readonly control: ControlProps;
  /** The value in words. */
  readonly shown: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  /** Shows the sign of a list. */
  readonly list?: boolean;
  /** Takes up what is typed; a text begun is then finished here before the control comes. */
  readonly onTyped?: (text: string) => void;
  /** Told of the text as it is left, by the next field or by Enter. */
  readonly onDone?: (text: string) => void;
}

type Caret = readonly [start: number | null, end: number | null];

export interface LateControlProps<Control> extends StandInProps {
  readonly part: LatePart<Control>;
  /** The control that came, with the text that was typed before it did. */
  readonly children: (control: Control, typedBefore: string | null) => ReactNode;
}

interface Came<Control> {
  readonly control: Control;
  /** Where the caret stood; null when nobody was in the field. */
  readonly caret: Caret | null;
  readonly typed: string | null;
}

const texts = defineTexts({
  vi: { lost: "Chưa tải được danh sách. Khi có mạng lại, hãy tải lại trang." },
  en: { lost: "The list could not be loaded. Reload the page once you are online." },
});

/**
 * A control whose script comes when the browser is idle, or at once when someone reaches for the field. Until then
 * a plain input of the same look stands in; focus and typed text go over to the control.
 */
export function LateControl<Control>(props: LateControlProps<Control>) {
  const { part, children, ...standIn } = props;
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const standsIn = { input, composing, finishes: props.onTyped !== undefined };
  const { came, lost, bring, arrive } = useArrival(part, standsIn);
  const { id } = props.control;
  useLayoutEffect(() => {
    if (came?.caret) takeUpTyping(id, came.caret);
  }, [came, id]);
  if (came) return children(came.control, came.typed);
  return <StandIn {...{ ...standIn, input, lost, composing }} onReach={bring} onLeave={arrive} />;
}

interface StandsIn {
  readonly input: RefObject<HTMLInputElement | null>;
  /** An input method is putting a word together: taken away now, the input would leave it half. */
  readonly composing: RefObject<boolean>;
  /** A text begun is finished in the stand-in. */
  readonly finishes: boolean;
}

function useArrival<Control>(part: LatePart<Control>, { input, composing, finishes }: StandsIn) {
  const [came, setCame] = useState<Came<Control> | null>(() => cameAs(part, null));
  const arrive = () => {
    const next = cameAs(part, input.current);
    const unfinished = finishes && next?.caret && next.typed !== null;
    if (!next || unfinished || composing.current) return;
    // At once where somebody is typing: a letter between this look and a later drawing would be lost.
    if (next.caret) flushSync(() => setCame(next));
    else setCame(next);
  };
  const [lost, setLost] = useState(false);
  const bring = () => void part.fetch().then(arrive, () => setLost(true));
  const start = useRef(bring);
  const waits = came === null;
  useEffect(() => (waits ? whenIdle(start.current) : undefined), [waits]);
  return { came, lost, bring, arrive };
}

function cameAs<Control>(
  part: LatePart<Control>,
  input: HTMLInputElement | null,
): Came<Control> | null {
  const control = part.here();
  if (control === null) return null;
  if (input === null) return { control, caret: null, typed: null };
  const isHere = document.activeElement === input;
  return {
    control,
    caret: isHere ? [input.selectionStart, input.selectionEnd] : null,
    typed: input.value === input.defaultValue ? null : input.value,
  };
}

function takeUpTyping(id: string, caret: Caret) {
  const control = document.getElementById(id);
  control?.focus();
  if (control instanceof HTMLInputElement) control.setSelectionRange(...caret);
}

function StandIn(
  props: StandInProps & {
    readonly input: RefObject<HTMLInputElement | null>;
    readonly composing: RefObject<boolean>;
    readonly lost: boolean;
    readonly onReach: () => void;
    readonly onLeave: () => void;
  },
) {
  const { onTyped } = props;
  const words = useTexts(texts);
  const input = (
    <span className={css.standIn}>
      <input
        {...props.control}
        ref={props.input}
        className={css.input}
        autoComplete="off"
        defaultValue={props.shown}
        placeholder={props.placeholder}
        disabled={props.disabled}
        onPointerEnter={props.onReach}
        onFocus={(event) => {
          event.currentTarget.select();
          props.onReach();
        }}
        onBlur={(event) => {
          props.onDone?.(event.currentTarget.value);
          props.onLeave();
        }}
        onChange={(event) => onTyped?.(event.currentTarget.value)}
        onCompositionStart={() => {
          props.composing.current = true;
        }}
        onCompositionEnd={() => {
          props.composing.current = false;
          props.onLeave();
        }}
        // Half a choice is not yet something to send.
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          if (onTyped) props.onDone?.(event.currentTarget.value);
          else event.preventDefault();
        }}
      />
      {props.list ? <ListSign /> : null}
    </span>
  );
  // A date can be typed without its calendar.
  const error = props.lost && !onTyped ? words.lost : undefined;
  return (
    <>
      {input}
      <FieldError id={`${props.control.id}-lost`} error={error} />
    </>
  );
}

function ListSign() {
  return (
    <svg viewBox="0 0 15 15" aria-hidden="true">
      <path d="M5.25 5.75 7.5 3.5l2.25 2.25M5.25 9.25 7.5 11.5l2.25-2.25" />
    </svg>
  );
}
