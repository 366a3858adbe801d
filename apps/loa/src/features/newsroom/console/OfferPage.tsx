import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import {
  acceptOffer,
  getDesk,
  getOffer,
  listOffers,
  listStories,
  type Offer,
  type Revision,
  refuseOffer,
} from "../contract.ts";
import { answerWord } from "./OffersPage.tsx";
import { ReadStory } from "./ReadStory.tsx";
import { texts } from "./texts.ts";

/** A story another desk offers: read, taken or refused. */
export default function OfferPage() {
  const words = useTexts(texts);
  const offerId = usePathValue("offerId");
  const offer = useCall(getOffer, { params: { offerId } });
  return (
    <Answer query={offer}>
      {(found) => (
        <Stack gap={4}>
          <PageHeader
            title={found.title}
            subtitle={`${words.from} ${found.from.name}. ${answerWord(words, found.answer)}`}
            forWhom={found.to.name}
            trail={[{ label: words.offers, to: "/newsroom/offers" }]}
          />
          {found.note ? <Notice tone="info">{words.offerNote(found.note)}</Notice> : null}
          <Answers offer={found} />
          <ReadStory words={found.revision as Revision} withTitle={false} />
        </Stack>
      )}
    </Answer>
  );
}

function Answers({ offer }: { readonly offer: Offer }) {
  const words = useTexts(texts);
  const go = useGo();
  const say = useSay();
  const [refusing, setRefusing] = useState(false);
  const stale = [getOffer, listOffers, listStories, getDesk];
  const open = (storyId: string) => go(pathTo("/newsroom/stories/$storyId", { storyId }));
  const accept = useAct(acceptOffer, {
    invalidates: stale,
    onDone: ({ storyId }) => {
      say(words.acceptedNow);
      open(storyId);
    },
  });
  const refuse = useAct(refuseOffer, {
    invalidates: stale,
    onDone: () => say(words.refusedNow),
  });
  const params = { offerId: offer.id };
  const copyId = offer.answer?.copyId;
  if (copyId)
    return (
      <Row>
        <ButtonLink to={pathTo("/newsroom/stories/$storyId", { storyId: copyId })}>
          {words.openCopy}
        </ButtonLink>
      </Row>
    );
  if (!offer.canAnswer) return null;
  const failed = accept.error ?? refuse.error;
  if (refusing)
    return (
      <ConfirmInline
        question={words.refuseAsk}
        confirm={words.refuse}
        reason="required"
        danger
        busy={refuse.isPending}
        error={refuse.error?.message}
        onConfirm={(reason) => refuse.mutate({ params, body: { reason } })}
        onCancel={() => setRefusing(false)}
      />
    );
  return (
    <Stack gap={2}>
      <Row gap={2}>
        <Button kind="primary" busy={accept.isPending} onClick={() => accept.mutate({ params })}>
          {words.accept}
        </Button>
        <Button onClick={() => setRefusing(true)}>{words.refuse}</Button>
      </Row>
      <p>{words.acceptNote}</p>
      {failed ? <Notice tone="error">{failed.message}</Notice> : null}
    </Stack>
  );
}
