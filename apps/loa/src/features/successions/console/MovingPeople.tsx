import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listMovingPeople, movePeople, type SuccessionDetail } from "../contract.ts";
import type { Named } from "./draft.ts";
import { UnitField } from "./PairEditor.tsx";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

const perPage = 50;

/** Who has a role in the units that end, and who gets the same one where the work goes. */
export function MovingPeople({ detail }: { readonly detail: SuccessionDetail }) {
  const words = useTexts(texts);
  const [page, setPage] = useState(1);
  const found = useCall(listMovingPeople, {
    params: { successionId: detail.id },
    query: { page, perPage },
  });
  return (
    <Section title={words.people} note={words.peopleNote}>
      <Answer query={found}>
        {({ rows, total }) => (
          <Stack gap={3}>
            {total === 0 ? <p className={css.soft}>{words.noPeople}</p> : null}
            {total > 0 ? <Choose detail={detail} rows={rows} /> : null}
            <Pages total={total} perPage={perPage} page={page} onPage={setPage} />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

type Person = Exclude<
  ReturnType<typeof useCall<typeof listMovingPeople>>["data"],
  undefined
>["rows"][number];

function Choose(props: { readonly detail: SuccessionDetail; readonly rows: readonly Person[] }) {
  const words = useTexts(texts);
  const { detail, rows } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const all = rows.map((row) => row.grantId);
  const toggle = (id: string, on: boolean) =>
    setChosen((now) => (on ? [...now, id] : now.filter((each) => each !== id)));
  return (
    <>
      <ul className={css.list}>
        <li className={css.line}>
          <CheckField
            label={words.allPeople}
            checked={chosen.length === all.length}
            onChange={(on) => setChosen(on ? all : [])}
          />
        </li>
        {rows.map((row) => (
          <li key={row.grantId} className={css.line}>
            <CheckField
              label={`${row.name} (${row.email})`}
              help={[
                words.roles[row.role as keyof typeof words.roles],
                row.unit.name,
                ...(row.receiver ? [words.willJoin(row.receiver.name)] : []),
              ].join(" · ")}
              checked={chosen.includes(row.grantId)}
              onChange={(on) => toggle(row.grantId, on)}
            />
          </li>
        ))}
      </ul>
      {chosen.length > 0 ? (
        <Give detail={detail} chosen={chosen} onDone={() => setChosen([])} />
      ) : null}
    </>
  );
}

function Give(props: {
  readonly detail: SuccessionDetail;
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { detail, chosen, onDone } = props;
  const [receiver, setReceiver] = useState<Named | null>(detail.pairs[0]?.successor ?? null);
  const act = useAct(movePeople, { invalidates: [listMovingPeople], onDone });
  const send = (receiverUnitId: string | null) =>
    act.mutate({
      params: { successionId: detail.id },
      body: { grantIds: [...chosen], receiverUnitId },
    });
  return (
    <div className={css.form}>
      <Stack gap={3}>
        <UnitField
          label={words.receiver}
          asOf={detail.effectiveOn}
          value={receiver}
          onChange={setReceiver}
        />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <Row gap={2}>
          <Button
            busy={act.isPending}
            disabled={receiver === null}
            onClick={() => send(receiver?.id ?? null)}
          >
            {words.giveRole(number(chosen.length))}
          </Button>
          <Button kind="quiet" onClick={() => send(null)}>
            {words.keepOut(number(chosen.length))}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}
