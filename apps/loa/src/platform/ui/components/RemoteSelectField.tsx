import { useEffect, useState } from "react";
import type { CallArguments, CallResult, Endpoint } from "../../contract/endpoint.ts";
import { useCall } from "../api/useCall.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import { LateControl } from "./LateControl.tsx";
import { listTexts } from "./list-texts.ts";
import type { Option } from "./option.ts";
import { selectPart } from "./SelectField.tsx";

/** An endpoint that answers a search with rows. */
type RowOf<E extends Endpoint> = CallResult<E> extends { rows: (infer Row)[] } ? Row : never;

export interface RemoteSelectFieldProps<E extends Endpoint> extends FieldProps {
  readonly endpoint: E;
  /** The request for what was typed; the server searches without tone marks. */
  readonly args: (typed: string) => CallArguments<E>;
  readonly option: (row: RowOf<E>) => Option;
  /** Empty when nothing is chosen. */
  readonly value: string;
  /** Words of the value given from outside, until something else is picked. */
  readonly chosen?: Option | null;
  readonly onChange: (value: string, option: Option | null) => void;
  readonly disabled?: boolean;
}

/** Long enough for a Vietnamese word typed with its marks. */
const pauseMs = 250;

/** One of very many, looked up on the server while typing: units, people. */
export function RemoteSelectField<E extends Endpoint>(props: RemoteSelectFieldProps<E>) {
  const words = useTexts(listTexts);
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<Option | null>(null);
  const found = useCall(props.endpoint, props.args(useSettled(typed)));
  const rows = (found.data as { rows: RowOf<E>[] } | undefined)?.rows ?? [];
  const known = [picked, props.chosen ?? null].find((option) => option?.value === props.value);
  const options = withChosen(rows.map(props.option), known ?? null);
  const pick = (value: string) => {
    const option = options.find((each) => each.value === value) ?? null;
    setPicked(option);
    props.onChange(value, option);
  };
  const { label, help, error, required, disabled = false } = props;
  const same = { placeholder: words.type, disabled };
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <LateControl part={selectPart} {...same} control={control} shown={known?.label ?? ""} list>
          {(Control, typedBefore) => (
            <Control
              {...same}
              control={control}
              options={options}
              value={props.value}
              onChange={pick}
              onSearch={(text) => setTyped(text === known?.label ? "" : text)}
              clearable={required === false}
              error={Boolean(error)}
              typedBefore={typedBefore}
            />
          )}
        </LateControl>
      )}
    </FieldFrame>
  );
}

function withChosen(options: readonly Option[], chosen: Option | null): readonly Option[] {
  if (!chosen || options.some((option) => option.value === chosen.value)) return options;
  return [chosen, ...options];
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
