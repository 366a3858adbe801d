import { coordinatorOrAdministrator } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import { findLabels, forgetLabel } from "./own-labels.ts";
import { LabelField } from "./shapes.ts";

const policy = coordinatorOrAdministrator;

/** What reviews have taught of labels, to be seen and taken back. */
export const ownLabelRoutes: readonly Route[] = [
  route(contract.listOwnLabels, {
    policy,
    handle: async ({ tx }) => {
      const rows = await findLabels(tx);
      return {
        rows: rows.map(({ id, label, field, learnedAt, learnedBy, officeId, officeName }) => ({
          ...{ id, label, field: LabelField.parse(field) },
          ...{ learnedAt: learnedAt.toISOString(), learnedBy },
          office: officeId && officeName ? { id: officeId, name: officeName } : null,
        })),
      };
    },
  }),
  route(contract.forgetOwnLabel, { policy, handle: (c) => forgetLabel(c, c.params.labelId) }),
];
