import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { endOneSession, listSessions } from "../contract.ts";
import { deviceName } from "./device-name.ts";
import { profileTexts } from "./profile-texts.ts";

type SessionRow = CallResult<typeof listSessions>["sessions"][number];

/** Where one is signed in, and the way to end what is not one's own. */
export function MySessions() {
  const words = useTexts(profileTexts);
  const sessions = useCall(listSessions);
  const columns = useColumns();
  return (
    <Section title={words.sessions} note={words.sessionsNote}>
      <DataTable
        caption={words.sessions}
        columns={columns}
        rows={sessions.data?.sessions}
        rowKey={(row) => row.id}
        error={sessions.error}
        onRetry={() => void sessions.refetch()}
      />
    </Section>
  );
}

function useColumns(): readonly Column<SessionRow>[] {
  const words = useTexts(profileTexts);
  const format = useFormat();
  return [
    {
      key: "device",
      header: words.device,
      phone: "title",
      cell: (row) => deviceName(row.device) ?? words.unknownDevice,
    },
    {
      key: "used",
      header: words.used,
      nowrap: true,
      cell: (row) => format.moment(row.usedAt),
    },
    {
      key: "started",
      header: words.started,
      nowrap: true,
      cell: (row) => format.moment(row.startedAt),
    },
    { key: "how", header: words.how, cell: (row) => wayOf(row, words) },
    { key: "address", header: words.address, cell: (row) => row.address },
    {
      key: "end",
      header: words.end,
      cell: (row) =>
        row.current ? <StatusMark state="met" label={words.here} /> : <EndSession id={row.id} />,
    },
  ];
}

/** `Password + code`; a passkey alone is both at once. */
function wayOf(
  { openedBy, secondFactor }: SessionRow,
  { ways, steps }: Pick<(typeof profileTexts)["vi"], "ways" | "steps">,
): string {
  if (secondFactor === null || openedBy === "passkey") return ways[openedBy];
  return `${ways[openedBy]} + ${steps[secondFactor]}`;
}

function EndSession({ id }: { readonly id: string }) {
  const words = useTexts(profileTexts);
  const say = useSay();
  const act = useAct(endOneSession, {
    invalidates: [listSessions],
    onDone: () => say(words.ended),
    onRefused: (error) => say(error.message),
  });
  return (
    <Button busy={act.isPending} onClick={() => act.mutate({ params: { id } })}>
      {words.end}
    </Button>
  );
}
