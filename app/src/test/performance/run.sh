#!/usr/bin/env bash
# Measures Kontor from outside, beside the least SQL for the same work in the same PostgreSQL:
#   KONTOR_BENCH=<folder of the load driver> app/src/test/performance/run.sh [shoppers ...]
# Needs node with undici (DRIVER_MODULES), python3, psql and pgbench. About a quarter of an hour with its defaults
# (WARM=10000 checkouts, ROUNDS=3, SECS=5). Leaves app/target/performance/ and prints a table in units.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../../.." && pwd)
bench=${KONTOR_BENCH:?the folder of the load driver}
out=$root/app/target/performance
here=$root/app/src/test/performance
cs=${*:-1 8 32}
secs=${SECS:-5}
rm -rf "$out" && mkdir -p "$out"
export SERVER_PORT=${SERVER_PORT:-8099} KONTOR_POSTGRES_PORT=${KONTOR_POSTGRES_PORT:-5499} KONTOR_DEMO=false
export KONTOR_POSTGRES_DIRECTORY=$out/postgres KONTOR_API_KEY=kontor_performance_0123456789abcdef KONTOR_ADMIN_PASSWORD=performance
export PGHOST=127.0.0.1 PGPORT=$KONTOR_POSTGRES_PORT PGUSER=postgres PGDATA=$out/postgres
base=http://127.0.0.1:$SERVER_PORT

if curl -s "$base" > /dev/null; then echo "Something answers at $base already: choose another SERVER_PORT" >&2; exit 2; fi
began=$(date +%s%N)
# With the second compiler, as a server runs; `./kontor run` alone leaves it out, to start faster
(cd "$root" && exec ./kontor run -q -Dspring-boot.run.optimizedLaunch=false) > "$out/kontor.log" 2>&1 &
launcher=$!
pid=$launcher
trap 'kill "$pid" 2>/dev/null || true; wait "$launcher" 2>/dev/null || true' EXIT
until curl -fs "$base/actuator/health/readiness" > /dev/null; do
  kill -0 "$launcher" || { tail -30 "$out/kontor.log" >&2; exit 1; }
  sleep 0.5
done
pid=$(ss -ltnp "sport = :$SERVER_PORT" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)
{
  echo "Built, started and ready after $((($(date +%s%N) - began) / 1000000)) ms. $(grep -o 'Started Kontor.*' "$out/kontor.log" | head -1)"
  echo "Resident when empty: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MB"
} | tee "$out/start.txt"

node "$here/seed.mjs" "$bench" "$base"
psql -qc 'vacuum analyze' kontor
drive() { node "$bench/drive.mjs" --target "$here/kontor.mjs" --base "$base" --pid "$pid" --pg "$out/postgres/postmaster.pid" "$@"; }
# Until every listener has heard, every letter is away and no money waits: reads are measured without the checkouts' work
settle() {
  until [ "$(psql -qtAc "select (select count(*) from event_publication where completion_date is null)
    + (select count(*) from customer.messages where state in ('QUEUED', 'SENDING'))
    + (select count(*) from orders.payment_task where state = 'DUE')" kontor)" = 0 ]; do sleep 0.3; done
}
# Warm by count: before some thousands of each, it's the compiler that is measured
drive --work checkout --c 8 --count "${WARM:-10000}" --limit 900 --name warmup > "$out/warmup.json"
settle
for work in browse list search; do drive --work $work --c 8 --count $((${WARM:-10000} / 2)) --limit 60 --name warmup > /dev/null; done
drive --work adminOrders --c 8 --count $((${WARM:-10000} / 20)) --limit 60 --name warmup > /dev/null

for round in $(seq "${ROUNDS:-3}"); do
  for c in $cs; do
    for work in browse list search adminOrders; do
      drive --work "$work" --c "$c" --seconds "$secs" --warm 1 --out "$out/results.jsonl" > /dev/null
    done
    "$here/whole.py" "$pid" "$out/postgres/postmaster.pid" "$c" "$out/results.jsonl" "$out/whole.jsonl" -- \
      node "$bench/drive.mjs" --target "$here/kontor.mjs" --base "$base" --pid "$pid" --pg "$out/postgres/postmaster.pid" \
      --work checkout --c "$c" --seconds "$secs" --warm 1
    SECS=$secs REPS=1 CS="$c" SCRIPTS=checkout_steps "$bench/limit.sh" "$out/results.jsonl" > /dev/null 2>&1
  done
done
drive --work buyHot --c 32 --stock 500 --out "$out/results.jsonl" > /dev/null
settle
"$bench/show.py" "$out/results.jsonl" > "$out/results.txt"
{
  cat "$out/start.txt"
  "$here/units.py" "$out/results.jsonl" "$out/whole.jsonl"
  echo "Resident after all: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MB; $(psql -qtAc 'select count(*) from orders.orders' kontor) orders"
} | tee "$out/units.txt"
