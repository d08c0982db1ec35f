-- Every table begins with the tenant. Times are milliseconds since 1970 in UTC. Columns named sealed_* hold AES-GCM; key_id names the key.

create table conversation (
  tenant text not null,
  channel text not null,
  id text not null,
  person text,
  length bigint not null,
  key_id text,
  sealed_state blob,
  opened_at bigint not null,
  used_at bigint not null,
  primary key (tenant, channel, id)
);
create index conversation_by_use on conversation (used_at);

create table transcript (
  tenant text not null,
  channel text not null,
  conversation text not null,
  number bigint not null,
  at bigint not null,
  key_id text not null,
  sealed_activity blob not null,
  primary key (tenant, channel, conversation, number),
  foreign key (tenant, channel, conversation) references conversation (tenant, channel, id) on delete cascade
);
create index transcript_by_time on transcript (at);

-- Turns that are over, so that an activity delivered again is not answered again. Outlives "forget": it holds ids only.
create table answered (
  tenant text not null,
  channel text not null,
  conversation text not null,
  turn text not null,
  at bigint not null,
  primary key (tenant, channel, conversation, turn)
);
create index answered_by_time on answered (at);

create table contact (
  tenant text not null,
  channel text not null,
  conversation text not null,
  field text not null,
  at bigint not null,
  key_id text not null,
  sealed_value blob not null,
  primary key (tenant, channel, conversation, field),
  foreign key (tenant, channel, conversation) references conversation (tenant, channel, id) on delete cascade
);

-- Which conversations a customer is in: a keyed hash of a phone number or the like, never the thing itself.
create table customer_mark (
  tenant text not null,
  mark text not null,
  channel text not null,
  conversation text not null,
  primary key (tenant, mark, channel, conversation),
  foreign key (tenant, channel, conversation) references conversation (tenant, channel, id) on delete cascade
);
create index customer_mark_by_conversation on customer_mark (tenant, channel, conversation);

-- What advisors told the coach about its answers; text is masked before it comes here.
create table feedback (
  tenant text not null,
  id text not null,
  channel text not null,
  conversation text not null,
  at bigint not null,
  kind text not null,
  masked_text text not null,
  was text,
  should_be text,
  primary key (tenant, id)
);
create index feedback_by_time on feedback (at);
create index feedback_by_conversation on feedback (tenant, channel, conversation);

create table api_key (
  tenant text not null,
  id text not null primary key,
  name text not null,
  hash blob not null,
  scopes text not null,
  created_at bigint not null,
  created_by text not null,
  expires_at bigint,
  revoked_at bigint
);
create index api_key_by_tenant on api_key (tenant);

create table audit (
  id integer primary key autoincrement,
  tenant text not null,
  at bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  outcome text not null
);
create index audit_by_tenant on audit (tenant, id);
