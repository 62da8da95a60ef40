import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import type { Meter } from '@opentelemetry/api'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import type { JobKindName } from '../db/schema/jobs.ts'
import { openStages, type RunningStage } from '../jobs/stages.ts'
import { observe, type Observed } from './jobs-observed.ts'
import type { Telemetry } from './telemetry.ts'

/** Seconds; those that OpenTelemetry's conventions advise for HTTP, and what an import or a slow mail server takes. */
const boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60]

/** In which stage tasks of a kind are worked on. */
const runningStages: Readonly<Record<JobKindName, RunningStage>> = {
  verification: 'verifying',
  enrichment: 'enriching',
  scraping: 'scraping',
}

export interface MetricsOptions {
  readonly host: string
  readonly port: number
  readonly role: string
  readonly db: Database
  /** What the database calls the sessions of this process. */
  readonly session: string
  readonly log: Logger
}

/**
 * Counts and times what the process does, and tells it to Prometheus on a port of its own. Names and attributes are those
 * of OpenTelemetry's semantic conventions where they have one; `error.type` is the code of the contract.
 * @throws where the port cannot be listened on
 */
export async function startMetrics({ host, port, role, db, session, log }: MetricsOptions): Promise<Telemetry> {
  const exporter = new PrometheusExporter({
    host,
    port,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
    preventServerStart: true,
  })
  const provider = new MeterProvider({
    readers: [exporter],
    // As Prometheus names what is timed.
    views: ['http.server.request.duration', 'leadwright.mail.ask.duration'].map((instrumentName) => ({
      instrumentName,
      name: `${instrumentName}.seconds`,
    })),
  })
  const meter = provider.getMeter('leadwright')
  const timed = (name: string, description: string) =>
    meter.createHistogram(name, { unit: 's', description, advice: { explicitBucketBoundaries: boundaries } })
  const requests = timed('http.server.request.duration', 'Requests of the API that were answered')
  const asks = timed('leadwright.mail.ask.duration', 'Addresses that mail servers were asked about')
  observeProcess(meter, role)
  observeWork(
    meter,
    once(() => observe(db, session)),
    log,
  )
  await exporter.startServer()

  return {
    answered: ({ method, route, status, code, credential, ms }) =>
      requests.record(ms / 1000, {
        'http.request.method': method,
        'http.response.status_code': status,
        ...(route === undefined ? {} : { 'http.route': route }),
        ...(code === undefined ? {} : { 'error.type': code }),
        ...(credential === undefined ? {} : { 'leadwright.credential': credential }),
      }),
    asked: ({ status, reason, ms }) =>
      asks.record(ms / 1000, { 'leadwright.status': status, 'leadwright.reason': reason }),
    close: () => provider.shutdown(),
  }
}

/** However many gauges ask, the database is asked once for a scrape. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined
  return () =>
    (asking ??= ask().finally(() => {
      setImmediate(() => (asking = undefined))
    }))
}

function observeWork(meter: Meter, ask: () => Promise<Observed>, log: Logger): void {
  const gauge = (name: string, description: string, unit?: string) =>
    meter.createObservableGauge(name, { description, ...(unit === undefined ? {} : { unit }) })
  const jobs = gauge('leadwright.jobs', 'Open jobs, of all processes together')
  const underWay = gauge(
    'leadwright.tasks.under_way',
    'Tasks and analyses that a worker has, of all processes together',
  )
  const ready = gauge('leadwright.tasks.ready', 'Tasks and analyses that no worker has, and that wait for nothing else')
  const longest = gauge('leadwright.tasks.ready.longest.seconds', 'For how long one of them has been ready', 's')
  const still = gauge('leadwright.jobs.still.seconds', 'Since one of the jobs with something to do last got on', 's')
  const sessions = gauge('db.client.connections', 'Connections of this process to the database')
  const all = [jobs, underWay, ready, longest, still, sessions]
  meter.addBatchObservableCallback(async (result) => {
    try {
      const observed = await ask()
      // Zeros, too: what is not told of any more would be taken to be as it was.
      for (const [kind, running] of Object.entries(runningStages)) {
        for (const stage of openStages(running)) {
          const open = observed.jobs.find((some) => some.kind === kind && some.stage === stage)
          result.observe(jobs, open?.count ?? 0, { 'leadwright.kind': kind, 'leadwright.stage': stage })
        }
      }
      result.observe(underWay, observed.work.underWay)
      result.observe(ready, observed.work.ready)
      result.observe(longest, observed.work.longest ?? 0)
      result.observe(still, observed.work.underWay + observed.work.ready > 0 ? (observed.work.still ?? 0) : 0)
      for (const state of ['idle', 'used']) {
        const some = observed.sessions.find((each) => each.state === state)
        result.observe(sessions, some?.count ?? 0, { 'db.client.connection.state': state })
      }
    } catch (err) {
      // What the process knows by itself is told all the same.
      log.warn({ err }, 'the database could not be asked for metrics')
    }
  }, all)
}

function observeProcess(meter: Meter, role: string): void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  meter
    .createObservableGauge('nodejs.eventloop.delay.p99.seconds', {
      unit: 's',
      description: 'How late the event loop was, since the last scrape',
    })
    .addCallback((result) => {
      result.observe(delay.percentile(99) / 1e9)
      delay.reset()
    })
  let before = performance.eventLoopUtilization()
  meter
    .createObservableGauge('nodejs.eventloop.utilization', {
      description: 'Busy share of the time since the last scrape',
    })
    .addCallback((result) => {
      const now = performance.eventLoopUtilization()
      result.observe(performance.eventLoopUtilization(now, before).utilization)
      before = now
    })
  meter
    .createObservableGauge('process.memory.usage', { unit: 'By', description: 'Resident memory' })
    .addCallback((result) => result.observe(process.memoryUsage.rss()))
  meter
    .createObservableCounter('process.cpu.time.seconds', { unit: 's', description: 'CPU time, user and system' })
    .addCallback((result) => {
      const { user, system } = process.cpuUsage()
      result.observe((user + system) / 1e6)
    })
  meter
    .createObservableGauge('leadwright.process', { description: '1, with the role of the process' })
    .addCallback((result) => result.observe(1, { 'leadwright.role': role }))
}
