#!/usr/bin/env bash
# Measures Kontor from outside, beside the least SQL for the same work in the same PostgreSQL:
#   KONTOR_BENCH=<folder of the load driver> app/src/test/performance/run.sh [shoppers ...]
# Needs node with undici (DRIVER_MODULES), psql and pgbench. Leaves app/target/performance/results.jsonl and prints medians.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../../.." && pwd)
bench=${KONTOR_BENCH:?the folder of the load driver}
out=$root/app/target/performance
here=$root/app/src/test/performance
cs=${*:-1 8 32}
rm -rf "$out" && mkdir -p "$out"
export SERVER_PORT=${SERVER_PORT:-8099} KONTOR_POSTGRES_PORT=${KONTOR_POSTGRES_PORT:-5499} KONTOR_DEMO=false
export KONTOR_POSTGRES_DIRECTORY=$out/postgres KONTOR_API_KEY=kontor_performance_0123456789abcdef KONTOR_ADMIN_PASSWORD=performance
base=http://127.0.0.1:$SERVER_PORT

began=$(date +%s%N)
(cd "$root" && exec ./kontor run -q -Dspring-boot.run.optimizedLaunch=false) > "$out/kontor.log" 2>&1 &
trap 'kill "$pid" 2>/dev/null || true' EXIT
until curl -fs "$base/actuator/health/readiness" > /dev/null; do sleep 0.5; done
pid=$(ss -ltnp "sport = :$SERVER_PORT" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)
echo "built, started and ready after $((($(date +%s%N) - began) / 1000000)) ms; $(grep -o 'Started .*' "$out/kontor.log" | head -1)"

node "$here/seed.mjs" "$bench" "$base"
drive() { node "$bench/drive.mjs" --target "$here/kontor.mjs" --base "$base" --pid "$pid" --pg "$out/postgres/postmaster.pid" "$@"; }
drive --work checkout --c 8 --count "${WARM:-10000}" --limit 1200 --name warmup > "$out/warmup.json"
export PGHOST=127.0.0.1 PGPORT=$KONTOR_POSTGRES_PORT PGUSER=postgres PGDATA=$out/postgres
for round in $(seq "${ROUNDS:-3}"); do
  for c in $cs; do
    for work in browse search checkout adminOrders; do
      drive --work "$work" --c "$c" --seconds "${SECS:-8}" --warm 2 --out "$out/results.jsonl" > /dev/null
    done
  done
  SECS=${SECS:-8} REPS=1 CS="$cs" SCRIPTS="checkout_steps" "$bench/limit.sh" "$out/results.jsonl" > /dev/null
done
drive --work buyHot --c 32 --stock 500 --out "$out/results.jsonl" > /dev/null
"$bench/show.py" "$out/results.jsonl" | tee "$out/results.txt"
echo "resident: $(grep VmRSS "/proc/$pid/status" | tr -s '\t ' ' ')"
