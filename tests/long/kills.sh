#!/usr/bin/env bash
# The bot (on SQLite and on PostgreSQL) and the PostgreSQL server are killed 200 times each while four speakers talk.
# Every acknowledged message must be there once, with one answer. CI does the same 20 times. Usage: tests/long/kills.sh [kills]
set -euo pipefail
cd "$(dirname "$0")/../.."
export COACH_KILLS="${1:-200}"
dotnet build tests/ComplaintCoach.Bot.Tests
dotnet test tests/ComplaintCoach.Bot.Tests --no-build --filter "FullyQualifiedName~KilledSqliteTests|FullyQualifiedName~KilledPostgresTests" \
  --logger "console;verbosity=detailed"
