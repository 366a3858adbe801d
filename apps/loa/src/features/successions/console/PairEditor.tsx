import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listUnits } from "../../units/contract.ts";
import {
  type DraftPair,
  type DraftUnit,
  dayBefore,
  type Named,
  namedNew,
  withPairs,
} from "./draft.ts";
import { NewUnit } from "./NewUnit.tsx";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

interface Props {
  readonly effectiveOn: string;
  readonly pairs: readonly DraftPair[];
  readonly onChange: (pairs: readonly DraftPair[]) => void;
  readonly newUnits: readonly DraftUnit[];
  readonly onNewUnit: (unit: DraftUnit) => void;
}

/** Who ends and who takes over, pair by pair; the last choice stays for the next one. */
export function PairEditor({ effectiveOn, pairs, onChange, newUnits, onNewUnit }: Props) {
  const words = useTexts(texts);
  const [predecessor, setPredecessor] = useState<Named | null>(null);
  const [successor, setSuccessor] = useState<Named | null>(null);
  const add = () => {
    if (predecessor) onChange(withPairs(pairs, [{ predecessor, successor }]));
  };
  return (
    <Stack gap={3}>
      <div className={css.pairs}>
        <UnitField
          label={words.ending}
          asOf={dayBefore(effectiveOn)}
          value={predecessor}
          onChange={setPredecessor}
        />
        <UnitField
          label={words.taking}
          asOf={effectiveOn}
          value={successor}
          onChange={setSuccessor}
          optional
        />
        <Button disabled={predecessor === null} onClick={add}>
          {words.addPair}
        </Button>
      </div>
      <NewUnit
        effectiveOn={effectiveOn}
        units={newUnits}
        onAdd={(unit) => {
          onNewUnit(unit);
          setSuccessor(namedNew(unit));
        }}
        onChoose={(unit) => setSuccessor(namedNew(unit))}
      />
      <PairList pairs={pairs} onChange={onChange} />
    </Stack>
  );
}

/** One unit that exists on a day, found by typing any of its names. */
export function UnitField(props: {
  readonly label: string;
  readonly asOf: string;
  readonly value: Named | null;
  readonly onChange: (unit: Named | null) => void;
  readonly optional?: boolean;
}) {
  const { label, asOf, value, onChange, optional } = props;
  return (
    <RemoteSelectField
      label={label}
      required={!optional}
      endpoint={listUnits}
      args={(q) => ({ query: { q, perPage: 30, asOf } })}
      option={(unit) => ({ value: unit.id, label: unit.name, hint: unit.code })}
      value={value?.id ?? ""}
      chosen={value ? { value: value.id, label: value.name } : null}
      onChange={(id, option) => onChange(id === "" ? null : { id, name: option?.label ?? "" })}
    />
  );
}

function PairList({ pairs, onChange }: Pick<Props, "pairs" | "onChange">) {
  const words = useTexts(texts);
  const { number } = useFormat();
  if (pairs.length === 0) return null;
  const groups = [...Map.groupBy(pairs, (pair) => pair.predecessor.id).values()];
  return (
    <>
      <p className={css.soft}>{words.pairCount(number(pairs.length))}</p>
      <ul className={css.list}>
        {groups.map((group) => (
          <PairLine
            key={group[0]?.predecessor.id}
            group={group}
            onRemove={() => onChange(pairs.filter((pair) => !group.includes(pair)))}
          />
        ))}
      </ul>
    </>
  );
}

function PairLine(props: { readonly group: readonly DraftPair[]; readonly onRemove: () => void }) {
  const words = useTexts(texts);
  const name = props.group[0]?.predecessor.name ?? "";
  const takers = props.group.flatMap((pair) => pair.successor?.name ?? []);
  return (
    <li className={css.line}>
      <span className={css.what}>
        {name}
        <span className={css.soft}>
          {" · "}
          {takers.length > 0 ? `${words.takenBy} ${takers.join("; ")}` : words.noTaker}
        </span>
      </span>
      <Button kind="quiet" aria-label={words.removePair(name)} onClick={props.onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}
