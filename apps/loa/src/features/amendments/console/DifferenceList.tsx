import { useRef } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { type AmendmentDetail, type Difference, getDifference } from "../contract.ts";
import css from "./Amendment.module.css";
import { DifferenceLine } from "./DifferenceLine.tsx";
import { differenceSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Every duty of both versions: added, changed, ended or untouched. */
export function DifferenceList({ amendment }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  const difference = useCall(getDifference, { params: { planId: amendment.planId } });
  return (
    <Section
      title={words.difference}
      note={words.against(amendment.chosen?.plan.documentNumber ?? "")}
    >
      <Answer query={difference}>{(data) => <Lines amendment={amendment} data={data} />}</Answer>
    </Section>
  );
}

const kinds = ["changed", "added", "ended", "untouched"] as const;

function Lines({
  amendment,
  data,
}: {
  readonly amendment: AmendmentDetail;
  readonly data: Difference;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const [filter, change] = useSearchState(differenceSearch);
  const list = useRef<HTMLOListElement>(null);
  useKey("j", () => step(list.current, 1));
  useKey("k", () => step(list.current, -1));
  const rows = data.rows.filter((row) => filter.kind === "all" || row.kind === filter.kind);
  const olds = data.rows.flatMap((row) => row.old ?? []);
  return (
    <>
      <search className={css.filter} aria-label={words.filter} data-print="no">
        <Segmented
          label={words.filter}
          value={filter.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: "all", label: `${words.all} ${number(data.rows.length)}` },
            ...kinds.map((kind) => ({
              value: kind,
              label: `${words.kindNames[kind]} ${number(data.counts[kind])}`,
            })),
          ]}
        />
        <span className={css.keys}>{words.keys}</span>
      </search>
      {rows.length === 0 ? <p className={css.soft}>{words.none}</p> : null}
      <ol className={css.rows} ref={list}>
        {rows.map((row) => (
          <DifferenceLine
            key={row.fresh?.taskId ?? row.old?.taskId}
            row={row}
            planId={amendment.planId}
            olds={olds}
            canChange={amendment.can.change}
          />
        ))}
      </ol>
    </>
  );
}

function step(list: HTMLOListElement | null, by: number) {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
