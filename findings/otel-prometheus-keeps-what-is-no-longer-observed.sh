#!/usr/bin/env bash
# Packages: @opentelemetry/sdk-metrics 3.1.0, @opentelemetry/exporter-prometheus 0.301.0, @opentelemetry/api 1.10.0;
#   prom-client 15.1.3 beside them.
# Guess, written before the first run: a gauge whose callback no longer observes some attributes does not export them any
#   more, and a gauge in seconds is called `…_seconds`, as OpenTelemetry's specification for Prometheus has it.
# Behaviour: whatever a callback observed once is exported for as long as the process lives, with its last value: two jobs
#   stay queued for ever, though the callback says nothing of queued jobs. prom-client asks for a reset and then forgets.
#   The unit is in a comment and not in the name, so that dashboards made for `…_seconds` find nothing.
# Output seen:
#> OpenTelemetry, first: wait{stage="queued"} 2, wait{stage="running"} 1
#> OpenTelemetry, only running is observed: wait{stage="queued"} 2, wait{stage="running"} 3
#> OpenTelemetry, nothing is observed: wait{stage="queued"} 2, wait{stage="running"} 3
#> prom-client, first: wait{stage="queued"} 2, wait{stage="running"} 1
#> prom-client, only running is observed: wait{stage="running"} 3
#> prom-client, nothing is observed:
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @opentelemetry/api@1.10.0 \
  @opentelemetry/sdk-metrics@3.1.0 @opentelemetry/exporter-prometheus@0.301.0 prom-client@15.1.3 >/dev/null
cat >probe.mjs <<'JS'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import prom from 'prom-client'

let stages = {}
const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true, withoutTargetInfo: true })
const meter = new MeterProvider({ readers: [exporter] }).getMeter('probe')
meter.createObservableGauge('wait', { unit: 's' }).addCallback((result) => {
  for (const [stage, seconds] of Object.entries(stages)) result.observe(seconds, { stage })
})
new prom.Gauge({
  name: 'wait',
  help: 'in seconds',
  labelNames: ['stage'],
  collect() {
    this.reset()
    for (const [stage, seconds] of Object.entries(stages)) this.set({ stage }, seconds)
  },
})
const scrapes = {
  OpenTelemetry: () =>
    new Promise((resolve) => exporter.getMetricsRequestHandler({}, { setHeader() {}, end: resolve })),
  'prom-client': () => prom.register.metrics(),
}
const cases = [
  ['first', { queued: 2, running: 1 }],
  ['only running is observed', { running: 3 }],
  ['nothing is observed', {}],
]
for (const [who, scrape] of Object.entries(scrapes)) {
  for (const [when, observed] of cases) {
    stages = observed
    const series = (await scrape()).split('\n').filter((line) => line.startsWith('wait'))
    console.log(`${who}, ${when}: ${series.join(', ')}`.trim())
  }
}
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
