import { coordinatorOrAdministrator, signedIn, unitMember } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import { addTopic, changeTopic } from "./keep-topic.ts";
import { forgetWord, learnWord } from "./learn-word.ts";
import { findCoverage, findTopics } from "./topics.queries.ts";

/** What is to be said, how far it is said, and the words a desk knows. */
export const topicRoutes: readonly Route[] = [
  route(contract.listTopics, {
    policy: signedIn,
    handle: async ({ tx, actor }) => ({
      rows: await findTopics(tx),
      canChange: coordinatorOrAdministrator.allows(actor),
    }),
  }),
  route(contract.addTopic, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({ id: await addTopic(c, c.body) }),
  }),
  route(contract.changeTopic, {
    policy: coordinatorOrAdministrator,
    handle: (c) => changeTopic(c, c.params.topicId, c.body),
  }),
  route(contract.getCoverage, {
    policy: signedIn,
    handle: ({ tx, query }) => findCoverage(tx, query),
  }),
  route(contract.listDeskWords, {
    policy: unitMember,
    handle: async ({ tx, query }) => ({
      rows: await tx
        .selectFrom("desk_words")
        .select(["id", "word"])
        .where("unit_id", "=", query.unitId)
        .orderBy("word")
        .execute(),
    }),
  }),
  route(contract.learnWord, {
    policy: unitMember,
    handle: (c) => learnWord(c, c.body.unitId, c.body.word),
  }),
  route(contract.forgetWord, {
    policy: unitMember,
    handle: (c) => forgetWord(c, c.params.wordId),
  }),
];
