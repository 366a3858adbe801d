import { search } from "../../../platform/ui/routing/search.ts";

export const inboxSearch = {
  state: search.choice(["unread", "all"], "unread"),
  page: search.number(1),
};

export const logSearch = {
  unit: search.text(),
  person: search.text(),
  task: search.text(),
  channel: search.choice(["", "app", "mail", "failed"], ""),
  from: search.date(),
  to: search.date(),
  page: search.number(1),
};

export const chaseSearch = {
  domain: search.text(),
  plan: search.text(),
  /** Days late; the rules' when not said. */
  days: search.number(-1),
};
