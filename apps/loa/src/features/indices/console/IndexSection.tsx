import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  getIndexHistory,
  type IndexEntry,
  type IndexSeries,
  type IndexValue,
  listIndices,
  withdrawIndexValue,
} from "../contract.ts";
import { IndexChart } from "./IndexChart.tsx";
import css from "./Indices.module.css";
import { texts } from "./texts.ts";
import { ValueForm } from "./ValueForm.tsx";

type Doing = { readonly act: "edit" | "withdraw"; readonly value: IndexValue } | "add" | null;

interface Props {
  readonly series: IndexSeries;
  readonly measure: "rank" | "score";
  readonly canEdit: boolean;
}

/** One index: who measures it, its chart, the same in a table, and where it cannot be compared. */
export function IndexSection({ series, measure, canEdit }: Props) {
  const words = useTexts(texts);
  const say = useBilingual();
  const { number } = useFormat();
  const [doing, setDoing] = useState<Doing>(null);
  const { owner, cadence, scale, fullName, breaks } = series;
  return (
    <Section title={series.name} note={say(fullName)}>
      <Stack gap={3}>
        <p className={css.facts}>
          {words.facts(say(owner), say(cadence), number(scale.from), number(scale.to))}
        </p>
        <div className={css.index}>
          <IndexChart series={series} measure={measure} />
          <Values {...{ series, canEdit }} onDo={setDoing} />
        </div>
        <ul className={css.breaks}>
          {breaks.map(({ id, fromYear, note }) => (
            <li key={id}>{words.breakFrom(String(fromYear), say(note))}</li>
          ))}
        </ul>
        <Working {...{ series, canEdit, doing }} onDo={setDoing} />
      </Stack>
    </Section>
  );
}

function Working(props: {
  readonly series: IndexSeries;
  readonly canEdit: boolean;
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
}) {
  const words = useTexts(texts);
  const session = useSession();
  const { series, doing, onDo } = props;
  const thisYear = Number(session.today.slice(0, 4));
  const close = () => onDo(null);
  if (!props.canEdit) return null;
  if (doing === "add") return <ValueForm {...{ series, thisYear }} onClose={close} />;
  if (doing?.act === "edit")
    return (
      <ValueForm
        key={doing.value.id}
        {...{ series, thisYear }}
        value={doing.value}
        onClose={close}
      />
    );
  if (doing?.act === "withdraw") return <Withdraw value={doing.value} onClose={close} />;
  return (
    <div data-print="no">
      <Row gap={3} align="start">
        <Button aria-label={`${words.addYear}: ${series.name}`} onClick={() => onDo("add")}>
          {words.addYear}
        </Button>
        <Disclosure summary={`${words.history}: ${series.name}`}>
          <History code={series.code} />
        </Disclosure>
      </Row>
    </div>
  );
}

function Withdraw({
  value,
  onClose,
}: {
  readonly value: IndexValue;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(withdrawIndexValue, {
    invalidates: [listIndices, getIndexHistory],
    onDone: () => {
      say(words.withdrawn);
      onClose();
    },
  });
  return (
    <ConfirmInline
      question={words.withdrawQuestion}
      confirm={words.withdraw}
      reason="required"
      danger
      busy={act.isPending}
      onConfirm={(reason) => act.mutate({ params: { valueId: value.id }, body: { reason } })}
      onCancel={onClose}
    />
  );
}

function History({ code }: { readonly code: IndexSeries["code"] }) {
  const words = useTexts(texts);
  const history = useCall(getIndexHistory, { params: { indexCode: code } });
  const line = useHistoryLine();
  return (
    <Answer query={history}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p>{words.noValues}</p>
        ) : (
          <ul className={css.history}>
            {rows.map((row) => (
              <li key={row.id}>{line(row)}</li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function useHistoryLine() {
  const words = useTexts(texts);
  const { moment, number } = useFormat();
  return ({ year, score, rank, withdrawn, reason, source, by, at }: IndexEntry) => {
    const said = words.valueOf(
      score === null ? words.none : number(score, 4),
      rank === null ? words.none : String(rank),
    );
    const value = withdrawn ? words.wasWithdrawn : `${said} (${source})`;
    const line = words.historyLine(String(year), value, by ?? "Loa", moment(at));
    return reason && reason !== source ? `${line}. ${reason}` : line;
  };
}

function Values(props: {
  readonly series: IndexSeries;
  readonly canEdit: boolean;
  readonly onDo: (doing: Doing) => void;
}) {
  const words = useTexts(texts);
  const { series } = props;
  return (
    <DataTable
      caption={series.name}
      columns={useColumns(props)}
      rows={series.values}
      rowKey={(value) => value.id}
      empty={<EmptyState title={words.noValues} />}
    />
  );
}

function useColumns(props: Parameters<typeof Values>[0]): readonly Column<IndexValue>[] {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const { series, canEdit, onDo } = props;
  const columns: Column<IndexValue>[] = [
    { key: "year", header: words.year, cell: (row) => row.year, phone: "title", nowrap: true },
    {
      key: "score",
      header: words.score,
      align: "end",
      cell: ({ score }) =>
        score === null ? words.none : `${number(score, series.scale.decimals)}${series.suffix}`,
    },
    {
      key: "rank",
      header: words.rank,
      align: "end",
      cell: ({ rank, units }) =>
        rank === null ? words.none : [rank, units].filter(Boolean).join("/"),
    },
    {
      key: "source",
      header: words.source,
      cell: ({ source, sourceUrl, publishedOn }) => (
        <>
          {sourceUrl ? (
            <a href={sourceUrl} rel="noreferrer noopener" target="_blank">
              {source}
            </a>
          ) : (
            source
          )}
          {publishedOn ? ` (${words.published.toLocaleLowerCase()} ${date(publishedOn)})` : ""}
        </>
      ),
    },
    {
      key: "note",
      header: words.note,
      cell: ({ note, breaksSeries }) =>
        [breaksSeries ? words.seriesBreaks : "", note ?? ""].filter(Boolean).join(". "),
    },
  ];
  if (!canEdit) return columns;
  return [
    ...columns,
    {
      key: "acts",
      header: words.acts,
      cell: (value) => (
        <Row gap={1}>
          <Button
            kind="quiet"
            aria-label={`${series.name}: ${words.editYear(String(value.year))}`}
            onClick={() => onDo({ act: "edit", value })}
          >
            {words.edit}
          </Button>
          <Button
            kind="quiet"
            aria-label={`${series.name}: ${words.withdrawYear(String(value.year))}`}
            onClick={() => onDo({ act: "withdraw", value })}
          >
            {words.withdraw}
          </Button>
        </Row>
      ),
    },
  ];
}
