import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { handInPosts, listFoundItems, listSources, mostHandedIn } from "../contract.ts";
import css from "./Harvest.module.css";
import { readPosts } from "./read-posts.ts";
import { texts } from "./texts.ts";

/** Posts of a social page are handed in by their addresses, one or a pasted list. */
export default function HandInPage() {
  const words = useTexts(texts);
  const sourceId = usePathValue("sourceId");
  const sources = useCall(listSources, {});
  const source = sources.data?.rows.find(({ id }) => id === sourceId);
  return (
    <Stack gap={4}>
      <PageHeader
        title={source ? words.handInTo(source.title) : words.handIn}
        subtitle={source?.url ?? ""}
        trail={[
          { label: words.found, to: "/found" },
          { label: words.sources, to: "/evidence-sources" },
        ]}
      />
      <Notice tone="info">{words.socialNote}</Notice>
      <HandIn sourceId={sourceId} />
    </Stack>
  );
}

function HandIn({ sourceId }: { readonly sourceId: string }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const [pasted, setPasted] = useState("");
  const act = useAct(handInPosts, {
    invalidates: [listFoundItems, listSources],
    onDone: () => setPasted(""),
  });
  const { posts, wrong } = readPosts(pasted);
  const tooMany =
    posts.length > mostHandedIn ? words.tooManyPosts(number(mostHandedIn)) : undefined;
  const unread = wrong.length > 0 ? words.noAddress(wrong.join(", ")) : undefined;
  const objection = act.error ? (act.error.fields["posts"] ?? act.error.message) : undefined;
  const ready = posts.length > 0 && !tooMany && !unread;
  return (
    <Form
      onSubmit={() =>
        ready ? act.mutate({ params: { sourceId }, body: { posts: [...posts] } }) : undefined
      }
    >
      <div className={css.form}>
        {act.data && pasted === "" ? <Taken sourceId={sourceId} {...act.data} /> : null}
        <TextArea
          label={words.posts}
          help={words.postsHelp}
          placeholder={words.postsExample}
          rows={8}
          value={pasted}
          error={unread ?? tooMany ?? objection}
          onChange={setPasted}
        />
        <div>
          <Button kind="primary" type="submit" busy={act.isPending} disabled={!ready}>
            {words.handIn}
          </Button>
          {posts.length > 0 ? (
            <p className={css.soft}>{words.postsRead(number(posts.length))}</p>
          ) : null}
        </div>
      </div>
    </Form>
  );
}

function Taken(props: {
  readonly sourceId: string;
  readonly kept: number;
  readonly known: number;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  return (
    <Notice
      tone="done"
      action={
        <Link to="/found" search={{ source: props.sourceId }}>
          {words.seeWaiting}
        </Link>
      }
    >
      {words.handedInDone(number(props.kept))}
      {props.known > 0 ? ` ${words.handedKnown(number(props.known))}` : ""}
    </Notice>
  );
}
