-- Drafts that were sent although the coach spoke against it, each with the reason. Text is masked before it comes here.
create table override_note (
  tenant text not null,
  id text not null,
  channel text not null,
  conversation text not null,
  at bigint not null,
  person text not null,
  team text,
  masked_reason text not null,
  -- Names what a program sent, so that sending it again adds nothing; null for a turn, which is stored once anyway.
  request text,
  primary key (tenant, id)
);
create index override_note_by_time on override_note (at);
create index override_note_by_conversation on override_note (tenant, channel, conversation);
create unique index override_note_by_request on override_note (tenant, request);

create table override_finding (
  tenant text not null,
  override_id text not null,
  rule text not null,
  severity text not null,
  masked_text text not null,
  primary key (tenant, override_id, rule),
  foreign key (tenant, override_id) references override_note (tenant, id) on delete cascade
);
create index override_finding_by_rule on override_finding (tenant, rule, override_id);

-- By which numbers a customer is found in them, also when the conversation is gone: keyed hashes, as in customer_mark.
create table override_mark (
  tenant text not null,
  mark text not null,
  override_id text not null,
  primary key (tenant, mark, override_id),
  foreign key (tenant, override_id) references override_note (tenant, id) on delete cascade
);
create index override_mark_by_override on override_mark (tenant, override_id);
