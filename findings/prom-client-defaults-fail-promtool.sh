#!/usr/bin/env bash
# Packages: prom-client 15.1.3 (npm), promtool of prometheus 2.42.0+ds-5+deb12u1 (Debian 12, apt).
# Guess, written before the first run: the default metrics of the usual client pass the linter of Prometheus itself, so
#   that a check in CI finds one's own mistakes only.
# Behaviour: three gauges of the defaults are called `..._total`, which is the suffix of counters; promtool ends with 3.
#   A gate on promtool's exit code stays red however good one's own names are.
# Output seen: the lines of `expected` below.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download prometheus=2.42.0+ds-5+deb12u1
dpkg -x prometheus_*.deb root
npm install --no-audit --no-fund --ignore-scripts --loglevel=error prom-client@15.1.3 >/dev/null
cat >probe.cjs <<'JS'
const { collectDefaultMetrics, register } = require('prom-client')
collectDefaultMetrics()
register.metrics().then((text) => process.stdout.write(text))
JS
node probe.cjs >metrics.txt
expected='nodejs_active_handles_total non-counter metrics should not have "_total" suffix
nodejs_active_requests_total non-counter metrics should not have "_total" suffix
nodejs_active_resources_total non-counter metrics should not have "_total" suffix
exit code 3'
seen=$(root/usr/bin/promtool check metrics <metrics.txt 2>&1 && echo 'exit code 0' || echo "exit code $?")
echo 'prom-client 15.1.3, default metrics, checked by promtool 2.42.0'
echo 'guess: exit code 0'
printf 'seen:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'CHANGED, was:\n%s\n' "$expected"; exit 1; }
