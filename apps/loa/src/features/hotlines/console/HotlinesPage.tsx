import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { checkHotline, endHotline, type Hotline, listHotlines } from "../contract.ts";
import { HotlineForm } from "./HotlineForm.tsx";
import { texts } from "./texts.ts";

type Doing = { readonly act: "change" | "end"; readonly row: Hotline } | "add" | null;

/** Every number on the portal, whose it is, and when it was last called. */
export default function HotlinesPage() {
  const words = useTexts(texts);
  const hotlines = useCall(listHotlines);
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <Stack gap={4}>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Answer query={hotlines}>
        {({ rows, units }) => (
          <Stack gap={4}>
            {doing === "add" ? <HotlineForm units={units} onClose={close} /> : null}
            {doing !== null && doing !== "add" && doing.act === "change" ? (
              <HotlineForm key={doing.row.id} units={units} row={doing.row} onClose={close} />
            ) : null}
            {doing !== null && doing !== "add" && doing.act === "end" ? (
              <End row={doing.row} onClose={close} />
            ) : null}
            {doing === null && units.length > 0 ? (
              <div>
                <Button kind="primary" onClick={() => setDoing("add")}>
                  {words.add}
                </Button>
              </div>
            ) : null}
            <Hotlines rows={rows} onDo={setDoing} />
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}

interface ListProps {
  readonly rows: readonly Hotline[];
  readonly onDo: (doing: Doing) => void;
}

function Hotlines({ rows, onDo }: ListProps) {
  const words = useTexts(texts);
  return (
    <DataTable
      caption={words.title}
      columns={useColumns(onDo)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
    />
  );
}

function useColumns(onDo: ListProps["onDo"]): readonly Column<Hotline>[] {
  const words = useTexts(texts);
  const { date } = useFormat();
  return [
    { key: "name", header: words.name, cell: ({ name }) => name, phone: "title" },
    { key: "phone", header: words.phone, cell: ({ phone }) => phone, nowrap: true },
    { key: "hours", header: words.hours, cell: ({ hours }) => hours },
    { key: "unit", header: words.unit, cell: ({ unit }) => unit.name },
    {
      key: "checked",
      header: words.checked,
      cell: ({ checkedOn, stale }) => {
        const said = checkedOn ? date(checkedOn) : words.never;
        return stale ? `${said} (${words.stale})` : said;
      },
    },
    {
      key: "acts",
      header: words.acts,
      cell: (row) => (row.canChange ? <Acts row={row} onDo={onDo} /> : null),
    },
  ];
}

function Acts({ row, onDo }: { readonly row: Hotline; readonly onDo: ListProps["onDo"] }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(checkHotline, {
    invalidates: [listHotlines],
    onDone: () => say(words.checkedNow),
  });
  return (
    <Row gap={2}>
      <Button
        busy={act.isPending}
        aria-label={words.checkOf(row.name)}
        onClick={() => act.mutate({ params: { hotlineId: row.id } })}
      >
        {words.check}
      </Button>
      <Button
        kind="quiet"
        aria-label={words.change(row.name)}
        onClick={() => onDo({ act: "change", row })}
      >
        {words.changeWord}
      </Button>
      <Button
        kind="quiet"
        aria-label={words.endOf(row.name)}
        onClick={() => onDo({ act: "end", row })}
      >
        {words.end}
      </Button>
    </Row>
  );
}

function End({ row, onClose }: { readonly row: Hotline; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(endHotline, {
    invalidates: [listHotlines],
    onDone: () => {
      say(words.ended);
      onClose();
    },
  });
  return (
    <ConfirmInline
      question={words.endQuestion(row.name)}
      confirm={words.end}
      reason="none"
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={() => act.mutate({ params: { hotlineId: row.id } })}
      onCancel={onClose}
    />
  );
}
