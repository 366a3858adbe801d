import { search } from "../../../platform/ui/routing/search.ts";

/** The page that asked for a sign-in. */
export const returnSearch = { return: search.text() };

/** The secret of a one-time link. */
export const tokenSearch = { token: search.text() };

const roles = ["all", "administrator", "coordinator", "unit_head", "officer", "leader"] as const;
export const peopleSearch = {
  q: search.text(),
  role: search.choice(roles, "all"),
  state: search.choice(["all", "active", "suspended"], "all"),
  page: search.number(1),
};

export const mailSearch = {
  state: search.choice(["all", "waiting", "sent", "parked"], "all"),
  page: search.number(1),
};

export const auditSearch = {
  action: search.text(),
  person: search.text(),
  from: search.date(),
  to: search.date(),
  page: search.number(1),
};
