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
import { listInvitations, revokeInvitation } from "../contract.ts";
import { peopleTexts } from "./people-texts.ts";
import { useGrantText } from "./useGrantText.ts";

type Invitation = CallResult<typeof listInvitations>["invitations"][number];

/** Invitations nobody has answered yet; nothing when there are none. */
export function Invitations() {
  const words = useTexts(peopleTexts);
  const list = useCall(listInvitations);
  const columns = useColumns();
  const rows = list.data?.invitations ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.invitations} note={words.invitationsNote(rows.length)}>
      <DataTable
        caption={words.invitations}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}

function useColumns(): readonly Column<Invitation>[] {
  const words = useTexts(peopleTexts);
  const format = useFormat();
  const grantText = useGrantText();
  return [
    { key: "name", header: words.name, phone: "title", cell: (row) => row.name },
    { key: "email", header: words.email, cell: (row) => row.email },
    { key: "role", header: words.roles, cell: grantText },
    {
      key: "expires",
      header: words.expires,
      nowrap: true,
      cell: (row) =>
        row.expired ? (
          <StatusMark state="cancelled" label={words.expired} />
        ) : (
          format.moment(row.expiresAt)
        ),
    },
    {
      key: "act",
      header: words.withdraw,
      cell: (row) => (row.mayRevoke ? <Withdraw id={row.id} /> : null),
    },
  ];
}

function Withdraw({ id }: { readonly id: string }) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const act = useAct(revokeInvitation, {
    invalidates: [listInvitations],
    onDone: () => say(words.withdrawn),
    onRefused: (error) => say(error.message),
  });
  return (
    <Button busy={act.isPending} onClick={() => act.mutate({ params: { id } })}>
      {words.withdraw}
    </Button>
  );
}
