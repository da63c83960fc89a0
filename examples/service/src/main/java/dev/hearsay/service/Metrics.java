package dev.hearsay.service;

import dev.hearsay.Matches;
import dev.hearsay.duplicate.Duplicate;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** What the service counts and times, for Prometheus. No label holds what a client sent. */
final class Metrics implements AutoCloseable {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** A request that was answered; the route is its path with {@code {id}} for an id. */
  void answered(String method, String route, int status, long nanos) {
    timer(
            "hearsay.http.requests",
            "Requests answered, and the time from their last header to the reply",
            Tags.of("method", method, "route", route, "status", Integer.toString(status)))
        .record(Duration.ofNanos(nanos));
    if (status >= 400) {
      registry.counter("hearsay.http.rejections", "status", Integer.toString(status)).increment();
    }
  }

  /** What was found when an article was added or asked about. */
  void found(Matches matches) {
    for (Duplicate duplicate : matches.duplicates()) {
      registry.counter("hearsay.duplicates", "relation", duplicate.relation().name()).increment();
    }
  }

  /** Articles that did not stay. */
  void expunged(int articles) {
    registry.counter("hearsay.articles.expunged").increment(articles);
  }

  /** The length of a queue, as of the moment of asking. */
  void queue(Gate gate) {
    Tags tags = Tags.of("queue", gate.name());
    Gauge.builder("hearsay.queue.waiting", gate, Gate::waiting)
        .description("Requests that wait for their turn")
        .tags(tags)
        .register(registry);
    Gauge.builder("hearsay.queue.running", gate, Gate::running)
        .description("Requests that are worked on")
        .tags(tags)
        .register(registry);
  }

  /** A number, as of the moment of asking. */
  void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** The work, timed. */
  Runnable timed(String name, String description, Runnable work) {
    return timer(name, description, Tags.empty()).wrap(work);
  }

  private Timer timer(String name, String description, Tags tags) {
    return Timer.builder(name)
        .description(description)
        .tags(tags)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /** All of it, in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
