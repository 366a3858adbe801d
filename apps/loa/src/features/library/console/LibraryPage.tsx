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
import { type LibraryDocument, listLibrary, withdrawLibraryDocument } from "../contract.ts";
import { DocumentForm } from "./DocumentForm.tsx";
import { ReplaceForm } from "./ReplaceForm.tsx";
import { texts } from "./texts.ts";

type Doing = { readonly act: "replace" | "withdraw"; readonly row: LibraryDocument } | "add" | null;

/** What everybody can look up: added, said to be replaced, taken off. */
export default function LibraryPage() {
  const words = useTexts(texts);
  const library = useCall(listLibrary, { query: {} });
  const [doing, setDoing] = useState<Doing>(null);
  return (
    <Stack gap={4}>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Answer query={library}>
        {({ rows, units }) => (
          <Stack gap={4}>
            <Working {...{ rows, units, doing }} onDo={setDoing} />
            <Documents rows={rows} onDo={setDoing} />
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}

interface Props {
  readonly rows: readonly LibraryDocument[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
}

function Working({ rows, units, doing, onDo }: Props) {
  const words = useTexts(texts);
  const close = () => onDo(null);
  if (doing === "add") return <DocumentForm units={units} onClose={close} />;
  if (doing?.act === "replace")
    return <ReplaceForm key={doing.row.id} row={doing.row} rows={rows} onClose={close} />;
  if (doing?.act === "withdraw") return <Withdraw row={doing.row} onClose={close} />;
  if (units.length === 0) return null;
  return (
    <div>
      <Button kind="primary" onClick={() => onDo("add")}>
        {words.add}
      </Button>
    </div>
  );
}

function Documents({ rows, onDo }: Pick<Props, "rows" | "onDo">) {
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

function useColumns(onDo: Props["onDo"]): readonly Column<LibraryDocument>[] {
  const words = useTexts(texts);
  const { date } = useFormat();
  const stateOf = ({ replaced, withdrawn }: LibraryDocument) => {
    if (withdrawn) return words.withdrawn(withdrawn.reason);
    return replaced ? words.replacedBy(replaced.by, date(replaced.on)) : words.standing;
  };
  return [
    { key: "number", header: words.number, cell: ({ number }) => number, phone: "title" },
    { key: "dated", header: words.dated, cell: ({ datedOn }) => date(datedOn), nowrap: true },
    { key: "issuer", header: words.issuer, cell: ({ issuer }) => issuer },
    { key: "abstract", header: words.abstract, cell: ({ abstract }) => abstract },
    { key: "state", header: words.state, cell: stateOf },
    {
      key: "acts",
      header: words.acts,
      cell: (row) => (row.canChange ? <Acts row={row} onDo={onDo} /> : null),
    },
  ];
}

function Acts({ row, onDo }: { readonly row: LibraryDocument; readonly onDo: Props["onDo"] }) {
  const words = useTexts(texts);
  return (
    <Row gap={2}>
      <Button
        kind="quiet"
        aria-label={words.replaceOf(row.number)}
        onClick={() => onDo({ act: "replace", row })}
      >
        {words.replace}
      </Button>
      <Button
        kind="quiet"
        aria-label={words.withdrawOf(row.number)}
        onClick={() => onDo({ act: "withdraw", row })}
      >
        {words.withdraw}
      </Button>
    </Row>
  );
}

function Withdraw(props: { readonly row: LibraryDocument; readonly onClose: () => void }) {
  const { row, onClose } = props;
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(withdrawLibraryDocument, {
    invalidates: [listLibrary],
    onDone: () => {
      say(words.withdrawnNow);
      onClose();
    },
  });
  return (
    <ConfirmInline
      question={words.withdrawQuestion(row.number)}
      confirm={words.withdraw}
      reason="required"
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params: { documentId: row.id }, body: { reason } })}
      onCancel={onClose}
    />
  );
}
